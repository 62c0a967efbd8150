package org.pupiltracking.plugin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.pupiltracking.plugin.jdbc.Given.DAY;
import static org.pupiltracking.plugin.jdbc.Given.ONE;
import static org.pupiltracking.plugin.jdbc.Given.OTHER;
import static org.pupiltracking.plugin.jdbc.Given.append;
import static org.pupiltracking.plugin.jdbc.Given.head;
import static org.pupiltracking.plugin.jdbc.Given.judgement;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pupiltracking.record.BatchId;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Origin;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.Revision;
import org.pupiltracking.spi.RecordStore;

class VendorsSqlTest {

    private static final String CANARY = "Zzyxquill";

    @TempDir
    private Path folder;

    @Test
    void theQuestionOfTheReadmeIsAnsweredWithoutWithdrawnBatchesAndOtherTenants() throws Exception {
        try (RecordStore store = open()) {
            append(store, ONE, "b1", Revision.EMPTY, judgement("p1", "2c"), judgement("p2", "2b"));
            append(store, ONE, "b2", new Revision(1), judgement("p1", "2b"));
            append(store, ONE, "b3", new Revision(2), judgement("p1", "5a"));
            store.withdraw(ONE, new BatchId("b3"), head("u1"));
            append(store, OTHER, "b1", Revision.EMPTY, judgement("p1", "1a"));
        }
        String readme = Files.readString(Path.of("README.md"));
        String question = readme.substring(readme.indexOf("```sql") + 6, readme.lastIndexOf("```"));

        assertThat(ask(question)).containsExactly("p1 2b", "p2 2b");
        assertThat(ask("select id, withdrawn_by from known_batch where tenant = 'only' order by revision"))
                .containsExactly("b1 null", "b2 null", "b3 4");
    }

    @Test
    void namesStandInOneTableOnly() throws Exception {
        try (RecordStore store = open()) {
            append(store, ONE, "b1", Revision.EMPTY, named(""), judgement("p1", "2b"));
        }
        for (String table : ask("select table_name, '' from information_schema.tables"
                + " where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'")) {
            String name = table.strip();
            String rows = String.join("\n", rows("select * from \"" + name + "\""));
            assertThat(rows.contains(CANARY)).as(name).isEqualTo(name.equals("IDENTITY"));
        }
    }

    @Test
    void aFaultOfTheDatabaseQuotesNoNameAndLeavesNoTrace() throws IOException {
        try (RecordStore store = open()) {
            // Longer than its column: H2 says so, and quotes the text.
            String source = CANARY.repeat(200);
            Throwable fault = catchThrowable(() -> append(store, ONE, "b1", Revision.EMPTY, named(source)));

            assertThat(fault).isInstanceOf(IOException.class).hasMessageContaining("store.fault[22001");
            StringWriter printed = new StringWriter();
            fault.printStackTrace(new PrintWriter(printed));
            assertThat(printed.toString()).doesNotContain(CANARY);
            assertThat(store.head(ONE)).isEqualTo(Revision.EMPTY);
        }
        try (Stream<Path> files = Files.list(folder.resolve("record"))) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("record.mv.db", "holder");
        }
    }

    private RecordStore open() throws IOException {
        return new H2Folder().open("file:" + folder.resolve("record"));
    }

    private static Fact named(String source) {
        return Fact.of(
                new PupilId("p1"),
                new Identity(CANARY, CANARY, Optional.empty(), Optional.empty(), Optional.empty()),
                Period.since(DAY),
                new Origin(source, ""));
    }

    private List<String> ask(String sql) throws SQLException {
        return rows(sql).stream().map(row -> row.replaceFirst(" $", "")).toList();
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("record/record"), "sa", "");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                List<String> texts = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    texts.add(String.valueOf(found.getString(i)));
                }
                rows.add(String.join(" ", texts));
            }
            return rows;
        }
    }
}
