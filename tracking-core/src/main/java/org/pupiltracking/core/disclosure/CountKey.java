package org.pupiltracking.core.disclosure;

import org.pupiltracking.snapshot.Count;
import org.pupiltracking.snapshot.Population;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Split;

/** What a count is about, whoever made it. */
record CountKey(Question question, Population population, Split base, Split split) {

    static CountKey of(Count count) {
        return new CountKey(count.question(), count.population(), count.base(), count.split());
    }
}
