package org.pupiltracking.examples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.snapshot.Breakdown;
import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.snapshot.Tally;

/** DuckDB in the same process on the same facts: sorted, with enumerations for texts, two threads; three forms of the same question. */
final class Peer implements AutoCloseable {

    /** The forms, by the name of their file. */
    static final List<String> FORMS = List.of("rows", "packed", "profile");

    private static final List<String> PLACES =
            List.of("school", "phase", "year", "class", "set", "sex", "fsm", "eal", "sen");

    private final Authority authority;
    private final DuckDBConnection connection;

    Peer(Authority authority) throws SQLException {
        this.authority = authority;
        connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        run("SET threads = 2");
        fill();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void fill() throws SQLException {
        run("CREATE TABLE raw (pupil INTEGER, subject VARCHAR, kind VARCHAR, point SMALLINT, code SMALLINT,"
                + " batch INTEGER, id INTEGER)");
        Authority.Results r = authority.results();
        try (DuckDBAppender to = connection.createAppender("main", "raw")) {
            for (int i = 0; i < r.size(); i++) {
                to.beginRow();
                to.append(r.pupil()[i]);
                to.append(Authority.SUBJECTS.get(r.subject()[i]).value());
                to.append(r.kind()[i] == 0 ? "teacher" : "test");
                to.append(r.point()[i]);
                to.append(r.code()[i]);
                to.append(r.batch()[i]);
                to.append(i);
                to.endRow();
            }
        }
        run("CREATE TYPE subject AS ENUM ('reading', 'writing', 'mathematics')");
        run("CREATE TYPE kind AS ENUM ('teacher', 'test')");
        run(
                "CREATE TABLE judgement AS SELECT pupil, subject::subject AS subject, kind::kind AS kind, point, code, batch, id"
                        + " FROM raw ORDER BY point, subject, kind, pupil, id");
        run("DROP TABLE raw");
        run("CREATE TABLE series AS SELECT s.*, k.* FROM (SELECT unnest(enum_range(NULL::subject)) AS subject) s,"
                + " (SELECT unnest(enum_range(NULL::kind)) AS kind) k");
        run("ALTER TABLE series ALTER subject TYPE subject USING subject::subject");
        run("ALTER TABLE series ALTER kind TYPE kind USING kind::kind");
        fillPupils();
        fillRules();
    }

    private void fillPupils() throws SQLException {
        run("CREATE TABLE raw (pupil INTEGER, school VARCHAR, phase VARCHAR, year VARCHAR, class VARCHAR,"
                + " set_reading VARCHAR, set_writing VARCHAR, set_mathematics VARCHAR,"
                + " sex VARCHAR, fsm VARCHAR, eal VARCHAR, sen VARCHAR)");
        try (DuckDBAppender to = connection.createAppender("main", "raw")) {
            for (int p = 0; p < authority.pupils; p++) {
                Authority.Now now = authority.now.get(p);
                if (now.onRoll()) {
                    to.beginRow();
                    to.append(p);
                    to.append(Authority.school(now.school()).value());
                    to.append(now.year() < 3 ? "KS1" : "KS2");
                    to.append(Integer.toString(now.year()));
                    to.append(now.className());
                    for (String set : now.sets()) {
                        to.append(set);
                    }
                    for (String value : now.flat()) {
                        to.append(value);
                    }
                    to.endRow();
                }
            }
        }
        StringBuilder columns = new StringBuilder("pupil");
        for (String column : List.of("school", "phase", "year", "class", "sex", "fsm", "eal", "sen")) {
            run("CREATE TYPE t_" + column + " AS ENUM (SELECT DISTINCT " + column + " FROM raw ORDER BY 1)");
            columns.append(", ")
                    .append(column)
                    .append("::t_")
                    .append(column)
                    .append(" AS ")
                    .append(column);
        }
        run("CREATE TYPE t_set AS ENUM (SELECT set_reading FROM raw UNION SELECT set_writing FROM raw"
                + " UNION SELECT set_mathematics FROM raw ORDER BY 1)");
        for (String column : List.of("set_reading", "set_writing", "set_mathematics")) {
            columns.append(", ").append(column).append("::t_set AS ").append(column);
        }
        run("CREATE TABLE pupil AS SELECT " + columns + " FROM raw ORDER BY school, year, class, pupil");
        run("DROP TABLE raw");
    }

    private void fillRules() throws SQLException {
        run("CREATE TABLE withdrawn (batch INTEGER, until INTEGER)");
        for (Map.Entry<Integer, Integer> w : authority.withdrawn.entrySet()) {
            run("INSERT INTO withdrawn VALUES (" + w.getKey() + ", " + w.getValue() + ")");
        }
        run("CREATE TABLE result (kind kind, code SMALLINT, meaning TINYINT, place SMALLINT, thousandths INTEGER)");
        run("CREATE TABLE expectation (kind kind, year t_year, low SMALLINT, high SMALLINT)");
        for (int kind = 0; kind < 2; kind++) {
            String name = kind == 0 ? "'teacher'" : "'test'";
            for (int place = 0; place < (kind == 0 ? 30 : 41); place++) {
                int code = kind == 0 ? place : 80 + place;
                int thousandths = 1000 * (kind == 0 ? 3 + 2 * place : code);
                run("INSERT INTO result VALUES (" + name + ", " + code + ", 0, " + place + ", " + thousandths + ")");
            }
            for (int code = 0; code < Rules.CODES.size(); code++) {
                run("INSERT INTO result VALUES (" + name + ", " + (200 + code) + ", " + (code + 1) + ", NULL, NULL)");
            }
            for (int year = 1; year <= 6; year++) {
                int[] range = Rules.expected(kind, year);
                run("INSERT INTO expectation VALUES (" + name + ", '" + year + "', " + range[0] + ", " + range[1]
                        + ")");
            }
        }
    }

    /** Leaves every tally of every group and pair, for the three subjects and two kinds, in the table {@code cells}. */
    void run(String form, int known) throws SQLException {
        run(sql(form, known));
    }

    private String sql(String form, int known) {
        List<String> sets = new ArrayList<>(List.of("(subject, kind)"));
        for (int a = 0; a < PLACES.size(); a++) {
            sets.add("(subject, kind, " + PLACES.get(a) + ")");
            for (int b = a + 1; b < PLACES.size(); b++) {
                sets.add("(subject, kind, " + PLACES.get(a) + ", " + PLACES.get(b) + ")");
            }
        }
        return read(form)
                .replace("${verdict}", read("verdict"))
                .replace("${packed}", read("pack"))
                .replace("${unpacked}", read("unpack"))
                .replace("${sets}", String.join(", ", sets))
                .replace("${now}", Integer.toString(authority.points - 1))
                .replace("${before}", Integer.toString(authority.points - 7))
                .replace("${known}", Integer.toString(known));
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Peer.class.getResourceAsStream(name + ".sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compares the cells of the last run with the engine's, group by group.
     *
     * @return how many numbers were compared, all of them equal
     * @throws IllegalStateException for the first that differs
     */
    long compare(List<Breakdown> with) throws SQLException {
        long cells = 0;
        long rows = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM cells")) {
            while (row.next()) {
                int subject = List.of("reading", "writing", "mathematics").indexOf(row.getString("subject"));
                int kind = "test".equals(row.getString("kind")) ? 1 : 0;
                Set<Criterion> all = new HashSet<>();
                for (int d = 0; d < PLACES.size(); d++) {
                    String value = row.getString(PLACES.get(d));
                    if (value != null) {
                        all.add(dimension(d, subject).is(value));
                    }
                }
                Tally theirs = tally(row, kind);
                Tally ours = with.get(subject * 2 + kind).of(all);
                if (!ours.equals(theirs)) {
                    throw new IllegalStateException(all + " differs: " + ours + " and " + theirs);
                }
                cells += 17;
                rows++;
            }
        }
        long groups = with.stream().mapToLong(b -> b.populations().size()).sum();
        if (groups != rows) {
            throw new IllegalStateException(groups + " groups and " + rows);
        }
        return cells;
    }

    private static Dimension dimension(int d, int subject) {
        return switch (d) {
            case 0 -> Dimension.SCHOOL;
            case 1 -> Dimension.PHASE;
            case 2 -> Dimension.YEAR;
            case 3 -> Dimension.CLASS;
            case 4 -> Dimension.sets(Authority.SUBJECTS.get(subject));
            default -> Dimension.of(new CharacteristicId(PLACES.get(d)));
        };
    }

    private static Tally tally(ResultSet row, int kind) throws SQLException {
        TreeMap<Split, Integer> counts = new TreeMap<>();
        counts.put(Split.ON_ROLL, row.getInt("on_roll"));
        counts.put(Split.STUDYING, row.getInt("on_roll"));
        counts.put(Split.ASSESSED, row.getInt("assessed"));
        counts.put(Split.ANOTHER_WAY, row.getInt("another"));
        counts.put(Split.MISSING, row.getInt("missing"));
        counts.put(Split.IN_SHARE, row.getInt("in_share"));
        counts.put(Split.AT_OR_ABOVE, row.getInt("at_or_above"));
        counts.put(Split.ABOVE, row.getInt("above"));
        counts.put(Split.IN_PROGRESS, row.getInt("in_progress"));
        counts.put(Split.EXPECTED_PROGRESS, row.getInt("enough"));
        for (int b = 0; b < 5; b++) {
            counts.put(Split.band(new RuleId("b" + b)), row.getInt("b" + b));
        }
        counts.put(Split.unit(kind == 0 ? "points" : "unit.score"), row.getInt("valued"));
        BigDecimal squares = new BigDecimal(row.getString("squares"));
        return new Tally(counts, row.getInt("valued"), Long.parseLong(row.getString("total")), squares.toBigInteger());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
