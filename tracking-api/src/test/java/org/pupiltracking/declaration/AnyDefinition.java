package org.pupiltracking.declaration;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.calendar.CalendarPoint;
import org.pupiltracking.calendar.PointName;
import org.pupiltracking.scheme.Citation;
import org.pupiltracking.scheme.Code;
import org.pupiltracking.scheme.CodeMeaning;
import org.pupiltracking.scheme.ErrorAt;
import org.pupiltracking.scheme.Grade;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Ladder;
import org.pupiltracking.scheme.Operation;
import org.pupiltracking.scheme.Purpose;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.scheme.Standing;
import org.pupiltracking.scheme.Treatment;
import org.pupiltracking.scheme.Whole;

/** Arbitrary definitions, with texts that files and forms stumble on. */
final class AnyDefinition {

    private static final List<String> TRAPS = List.of(
            "",
            "*",
            "\"",
            "\\",
            "(i)",
            "/",
            "a/b",
            " x",
            "é",
            "\uD83D\uDE00",
            "\uD800",
            "\u0001",
            "{",
            "'",
            "NO",
            "1.10",
            "010",
            "1e3",
            "7:04",
            "+1",
            "#",
            ": ",
            "\n",
            "\u2028",
            "\u007f");

    private final Random random;

    AnyDefinition(long seed) {
        random = new Random(seed);
    }

    static Arbitrary<GradingScheme> schemes() {
        return Arbitraries.longs().map(s -> new AnyDefinition(s).scheme());
    }

    static Arbitrary<AcademicCalendar> calendars() {
        return Arbitraries.longs().map(s -> new AnyDefinition(s).calendar());
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean maybe() {
        return random.nextBoolean();
    }

    <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    <E extends Enum<E>> E one(Class<E> of) {
        return of.getEnumConstants()[below(of.getEnumConstants().length)];
    }

    <T> Optional<T> maybe(T value) {
        return maybe() ? Optional.of(value) : Optional.empty();
    }

    String text(String unique) {
        return (unique + one(TRAPS)).strip();
    }

    String label() {
        return maybe() ? "" : "label." + below(9) + "-" + below(9);
    }

    Citation citation() {
        return new Citation(maybe() ? text("source") : "", one(Standing.class));
    }

    Set<String> some(String unique) {
        Set<String> all = new TreeSet<>();
        for (int i = below(3); i > 0; i--) {
            all.add(text(unique + "-" + i));
        }
        return all;
    }

    BigDecimal number() {
        return new BigDecimal(BigInteger.valueOf(random.nextInt(2_000_000) - 1_000_000), below(8) - 3);
    }

    LocalDate day(int year) {
        return LocalDate.ofYearDay(year, 1 + below(365));
    }

    Set<Operation> operations(List<Operation> of) {
        Set<Operation> all = new TreeSet<>();
        of.stream().filter(o -> maybe()).forEach(all::add);
        return all;
    }

    private List<Grade> grades() {
        List<Grade> all = new ArrayList<>();
        for (int i = 1 + below(6); i > 0; i--) {
            all.add(new Grade(text("g" + i), maybe() ? Set.of() : some("a" + i), label(), citation()));
        }
        return all;
    }

    private List<Whole> wholes(List<Grade> grades) {
        List<Whole> all = new ArrayList<>();
        for (int i = below(3); i > 0; i--) {
            int[] at = random.ints(3, 0, grades.size()).sorted().toArray();
            all.add(new Whole(
                    text("w" + i),
                    some("v" + i),
                    grades.get(at[0]).code(),
                    grades.get(at[2]).code(),
                    grades.get(at[1]).code()));
        }
        return all;
    }

    GradingScheme scheme() {
        Citation whole = citation();
        SchemeKey key = SchemeKey.of("scheme-" + below(9), maybe() ? "19.B_" + below(99) : "1");
        GradingScheme.Builder built = GradingScheme.builder(key, label(), whole);
        List<Operation> allowed = List.of(Operation.ORDER, Operation.COUNT_STEPS);
        int form = below(3);
        if (form == 0) {
            BigDecimal least = number();
            built.ladder(new Ladder.Numbers(
                    least, least.add(number().abs()), number().abs().add(BigDecimal.ONE), label()));
            allowed = List.of(Operation.values());
            for (int i = below(3); i > 0; i--) {
                built.error(new ErrorAt(new BigDecimal(10 - i), number().abs().add(BigDecimal.ONE)));
            }
        } else {
            List<Grade> grades = grades();
            built.ladder(form == 1 ? new Ladder.Steps(grades, wholes(grades)) : new Ladder.NoOrder(grades));
        }
        for (int i = below(4); i > 0; i--) {
            built.code(code("c" + i));
        }
        some("q").forEach(built::qualifier);
        if (form != 2) {
            operations(allowed).forEach(built::allow);
        }
        return built.build();
    }

    private Code code(String unique) {
        Map<Purpose, Treatment> treatments = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            treatments.put(purpose, one(Treatment.class));
        }
        return new Code(text(unique), some(unique), label(), citation(), one(CodeMeaning.class), treatments);
    }

    AcademicCalendar calendar() {
        List<CalendarPoint> points = new ArrayList<>();
        int count = 1 + below(6);
        for (int i = 0; i < count; i++) {
            int month = (8 + i * 2) % 12 + 1;
            points.add(new CalendarPoint(
                    new PointName("p-" + i),
                    label(),
                    "term-" + below(3),
                    MonthDay.of(month, 1),
                    MonthDay.of(month, 28 - below(20))));
        }
        return new AcademicCalendar("calendar-" + below(9), points);
    }

    <K, V> Map<K, V> map(List<K> keys, Supplier<V> value) {
        Map<K, V> all = new HashMap<>();
        keys.forEach(k -> all.put(k, value.get()));
        return all;
    }
}
