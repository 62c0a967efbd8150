package org.pupiltracking.core.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;

/**
 * Takes what a format writes and lets nobody see it before it is whole. Writing is refused as soon as a plugin of the lease is withdrawn, so
 * a format that is stuck in a loop ends there. For one thread at a time.
 */
public final class GuardedOutput extends OutputStream {

    /** The longest document; 128 MiB. */
    static final int MOST = 128 << 20;

    private final Lease lease;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);

    GuardedOutput(Lease lease) {
        this.lease = lease;
    }

    @Override
    public void write(int b) {
        guard(1);
        bytes.write(b);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        guard(length);
        bytes.write(from, offset, length);
    }

    private void guard(int more) {
        lease.check();
        if (bytes.size() > MOST - more) {
            throw new RefusedException(Problem.refused("format.bound", MOST));
        }
    }

    @Override
    public void flush() {
        lease.check();
    }

    /** Does nothing: a format must not close what it is given, and one that does breaks no report. */
    @Override
    public void close() {}

    /** Returns how many bytes were written. */
    public int size() {
        return bytes.size();
    }

    /**
     * Hands over all bytes. Ends the lease first, so that a reader who is slow holds no plugin back.
     *
     * @throws RefusedException {@code plugin.withdrawn} if a plugin went meanwhile; then nothing is handed over
     * @throws IOException if {@code to} does
     */
    public void deliver(OutputStream to) throws IOException {
        lease.end();
        bytes.writeTo(to);
        to.flush();
    }
}
