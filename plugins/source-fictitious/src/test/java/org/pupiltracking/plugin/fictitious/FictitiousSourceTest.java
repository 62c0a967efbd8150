package org.pupiltracking.plugin.fictitious;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.CancelledException;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.Identity;
import org.pupiltracking.text.Text;

class FictitiousSourceTest {

    /** Changes only with the generator: then every picture and figure made from a made-up school changes too. */
    private static final String FIRST_PRIMARY = "6086712c7bed7dad";

    private static final String FIRST_SMALL = "58fa77d9fd2def3b";

    private static String hash(Told told) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Fact fact : told.facts()) {
            digest.update(fact.toString().getBytes(StandardCharsets.UTF_8));
            // The text of an identity tells nothing of it.
            if (fact.what() instanceof Identity who) {
                String all = who.surname() + "/" + who.forename() + "/" + who.birth() + "/"
                        + who.upn().orElseThrow().value();
                digest.update(all.getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    @Test
    void aSeedGivesTheSameFactsForEver() throws Exception {
        assertThat(hash(Told.of())).isEqualTo(FIRST_PRIMARY);
        assertThat(hash(Told.of("school", "small"))).isEqualTo(FIRST_SMALL);
    }

    @Test
    void aSecondReadingTellsTheSame() {
        FictitiousSource source = new FictitiousSource();
        assertThat(source.id()).isEqualTo("fictitious");
        assertThat(Told.of().facts()).isEqualTo(Told.of().facts());
    }

    @Test
    void languageAndTimeZoneOfTheMachineChangeNothing() throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String language : List.of("tr-TR", "ar-EG", "th-TH-u-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(hash(Told.of())).isEqualTo(FIRST_PRIMARY);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void otherSeedsGiveOtherSchools() throws Exception {
        assertThat(hash(Told.of("seed", 2))).isNotEqualTo(FIRST_PRIMARY);
        assertThat(hash(Told.of("seed", -1))).isNotEqualTo(FIRST_PRIMARY);
    }

    @Test
    void frameworksAreChosenByIdOrByKey() {
        assertThat(Told.of("framework", "levels@1").facts())
                .isEqualTo(Told.of("framework", "levels").facts());
    }

    @ParameterizedTest
    @CsvSource({
        "framework, nothing-such, fictitious.framework-unknown",
        "framework, nothing, fictitious.no-expectation",
        "framework, music, fictitious.no-expectation",
        "school, secondary, fictitious.school-unknown",
        "pupils, 6, setting.range",
        "pupils, 2001, setting.range",
        "pupils, 7.5, setting.range",
        "pupils, NaN, setting.range",
        "pupils, many, setting.number",
        "seed, 1e300, setting.range",
        "years, 7, setting.range",
        "years, -1, setting.range",
        "at, 2013-14/noon, point.unknown",
        "at, 2013, point.form"
    })
    void whatCannotBeMadeUpIsRefusedByName(String name, String value, String key) {
        assertThatThrownBy(() -> Told.of(name, value))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(key));
    }

    @Test
    void everyChoiceHasADefaultThatItAllows() {
        for (Parameter parameter : new FictitiousSource().parameters()) {
            assertThat(parameter.usual()).isNotEmpty();
            if (!parameter.allowed().isEmpty()) {
                assertThat(parameter.allowed()).contains(parameter.usual());
            }
        }
    }

    @Test
    void noFileLooksLikeAMadeUpSchool() {
        assertThat(new FictitiousSource().recognises("pupils.csv", new byte[] {1, 2}))
                .isZero();
    }

    @Test
    void characteristicsThatNobodyDeclaresAreLeftOut() {
        Levels few = new Levels(Map.of("sex", List.of("F", "M"), "sen", List.of("N", "K", "E")));
        Told told = Told.by(few, Settings.NONE.with("framework", "levels"), Monitor.NONE);
        assertThat(told.facts(CharacteristicHeld.class))
                .extracting(f -> ((CharacteristicHeld) f.what()).value())
                .containsOnly("F", "M", "N", "K", "E");
    }

    @Test
    void saysHowFarItIsAndStopsWhenAsked() {
        List<Long> done = new ArrayList<>();
        Monitor until10 = new Monitor() {
            @Override
            public void progress(Text what, long at, long of) {
                done.add(at);
            }

            @Override
            public boolean cancelled() {
                return done.size() == 10;
            }
        };
        assertThatThrownBy(() -> Told.by(new Levels(), Settings.NONE.with("framework", "levels"), until10))
                .isInstanceOf(CancelledException.class);
        assertThat(done).startsWith(0L, 1L).hasSize(10);
    }

    @Test
    void noTextFormTellsANameOrANumber() {
        Told told = Told.of("school", "small");
        for (Fact fact : told.facts(Identity.class)) {
            Identity who = (Identity) fact.what();
            assertThat(fact.toString())
                    .doesNotContain(who.surname())
                    .doesNotContain(who.upn().orElseThrow().value());
        }
    }
}
