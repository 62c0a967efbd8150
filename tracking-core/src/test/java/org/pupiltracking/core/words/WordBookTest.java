package org.pupiltracking.core.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pupiltracking.text.Text;
import org.pupiltracking.text.WordList;

class WordBookTest {

    private static final Locale WELSH = Locale.forLanguageTag("cy-GB");
    private static final List<WordList> LISTS = List.of(
            new WordList(
                    Locale.forLanguageTag("en"),
                    Map.of(
                            "pupils", "{0,choice,0#no pupils|1#one pupil|1<{0} pupils}",
                            "where", "{0} is at {1} on {2}",
                            "what", "pupil’s",
                            "colour", "color")),
            new WordList(Locale.UK, Map.of("colour", "colour")),
            new WordList(Locale.forLanguageTag("cy"), Map.of("what", "disgybl")));

    private static final WordBook ENGLISH = WordBook.of(Locale.UK, LISTS, Locale.UK);

    @Test
    void numbersChooseTheirWords() {
        assertThat(ENGLISH.say(Text.of("pupils", 0))).isEqualTo("no pupils");
        assertThat(ENGLISH.say(Text.of("pupils", 1))).isEqualTo("one pupil");
        assertThat(ENGLISH.say(Text.of("pupils", 1200))).isEqualTo("1,200 pupils");
    }

    @Test
    void textsListsAndDaysAreSaidWithin() {
        assertThat(ENGLISH.say(Text.of(
                        "where", Text.of("what"), List.of("3c", Text.of("pupils", 1)), LocalDate.of(2014, 4, 4))))
                .isEqualTo("pupil’s is at 3c, one pupil on 4 April 2014");
    }

    @Test
    void particularLanguageGoesBeforeTheGeneralAndBothBeforeTheFallback() {
        assertThat(ENGLISH.say(Text.of("colour"))).isEqualTo("colour");
        WordBook welsh = WordBook.of(WELSH, LISTS, Locale.UK);

        assertThat(welsh.say(Text.of("what"))).isEqualTo("disgybl");
        assertThat(welsh.say(Text.of("colour"))).isEqualTo("colour");
        assertThat(welsh.language()).isEqualTo(WELSH);
    }

    @Test
    void unknownKeyIsSeenAndNotLost() {
        assertThat(ENGLISH.knows("grade.unknown")).isFalse();
        assertThat(ENGLISH.say(Text.of("grade.unknown", "A+", Text.of("what"))))
                .isEqualTo("‹grade.unknown: A+, pupil’s›");
        assertThat(ENGLISH.say(Text.of("nothing"))).isEqualTo("‹nothing›");
    }

    @Test
    void bracesInArgumentsAreNotPatterns() {
        assertThat(ENGLISH.say(Text.of("where", "{0}", "'", "x"))).isEqualTo("{0} is at ' on x");
    }

    @Test
    void pseudoLanguageAccentsItsWordsAndLeavesDataAlone() {
        WordBook pseudo = WordBook.of(WordBook.PSEUDO, LISTS, Locale.UK);

        assertThat(pseudo.say(Text.of("where", "Ann", Text.of("pupils", 3), "x")))
                .isEqualTo("Ann îš åţ 3 þûþîļš öñ x");
        assertThat(pseudo.say(Text.of("what"))).isEqualTo("þûþîļ’š");
    }
}
