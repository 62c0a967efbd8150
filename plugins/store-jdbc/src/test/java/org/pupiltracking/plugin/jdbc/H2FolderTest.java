package org.pupiltracking.plugin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pupiltracking.plugin.jdbc.Given.ONE;
import static org.pupiltracking.plugin.jdbc.Given.append;
import static org.pupiltracking.plugin.jdbc.Given.judgement;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.BatchId;
import org.pupiltracking.record.Revision;
import org.pupiltracking.spi.RecordStore;

class H2FolderTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasAppendedIsThereAfterClosingAndOpening() throws IOException {
        try (RecordStore store = open("record")) {
            append(store, ONE, "b1", Revision.EMPTY, judgement("p1", "2b"), judgement("p2", "2c"));
        }
        try (RecordStore store = open("record")) {
            assertThat(store.head(ONE)).isEqualTo(new Revision(1));
            Revision two = append(store, ONE, "b2", new Revision(1), judgement("p1", "2a"), judgement("p3", "2c"));
            assertThat(Collected.all(store, ONE, two)).hasSize(4);
        }
    }

    @Test
    void theSameProgramMayOpenAFolderTwice() throws IOException {
        try (RecordStore second = open("record")) {
            try (RecordStore first = open("record")) {
                append(first, ONE, "b1", Revision.EMPTY, judgement("p1", "2b"));
                assertThat(second.head(ONE)).isEqualTo(new Revision(1));
            }
            assertThat(Collected.all(second, ONE, new Revision(1))).hasSize(1);
        }
    }

    @Test
    void anotherProgramIsToldWhoHoldsTheFolder() throws Exception {
        Process holder = StoreProgram.start("hold", folder.resolve("record"));
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("holding");

            assertThatThrownBy(() -> open("record")).isInstanceOfSatisfying(RefusedException.class, e -> {
                assertThat(e.problem().code()).isEqualTo("store.held");
                assertThat(e).hasMessageContaining("store.holder[" + holder.pid() + ", 20");
            });
        } finally {
            holder.destroyForcibly().waitFor();
        }
        try (RecordStore store = open("record")) {
            assertThat(store.head(ONE)).isEqualTo(Revision.EMPTY);
        }
    }

    @Test
    void aProgramKilledInsideABatchLeavesNothingOfIt() throws Exception {
        Process killed = StoreProgram.start("halt", folder.resolve("record"));
        assertThat(killed.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(killed.exitValue()).isEqualTo(9);

        try (RecordStore store = open("record")) {
            assertThat(store.head(ONE)).isEqualTo(new Revision(1));
            assertThat(store.batches(ONE, new Revision(9))).hasSize(1);
            assertThat(Collected.all(store, ONE, new Revision(9))).hasSize(1);
            Revision two = append(store, ONE, "b3", new Revision(1), judgement("p7", "3a"));
            assertThat(Collected.all(store, ONE, two)).hasSize(2);
        }
        assertThat(count("judgement")).isEqualTo(2);
    }

    @Test
    void anAcknowledgedBatchSurvivesTheProgramBeingKilled() throws Exception {
        Process killed = StoreProgram.start("acknowledge", folder.resolve("record"));
        assertThat(killed.inputReader().readLine()).isEqualTo("acknowledged");
        killed.destroyForcibly().waitFor();

        try (RecordStore store = open("record")) {
            assertThat(store.head(ONE)).isEqualTo(new Revision(3));
            assertThat(Collected.all(store, ONE, new Revision(2))).hasSize(2);
            assertThat(Collected.all(store, ONE, new Revision(3))).hasSize(1);
            assertThat(store.batches(ONE, new Revision(3)).get(0).head().id()).isEqualTo(new BatchId("b1"));
        }
    }

    @Test
    void onlyTheOwnerCanReadIt() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        try (RecordStore store = open("deep/record")) {
            append(store, ONE, "b1", Revision.EMPTY, judgement("p1", "2b"));
            Path record = folder.resolve("deep/record");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(record)))
                    .isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(record)) {
                assertThat(files)
                        .isNotEmpty()
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void aRecordOfALaterProgramIsRefusedUntouched() throws Exception {
        open("record").close();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update record_schema set number = 99");
        }

        assertThatThrownBy(() -> open("record"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("store.newer")
                .hasMessageContaining("99, 1");
        assertThatThrownBy(() -> open("record")).hasMessageContaining("store.newer");
    }

    @Test
    void aFileThatIsNoRecordIsRefused() throws IOException {
        Path record = Files.createDirectory(folder.resolve("record"));
        byte[] rubbish = new byte[100_000];
        new Random(1).nextBytes(rubbish);
        Files.write(record.resolve("record.mv.db"), rubbish);

        assertThatThrownBy(() -> open("record"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("store.damaged");
    }

    @Test
    void aRecordThatLostItsEndIsRefused() throws IOException {
        try (RecordStore store = open("record")) {
            Revision one = append(store, ONE, "b1", Revision.EMPTY, judgement("p1", "2b"));
            store.append(
                    ONE,
                    Given.head("b2"),
                    to -> {
                        for (int i = 0; i < 50_000; i++) {
                            Given.into(to, judgement("p" + i, "2b"), false);
                        }
                    },
                    one,
                    Monitor.NONE);
        }
        Path file = folder.resolve("record/record.mv.db");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(file) / 2);
        }

        assertThatThrownBy(() -> open("record"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("store.damaged");
    }

    @Test
    void aPlaceThatIsNoneIsRefused() {
        for (String location : new String[] {"file:", "file: ", "file:a;INIT=x", "memory:x", "file:\0"}) {
            assertThatThrownBy(() -> new H2Folder().open(location))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("store.location");
        }
        assertThatThrownBy(() -> new H2Memory().open("memory:A b")).hasMessageContaining("id.form");
    }

    @Test
    void aFolderThatIsAFileIsAFaultOfTheMedium() throws IOException {
        Files.writeString(folder.resolve("record"), "");

        assertThatThrownBy(() -> open("record")).isInstanceOf(IOException.class);
    }

    private RecordStore open(String name) throws IOException {
        return new H2Folder().open("file:" + folder.resolve(name));
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("record").resolve("record"), "sa", "");
    }

    private long count(String table) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
