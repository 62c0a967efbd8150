package org.pupiltracking.examples.benchmarks;

import java.io.IOException;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.disclosure.Viewer;
import org.pupiltracking.record.PupilId;

/** The story of any pupil of a loaded authority of 80,000, in words, for a head teacher. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 20, time = 3) // compiling what the import left to compile takes most of it
@Measurement(iterations = 3, time = 3)
public class Story {

    private static final Point AT = Point.parse("2013-14/summer-2");

    private final SplittableRandom random = new SplittableRandom(9);

    @Benchmark
    public byte[] ofAnyPupil(RecordInH2.Open record) throws IOException {
        int pupil = random.nextInt(LevelsSheet.PUPILS);
        Viewer head = Viewer.of(
                Role.HEAD, Optional.of(org.pupiltracking.snapshot.Scope.parse("school:" + LevelsSheet.school(pupil))));
        return record.tracker()
                .story(new PupilId(Integer.toString(LevelsSheet.pupil(pupil))), AT)
                .forViewer(head)
                .as("text")
                .bytes();
    }
}
