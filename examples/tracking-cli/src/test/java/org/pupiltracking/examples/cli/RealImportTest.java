package org.pupiltracking.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pupiltracking.core.catalogue.Contribution;
import org.pupiltracking.core.catalogue.Lease;
import org.pupiltracking.core.catalogue.PluginCatalogue;
import org.pupiltracking.core.intake.Intake;
import org.pupiltracking.intake.TakeRequest;
import org.pupiltracking.intake.Taken;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.spi.RecordStore;
import org.pupiltracking.spi.SourceInput;

/** Real files through the CSV source into a real store: nothing is lost on the way, and nothing comes twice. */
class RealImportTest {

    private static final Settings STAR = new Settings(Map.of(
            "map",
            "pupil=id\nschool=sch\nclass=tch\npoint=gr\ngrade:reading=read\ngrade:mathematics=math\nis:free-lunch=ses",
            "value",
            "point:K=1985-86/summer-2\npoint:1=1986-87/summer-2\npoint:2=1987-88/summer-2\npoint:3=1988-89/summer-2",
            "framework",
            "scores",
            "kind",
            "test"));

    private static Path shared(String file) {
        Path path = Path.of(System.getProperty("project.root", "."), "..", "shared", "data", file);
        if (!Files.isRegularFile(path)) {
            System.getLogger("shared-data").log(System.Logger.Level.WARNING, "LEFT OUT: " + file + " is missing");
            assumeTrue(false, "the data is missing");
        }
        return path;
    }

    private record OnDisk(Path path, long bytes) implements SourceInput {
        static OnDisk of(Path path) throws IOException {
            return new OnDisk(path, Files.size(path));
        }

        @Override
        public String name() {
            return String.valueOf(path.getFileName());
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of(bytes);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    /** What is done with a store and a way to take files in. */
    private interface Taking {
        Outcome<Taken> take(Path file, Settings with) throws IOException;
    }

    private interface Work {
        void with(Taking taking, Intake intake) throws IOException;
    }

    private static void inMemory(Work work) throws IOException {
        try (PluginCatalogue catalogue = PluginCatalogue.builder()
                        .discover(RealImportTest.class.getClassLoader())
                        .build();
                Lease lease = catalogue.lease(
                        TenantId.ONLY,
                        Duration.ofSeconds(5),
                        Contribution.source("csv"),
                        Contribution.store("memory"))) {
            try (RecordStore store = lease.store("memory", opener -> opener.open("memory:"))) {
                Intake intake = new Intake(store, TenantId.ONLY, Clock.systemUTC());
                Taking taking = (file, with) -> lease.source(
                        "csv",
                        csv -> intake.take(
                                csv,
                                OnDisk.of(file),
                                TakeRequest.of("csv", with),
                                lease.plugins().definitions(),
                                Monitor.NONE));
                work.with(taking, intake);
            }
        }
    }

    /** Project STAR, 26,796 pupil-years of Tennessee 1985 to 1989. */
    @Test
    @Tag("shared-data")
    void everyRowOfTheStarFileGoesInOrIsListedAndTheSameFileAgainChangesNothing() throws IOException {
        Path star = shared("star/star.csv");
        inMemory((taking, intake) -> {
            Outcome<Taken> first = taking.take(star, STAR);
            Taken taken = first.value();
            long listed = first.problems().stream()
                    .flatMap(p -> p.place().stream())
                    .flatMapToInt(p -> p.line().stream())
                    .distinct()
                    .count();
            assertThat(taken.rows()).isEqualTo(26_796).isEqualTo(taken.rowsIn() + listed);
            assertThat(taken.taken().pupils()).isEqualTo(11_598);
            assertThat(taken.missing()).isEqualTo(2_183 + 2_534);
            assertThat(taken.taken().judgements()).isEqualTo(2 * 26_796 - 2_183 - 2_534);

            Taken again = taking.take(star, STAR).value();
            assertThat(again.batch()).isEmpty();
            assertThat(again.taken()).isEqualTo(Taken.Counts.NONE);

            intake.undo(taken.batch().orElseThrow(), Optional.empty());
            assertThat(taking.take(star, STAR).value().taken()).isEqualTo(taken.taken());
        });
    }

    @Test
    @Tag("shared-data")
    void missingMathematicsScoresOfTheStarFileAreCounted() throws IOException {
        Path star = shared("star/star.csv");
        String alone = "pupil=id\nschool=sch\npoint=gr\ngrade:mathematics=math";
        inMemory((taking, intake) -> assertThat(
                        taking.take(star, STAR.with("map", alone)).value().missing())
                .isEqualTo(2_183));
    }

    /** Key stage 2 performance tables of Surrey, 2016/17. */
    @Test
    @Tag("shared-data")
    void figuresOfSchoolsGoInWithTheirSymbols() throws IOException {
        Path tables = shared("dfe/ks2_school_tables/ks2_2016-2017_surrey.csv");
        Settings with = new Settings(Map.of("map", """
                school=URN
                school-name=SCHNAME
                authority=LEA
                figure:ks2.readprog=READPROG
                figure-low:ks2.readprog=READPROG_LOWER
                figure-high:ks2.readprog=READPROG_UPPER
                figure-coverage:ks2.readprog=READCOV
                figure-pupils:ks2.readprog=TELIG
                """, "set", "school-year=2016-17\nrelease=revised"));
        inMemory((taking, intake) -> {
            Outcome<Taken> taken = taking.take(tables, with);
            assertThat(taken.value().rows()).isEqualTo(235);
            assertThat(taken.problems()).extracting(Problem::code).allMatch("csv.school-blank"::equals);
            assertThat(taken.value().taken().figures() + taken.value().missing())
                    .isEqualTo(235 - taken.problems().size());
            assertThat(taking.take(tables, with).value().batch()).isEmpty();
        });
    }
}
