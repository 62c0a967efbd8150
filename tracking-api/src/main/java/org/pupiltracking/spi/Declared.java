package org.pupiltracking.spi;

import java.util.List;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.text.WordList;

/**
 * What a declaration file holds; all lists may be empty.
 *
 * @param schemes grading schemes
 * @param frameworks frameworks
 * @param calendars calendars
 * @param words the words that the file itself gives for its labels, by language
 * @since 0.1
 */
public record Declared(
        List<GradingScheme> schemes,
        List<AssessmentFramework> frameworks,
        List<AcademicCalendar> calendars,
        List<WordList> words) {

    public Declared {
        schemes = List.copyOf(schemes);
        frameworks = List.copyOf(frameworks);
        calendars = List.copyOf(calendars);
        words = List.copyOf(words);
    }
}
