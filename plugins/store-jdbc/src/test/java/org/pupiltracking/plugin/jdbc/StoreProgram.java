package org.pupiltracking.plugin.jdbc;

import static org.pupiltracking.plugin.jdbc.Given.ONE;
import static org.pupiltracking.plugin.jdbc.Given.append;
import static org.pupiltracking.plugin.jdbc.Given.head;
import static org.pupiltracking.plugin.jdbc.Given.judgement;

import java.io.IOException;
import java.nio.file.Path;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.BatchId;
import org.pupiltracking.record.Revision;
import org.pupiltracking.spi.RecordStore;

/** Another program that uses a folder, to be killed by the test that started it or by itself. */
final class StoreProgram {

    private StoreProgram() {}

    static Process start(String what, Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreProgram.class.getName(),
                        what,
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        RecordStore store = new H2Folder().open("file:" + arguments[1]);
        switch (arguments[0]) {
            case "hold" -> {
                System.out.println("holding");
                Thread.sleep(600_000);
            }
            case "halt" -> {
                append(store, ONE, "b1", Revision.EMPTY, judgement("p1", "2b"));
                store.append(
                        ONE,
                        head("b2"),
                        to -> {
                            for (int i = 0; i < 70_000; i++) {
                                Given.into(to, judgement("p" + i, "2b"), false);
                            }
                            // Long enough for the database's own thread to have written what it gathered.
                            sleep();
                            Runtime.getRuntime().halt(9);
                        },
                        new Revision(1),
                        Monitor.NONE);
            }
            case "acknowledge" -> {
                append(store, ONE, "b1", Revision.EMPTY, judgement("p1", "2b"));
                append(store, ONE, "b2", new Revision(1), judgement("p2", "2b"));
                store.withdraw(ONE, new BatchId("b1"), head("u1"));
                System.out.println("acknowledged");
                Thread.sleep(600_000);
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void sleep() throws IOException {
        try {
            Thread.sleep(1_500);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
