package org.pupiltracking.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pupiltracking.disclosure.DisclosurePolicy;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.outcome.Severity;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.spi.Contributions;
import org.pupiltracking.spi.Declared;
import org.pupiltracking.spi.PluginId;
import org.pupiltracking.spi.RecordStoreOpener;
import org.pupiltracking.spi.TrackingPlugin;
import org.pupiltracking.text.WordList;

class PluginCatalogueTest {

    private static final TenantId OAK = new TenantId("oak");
    private static final TenantId ELM = new TenantId("elm");

    @Test
    void whatAPluginBringsIsThereUnderItsName() {
        try (PluginCatalogue catalogue = PluginCatalogue.builder()
                .with(Made.plugin("made.one", to -> {
                    to.scheme(Made.scheme("steps@1"));
                    to.framework(Made.framework("frame@1", "steps@1"));
                    to.format(Made.format("plain", out -> {}));
                    to.words(Made.words("en-GB", "made.scheme", "Steps"));
                    to.policy(new DisclosurePolicy("tens", 10, 20, 0, true, false));
                }))
                .build()) {
            Plugins plugins = catalogue.plugins(OAK);

            assertThat(plugins.definitions().scheme(SchemeKey.of("steps", "1"))).isPresent();
            assertThat(plugins.definitions().framework(FrameworkKey.of("frame", "1")))
                    .isPresent();
            assertThat(plugins.formats()).containsExactly(new Offer.Format("plain", "text/plain", "txt"));
            assertThat(plugins.words()).extracting(WordList::patterns).containsExactly(Map.of("made.scheme", "Steps"));
            assertThat(plugins.policies()).extracting(DisclosurePolicy::id).containsExactly("ladder", "tens");
            assertThat(plugins.list())
                    .filteredOn(p -> p.provider().id().equals("made.one"))
                    .extracting(p -> p.what() + " " + p.id() + " " + p.version())
                    .containsExactly(
                            "SCHEME steps 1", "FRAMEWORK frame 1", "FORMAT plain ", "POLICY tens ", "WORDS en-GB ");
            assertThat(catalogue.problems(OAK)).isEmpty();
        }
    }

    static Stream<Arguments> badPlugins() {
        return Stream.of(
                bad("plugin.throws", to -> {
                    throw new IllegalStateException("it is broken");
                }),
                bad("plugin.throws", to -> {
                    throw new StackOverflowError();
                }),
                bad("plugin.linkage", to -> {
                    throw new NoClassDefFoundError("com/example/Missing");
                }),
                bad("plugin.newer-api", to -> {
                    throw new NoClassDefFoundError("org/pupiltracking/spi/Newer");
                }),
                bad("plugin.newer-api", to -> {
                    throw new NoSuchMethodError("'void org.pupiltracking.spi.Contributions.newer()'");
                }),
                bad("plugin.newer-api", to -> {
                    throw new AbstractMethodError("Receiver class x of interface org.pupiltracking.spi.Newer");
                }),
                bad("plugin.null", to -> to.scheme(nothing(GradingScheme.class))),
                bad("plugin.null", to -> to.store("memory", nothing(RecordStoreOpener.class))),
                bad("plugin.null", to -> to.format(Made.format(nothing(String.class), out -> {}))),
                bad("id.form", to -> to.format(Made.format("Not an id", out -> {}))),
                bad("scheme.unique", to -> {
                    to.scheme(Made.scheme("twice@1"));
                    to.scheme(Made.scheme("twice@1"));
                }),
                bad("scheme.unique", to -> {
                    to.scheme(Made.scheme("twice@1"));
                    try {
                        to.scheme(Made.scheme("twice@1"));
                    } catch (RefusedException swallowed) {
                        to.scheme(Made.scheme("thrice@1"));
                    }
                }),
                bad("scheme.grade-twice", to -> to.scheme(Made.scheme("grades@1", "a", "a"))),
                bad("words.unique", to -> {
                    to.words(Made.words("en", "k", "one"));
                    to.words(Made.words("en", "k", "two"));
                }),
                bad("plugin.bound", to -> {
                    for (int i = 0; ; i++) {
                        to.scheme(Made.scheme("endless@" + i));
                    }
                }),
                bad("contributions.thread", PluginCatalogueTest::contributeElsewhere),
                bad("plugin.hangs", to -> sleepWhatever()));
    }

    private static Arguments bad(String rule, Consumer<Contributions> contribute) {
        return Arguments.of(rule, contribute);
    }

    /** What a careless plugin gives. */
    @SuppressWarnings({"NullAway", "unused"})
    private static <T> T nothing(Class<T> of) {
        return null;
    }

    private static void contributeElsewhere(Contributions to) {
        Thread other = new Thread(() -> {
            try {
                to.scheme(Made.scheme("elsewhere@1"));
            } catch (RefusedException said) {
                // It is said again when the plugin is done.
            }
        });
        other.start();
        try {
            other.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hangs so that no interrupt helps. */
    private static void sleepWhatever() {
        CountDownLatch never = new CountDownLatch(1);
        while (never.getCount() > 0) {
            try {
                never.await();
            } catch (InterruptedException e) {
                // Goes on hanging.
            }
        }
    }

    @ParameterizedTest
    @MethodSource("badPlugins")
    void aBadPluginIsRefusedByNameWithTheRuleAndTheRestGoOn(String rule, Consumer<Contributions> contribute) {
        try (PluginCatalogue catalogue = PluginCatalogue.builder()
                .limit(Duration.ofMillis(1_500))
                .with(Made.plugin("made.bad", to -> {
                    to.scheme(Made.scheme("of-the-bad@1"));
                    contribute.accept(to);
                }))
                .with(Made.plugin("made.good", to -> to.scheme(Made.scheme("of-the-good@1"))))
                .build()) {
            assertThat(catalogue.problems(OAK)).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(rule);
                assertThat(problem.severity()).isEqualTo(Severity.LEFT_OUT);
                assertThat(problem.place()).contains(Place.of("made.bad"));
            });
            assertThat(catalogue.plugins(OAK).definitions().schemes())
                    .extracting(s -> s.key().toString())
                    .containsExactly("of-the-good@1");
        }
    }

    @Test
    void aPluginWithoutAnIdOrWithTwoIsRefused() {
        try (PluginCatalogue catalogue = PluginCatalogue.builder()
                .with(new Fickle())
                .with(new Nameless())
                .build()) {
            assertThat(catalogue.problems(OAK)).extracting(Problem::code).containsExactly("plugin.id", "plugin.null");
            assertThat(catalogue.problems(OAK).get(1).place()).contains(Place.of(Nameless.class.getName()));
        }
    }

    private static final class Fickle implements TrackingPlugin {
        private int asked;

        @Override
        public PluginId id() {
            return new PluginId("fickle-" + asked++);
        }

        @Override
        public void contribute(Contributions to) {}
    }

    private static final class Nameless implements TrackingPlugin {
        @Override
        public PluginId id() {
            return nothing(PluginId.class);
        }

        @Override
        public void contribute(Contributions to) {}
    }

    @Test
    void atStartTwoPluginsWithOneIdAreRefusedNamingBoth() {
        assertThatThrownBy(() -> PluginCatalogue.builder()
                        .with(Made.plugin("made.same", to -> {}))
                        .with(new Same())
                        .build())
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo("plugin.unique");
                    assertThat(refused.problem().severity()).isEqualTo(Severity.REFUSED);
                    assertThat(refused.problem().text().arguments()).hasSize(3).startsWith("made.same");
                });
    }

    private static final class Same implements TrackingPlugin {
        @Override
        public PluginId id() {
            return new PluginId("made.same");
        }

        @Override
        public void contribute(Contributions to) {}
    }

    @Test
    void atStartTheSameEditionTwiceIsRefusedNamingBoth() {
        assertThatThrownBy(() -> PluginCatalogue.builder()
                        .with(Made.plugin("made.one", to -> to.scheme(Made.scheme("steps@1"))))
                        .with(Made.plugin("made.two", to -> to.scheme(Made.scheme("steps@1"))))
                        .build())
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo("scheme.unique");
                    assertThat(refused.problem().text().arguments().toString())
                            .contains("steps@1", "made.one", "made.two");
                });
    }

    @Test
    void editionsLiveSideBySide() {
        try (PluginCatalogue catalogue = PluginCatalogue.builder()
                .with(Made.plugin("made.one", to -> to.scheme(Made.scheme("steps@9"))))
                .with(Made.plugin("made.two", to -> to.scheme(Made.scheme("steps@10"))))
                .build()) {
            assertThat(catalogue.plugins(OAK).definitions().schemes())
                    .extracting(s -> s.key().edition().value())
                    .containsExactly("9", "10");
        }
    }

    @Test
    void laterTheNewcomerIsRefusedAndGetsThePlaceWhenTheIncumbentLeaves() {
        try (PluginCatalogue catalogue = PluginCatalogue.builder().build()) {
            Slot first = catalogue.slot(Optional.empty(), "first");
            Slot second = catalogue.slot(Optional.empty(), "second");
            fill(first, "made.one", "steps@1", "a", "b");
            fill(second, "made.two", "steps@1", "x", "y");

            assertThat(catalogue.problems(OAK)).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo("scheme.unique");
                assertThat(problem.place()).contains(Place.of("made.two"));
            });
            assertThat(gradesOfSteps(catalogue)).containsExactly("a", "b");

            first.close();

            assertThat(catalogue.problems(OAK)).isEmpty();
            assertThat(gradesOfSteps(catalogue)).containsExactly("x", "y");
        }
    }

    private static void fill(Slot slot, String plugin, String scheme, String... grades) {
        slot.fill(
                () -> Made.plugin(plugin, to -> to.scheme(Made.scheme(scheme, grades))),
                PluginCatalogueTest.class.getClassLoader(),
                "1.0",
                plugin + ".jar");
    }

    private static List<String> gradesOfSteps(PluginCatalogue catalogue) {
        return catalogue
                .plugins(OAK)
                .definitions()
                .scheme(SchemeKey.of("steps", "1"))
                .orElseThrow()
                .grades();
    }

    @Test
    void whatComesAfterItsSlotWasVacatedIsNeverPublished() throws InterruptedException {
        try (PluginCatalogue catalogue = PluginCatalogue.builder().build()) {
            CountDownLatch contributing = new CountDownLatch(1);
            Slot slot = catalogue.slot(Optional.empty(), "late");
            Thread starter = new Thread(() -> slot.fill(
                    () -> Made.plugin("made.late", to -> {
                        to.scheme(Made.scheme("late@1"));
                        contributing.countDown();
                        sleepWhatever();
                    }),
                    getClass().getClassLoader(),
                    "1.0",
                    "late.jar"));
            starter.start();
            contributing.await();

            slot.close();
            starter.join();

            assertThat(catalogue.plugins(OAK).definitions().schemes()).isEmpty();
            assertThat(catalogue.problems(OAK)).isEmpty();
        }
    }

    @Test
    void declarationsBelongToTheInstallationOrToOneTenant() {
        try (PluginCatalogue catalogue = PluginCatalogue.builder()
                .with(Made.plugin("made.reader", to -> to.declarations(Made.reader("made"))))
                .build()) {
            declare(catalogue, Optional.of(OAK), "scale.made", "scheme own@1 a b");
            declare(catalogue, Optional.of(ELM), "scale.made", "scheme own@1 x y z");
            declare(catalogue, Optional.empty(), "all.made", "scheme all@1");

            assertThat(schemes(catalogue, OAK)).containsExactly("all@1[a, b]", "own@1[a, b]");
            assertThat(schemes(catalogue, ELM)).containsExactly("all@1[a, b]", "own@1[x, y, z]");
            assertThat(schemes(catalogue, new TenantId("ash"))).containsExactly("all@1[a, b]");
            assertThat(catalogue.problems(OAK)).isEmpty();
            assertThat(catalogue.problems(ELM)).isEmpty();
        }
    }

    @Test
    void withinATenantTheSameEditionTwiceIsRefused() {
        try (PluginCatalogue catalogue = PluginCatalogue.builder()
                .with(Made.plugin("made.reader", to -> to.declarations(Made.reader("made"))))
                .build()) {
            declare(catalogue, Optional.of(OAK), "one.made", "scheme own@1");
            declare(catalogue, Optional.of(OAK), "two.made", "scheme own@1");

            assertThat(catalogue.problems(OAK)).extracting(Problem::code).containsExactly("scheme.unique");
            assertThat(catalogue.problems(ELM)).isEmpty();
        }
    }

    @Test
    void whatATenantDeclaresHidesTheInstallationsAndSaysSo() {
        try (PluginCatalogue catalogue = PluginCatalogue.builder()
                .with(Made.plugin("made.reader", to -> {
                    to.declarations(Made.reader("made"));
                    to.scheme(Made.scheme("steps@1", "a", "b"));
                }))
                .build()) {
            declare(catalogue, Optional.of(OAK), "own.made", "scheme steps@1 x y z");

            assertThat(schemes(catalogue, OAK)).containsExactly("steps@1[x, y, z]");
            assertThat(schemes(catalogue, ELM)).containsExactly("steps@1[a, b]");
            assertThat(catalogue.problems(OAK)).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo("tenant.hides");
                assertThat(problem.severity()).isEqualTo(Severity.NOTICE);
            });
        }
    }

    @Test
    void declarationsWaitForAReaderAndKeepWhatTheyHaveWhenItGoes() {
        try (PluginCatalogue catalogue = PluginCatalogue.builder().build()) {
            declare(catalogue, Optional.empty(), "scale.made", "scheme steps@1 a b");
            assertThat(catalogue.problems(OAK)).extracting(Problem::code).containsExactly("declarations.no-reader");

            Slot reader = catalogue.slot(Optional.empty(), "reader");
            reader.fill(
                    () -> Made.plugin("made.reader", to -> to.declarations(Made.reader("made"))),
                    getClass().getClassLoader(),
                    "1.0",
                    "reader.jar");
            assertThat(catalogue.problems(OAK)).isEmpty();
            assertThat(schemes(catalogue, OAK)).containsExactly("steps@1[a, b]");

            reader.close();
            assertThat(schemes(catalogue, OAK)).containsExactly("steps@1[a, b]");
        }
    }

    @Test
    void aFrameworkStandsOnlyWhileItsSchemesDo() {
        try (PluginCatalogue catalogue = PluginCatalogue.builder().build()) {
            Slot framework = catalogue.slot(Optional.empty(), "framework");
            framework.fill(
                    () -> Made.plugin("made.frame", to -> to.framework(Made.framework("frame@1", "steps@1"))),
                    getClass().getClassLoader(),
                    "1.0",
                    "frame.jar");
            assertThat(catalogue.plugins(OAK).definitions().frameworks()).isEmpty();
            assertThat(catalogue.problems(OAK)).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo("framework.schemes-known");
                assertThat(problem.place()).contains(Place.of("made.frame"));
            });

            Slot scheme = catalogue.slot(Optional.empty(), "scheme");
            fill(scheme, "made.steps", "steps@1", "a");
            assertThat(catalogue.plugins(OAK).definitions().frameworks()).hasSize(1);
            assertThat(catalogue.problems(OAK)).isEmpty();

            scheme.close();
            assertThat(catalogue.plugins(OAK).definitions().frameworks()).isEmpty();
        }
    }

    @Test
    void whatTheRecordKeepsStandsInForPluginsThatHaveGone() {
        try (PluginCatalogue catalogue = PluginCatalogue.builder()
                .with(Made.plugin("made.one", to -> to.scheme(Made.scheme("steps@2", "new"))))
                .build()) {
            TenantDefinitions all = catalogue
                    .plugins(OAK)
                    .definitionsWithStored(
                            List.of(Made.scheme("steps@1", "old"), Made.scheme("steps@2", "stored")),
                            List.of(Made.framework("frame@1", "steps@1")));

            assertThat(all.schemes().stream().map(s -> s.key() + "" + s.grades()))
                    .containsExactly("steps@1[old]", "steps@2[new]");
            assertThat(all.schemeFor(
                            all.frameworks().get(0),
                            new SubjectId("reading"),
                            Optional.empty(),
                            Kind.TEST,
                            LocalDate.of(2025, 9, 1)))
                    .get()
                    .extracting(s -> s.key().toString())
                    .isEqualTo("steps@1");
        }
    }

    @Test
    void aFileCanBeReadWithoutBeingTakenIn() throws java.io.IOException {
        try (PluginCatalogue catalogue = PluginCatalogue.builder()
                .with(Made.plugin("made.reader", to -> to.declarations(Made.reader("made"))))
                .build()) {
            Outcome<Declared> read = catalogue.read(
                    OAK, "scale.made", new ByteArrayInputStream("rubbish".getBytes(StandardCharsets.UTF_8)));

            assertThat(read.problems()).extracting(Problem::code).containsExactly("made.line");
            assertThatThrownBy(() -> catalogue.read(OAK, "scale.xml", new ByteArrayInputStream(new byte[0])))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("declarations.no-reader");
        }
    }

    @Test
    void afterCloseNothingIsPluggedAndNothingIsLeased() {
        PluginCatalogue catalogue = PluginCatalogue.builder()
                .with(Made.plugin("made.one", to -> to.format(Made.format("plain", out -> {}))))
                .build();
        catalogue.close();
        catalogue.close();

        assertThat(catalogue.plugins(OAK).formats()).isEmpty();
        assertThatThrownBy(() -> catalogue.lease(OAK, Duration.ZERO, Contribution.format("plain")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("catalogue.closed");
    }

    private static void declare(PluginCatalogue catalogue, Optional<TenantId> tenant, String name, String text) {
        catalogue.declare(tenant, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> schemes(PluginCatalogue catalogue, TenantId tenant) {
        return catalogue.plugins(tenant).definitions().schemes().stream()
                .map(s -> s.key() + "" + s.grades())
                .toList();
    }
}
