package org.pupiltracking.core.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.spi.RecordSource;
import org.pupiltracking.spi.SourceInput;
import org.pupiltracking.spi.SourceSink;

/** A source whose rows are written in the test, and the input that it reads. */
record Scripted(List<Consumer<SourceSink>> rows, OptionalLong size) implements RecordSource, SourceInput {

    /** A file that is held in memory. */
    static Scripted small(List<Consumer<SourceSink>> rows) {
        return new Scripted(rows, OptionalLong.of(100));
    }

    /** A file that is compared while it is read. */
    static Scripted large(List<Consumer<SourceSink>> rows) {
        return new Scripted(rows, OptionalLong.empty());
    }

    @Override
    public String id() {
        return "scripted";
    }

    @Override
    public String name() {
        return "sheet";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public int recognises(String name, byte[] head) {
        return 0;
    }

    @Override
    public void read(SourceInput in, Settings with, SourceSink to, Monitor on) {
        for (Consumer<SourceSink> row : rows) {
            on.check();
            to.row();
            row.accept(to);
        }
    }

    @Override
    public InputStream open() throws IOException {
        return InputStream.nullInputStream();
    }
}
