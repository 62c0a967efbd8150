package org.pupiltracking.plugin.grids;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.Bands;
import org.pupiltracking.framework.ExpectationPolicy;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Content;
import org.pupiltracking.scheme.Citation;
import org.pupiltracking.scheme.Code;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Snapshot;
import org.pupiltracking.text.Text;

/** What every page says of itself: where, who, what, when, on which scale, and whose expectation it is. */
final class Labels {

    private Labels() {}

    /** Returns who the scope is, without its school, such as class 4B. */
    static Cell who(Scope scope) {
        List<Cell> parts = new ArrayList<>();
        for (Scope.Part part : scope.parts()) {
            if (part instanceof Scope.OfPhase p) {
                parts.add(Cell.words("grids.who.phase", p.phase()));
            } else if (part instanceof Scope.OfYear y) {
                parts.add(year(y.year()));
            } else if (part instanceof Scope.OfClass c) {
                parts.add(Cell.words("grids.who.class", c.name()));
            } else if (part instanceof Scope.OfGroup g) {
                parts.add(Cell.words("grids.who.group", g.name()));
            } else if (part instanceof Scope.OfPupil p) {
                parts.add(new Cell.Pupil(p.pupil(), List.of()));
            }
        }
        if (parts.isEmpty()) {
            return Cell.words(scope.parts().isEmpty() ? "grids.who.authority" : "grids.who.school");
        }
        return parts.size() == 1 ? parts.get(0) : new Cell.Row(parts);
    }

    static Cell year(YearGroup year) {
        return year.number() >= 1 && year.number() <= 14
                ? Cell.words("grids.who.year", year.code())
                : Cell.words("grids.who.year." + year.code().toLowerCase(Locale.ROOT));
    }

    /** Returns the school by name; in words when there are several or it has no recorded name. */
    static Cell school(Snapshot snapshot, Scope scope, LocalDate day) {
        List<SchoolId> named = scope.parts().stream()
                .filter(Scope.OfSchool.class::isInstance)
                .map(p -> ((Scope.OfSchool) p).school())
                .toList();
        List<SchoolId> schools = named.isEmpty() ? snapshot.schools() : named;
        if (schools.size() != 1) {
            return Cell.words("grids.schools", schools.size());
        }
        return snapshot.school(schools.get(0), day)
                .map(p -> Cell.of(p.name()))
                .orElse(Cell.words("grids.school", schools.get(0).value()));
    }

    /** Returns the subject's name. */
    static Text subject(Topic topic) {
        return Text.of(topic.subject().label());
    }

    /** Returns kind of result and scale. */
    static Cell scale(Topic topic) {
        String kind = topic.snapshot()
                .definitions()
                .kind(topic.question().kind())
                .map(k -> k.label())
                .orElse("kind." + topic.question().kind().value());
        return Cell.words(
                "grids.scale",
                Text.of(kind),
                Text.of(topic.scheme().label()),
                topic.scheme().key().edition().value());
    }

    static Cell point(Snapshot snapshot, Point point) {
        return snapshot.definitions()
                .calendar()
                .entry(point.name())
                .map(e -> Cell.of(Text.of(e.label())))
                .orElse(Cell.of(point.name().value()));
    }

    /** Returns the point with its school year. */
    static Cell when(Snapshot snapshot, Point point) {
        return Cell.words("grids.when", point(snapshot, point), point.year().toString());
    }

    static Cell asAt(LocalDate day) {
        return Cell.words("grids.as-at", day);
    }

    /** Returns the note on whose expectation it is; on what is used in its place where nothing is expected. */
    static Content.Listed<Cell> expectation(Topic topic) {
        Optional<ExpectationPolicy> policy = topic.policy();
        List<Cell> items = new ArrayList<>();
        policy.ifPresentOrElse(
                p -> items.add(Cell.words("grids.note.policy", Text.of(p.label()), source(p.citation()))),
                () -> items.add(Cell.words(
                        "grids.note.no-policy", Text.of(topic.framework().label()))));
        return new Content.Listed<>(Cell.words("grids.note.expectation"), items);
    }

    /** Returns which codes count as not on track, in the order of {@code of}; empty for none. */
    static Optional<Cell> notAchieved(Collection<Code> of) {
        List<Cell> codes = new ArrayList<>();
        new LinkedHashSet<>(of).forEach(c -> codes.add(Cell.words("grids.code.meaning", c.code(), Text.of(c.label()))));
        return codes.stream()
                .reduce((a, b) -> Cell.words("grids.and", a, b))
                .map(c -> Cell.words("grids.note.codes", c));
    }

    /** Returns the bands that results are sorted into; empty when the framework has none. */
    static Optional<Bands> bands(Topic topic) {
        return topic.question().bands().isPresent()
                ? topic.framework().bands().stream()
                        .filter(b -> b.id().equals(topic.question().bands().get()))
                        .findFirst()
                : topic.framework().bands().stream().findFirst();
    }

    /** Returns where something is from and how much authority it has. */
    static Cell source(Citation citation) {
        return Cell.words(
                "grids.source",
                citation.source(),
                Text.of("grids.standing."
                        + citation.standing().name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    /** Returns the foot: named papers are destroyed a year after the end of the school year. */
    static List<Cell> foot(Topic topic) {
        return List.of(Cell.words("grids.destroy-by", destroyBy(topic.at())));
    }

    static LocalDate destroyBy(Point at) {
        return LocalDate.of(at.year().start() + 2, 8, 31);
    }
}
