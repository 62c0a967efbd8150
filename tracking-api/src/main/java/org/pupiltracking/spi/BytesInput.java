package org.pupiltracking.spi;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Objects;
import java.util.OptionalLong;

/** Bytes in memory, with a name. */
final class BytesInput implements SourceInput {

    private final String name;
    private final byte[] content;

    BytesInput(String name, byte[] content) {
        this.name = Objects.requireNonNull(name, "name");
        this.content = content;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(content.length);
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
