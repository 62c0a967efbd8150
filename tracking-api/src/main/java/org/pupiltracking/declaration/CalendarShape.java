package org.pupiltracking.declaration;

import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.calendar.CalendarPoint;
import org.pupiltracking.calendar.PointName;
import org.pupiltracking.outcome.Ids;

/** A calendar as a tree, in both directions. */
final class CalendarShape {

    private final Reading in;
    private String words = "calendar";

    private CalendarShape(Reading in) {
        this.in = in;
    }

    static Optional<AcademicCalendar> read(Node node, Reading in) {
        return new CalendarShape(in).calendar(node);
    }

    private Optional<AcademicCalendar> calendar(Node node) {
        Fields f = new Fields(node, in);
        Optional<String> id = f.value("id", i -> Ids.check("calendar", i));
        words = LabelWords.join("calendar", id.orElse(""));
        List<CalendarPoint> points = f.requiredList("points", Frame.once(in, this::point, "name"));
        return f.make(() -> new AcademicCalendar(id.orElseThrow(), points));
    }

    private Optional<CalendarPoint> point(Node node) {
        Fields f = new Fields(node, in);
        Optional<PointName> name = f.value("name", PointName::new);
        String label = f.label(
                "label",
                LabelWords.join(words + ".point", name.map(PointName::value).orElse("")));
        Optional<String> term = f.value("term", t -> Ids.check("term", t));
        Optional<MonthDay> from = f.value("from", Reading::day);
        Optional<MonthDay> to = f.value("to", Reading::day);
        return f.make(() ->
                new CalendarPoint(name.orElseThrow(), label, term.orElseThrow(), from.orElseThrow(), to.orElseThrow()));
    }

    static Node.Mapping write(AcademicCalendar calendar) {
        return new Writing()
                .put("id", calendar.id())
                .put("points", Writing.list(calendar.points(), CalendarShape::write))
                .map();
    }

    private static Node write(CalendarPoint point) {
        return new Writing()
                .put("name", point.name().value())
                .label("label", point.label())
                .put("term", point.term())
                .put("from", day(point.from()))
                .put("to", day(point.to()))
                .map();
    }

    private static String day(MonthDay of) {
        return String.format(Locale.ROOT, "%02d-%02d", of.getMonthValue(), of.getDayOfMonth());
    }
}
