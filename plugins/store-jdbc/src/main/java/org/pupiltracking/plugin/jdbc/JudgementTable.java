package org.pupiltracking.plugin.jdbc;

import java.util.List;
import java.util.stream.Stream;
import org.pupiltracking.record.Security;

/** The table that millions of rows go into and come from, so it repeats nothing and reads nothing twice. */
final class JudgementTable {

    static final String NAME = "judgement";

    static final List<Column> COLUMNS = List.of(
            Column.number("fact_no"),
            Column.integer("tenant_no"),
            Column.number("revision"),
            Column.integer("pupil_no"),
            Column.integer("assessment_no"),
            Column.integer("raw_no"),
            Column.integer("security"),
            Column.day("made_on"),
            Column.integer("provenance_no"),
            Column.integer("line"),
            Column.text("reference"),
            Column.number("corrects"),
            Column.flag("ended"),
            Column.day("ended_to"));

    /** The columns in the order in which they are read. */
    static final List<Column> AS_READ = Stream.of(
                    "fact_no",
                    "revision",
                    "pupil_no",
                    "assessment_no",
                    "raw_no",
                    "security",
                    "corrects",
                    "ended",
                    "made_on",
                    "provenance_no",
                    "line",
                    "reference",
                    "ended_to")
            .map(name -> COLUMNS.stream()
                    .filter(c -> c.name().equals(name))
                    .findFirst()
                    .orElseThrow())
            .toList();

    private static final List<Security> SECURITIES =
            List.of(Security.NOT_SAID, Security.INSECURE, Security.PROVISIONAL, Security.SECURE);

    private JudgementTable() {}

    /** Returns the number that is stored, whatever order the constants are declared in. */
    static int number(Security security) {
        return SECURITIES.indexOf(security);
    }

    static Security security(int number) {
        return SECURITIES.get(number);
    }
}
