package org.pupiltracking.plugin.grids;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.Band;
import org.pupiltracking.framework.Bands;
import org.pupiltracking.framework.Position;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.snapshot.Answers;
import org.pupiltracking.snapshot.PupilStanding;

/**
 * The range of attainment of some pupils in one subject.
 *
 * @param topic what is spoken of
 * @param answers to its question
 * @param bands lowest first
 * @param standings of the pupils on roll, in canonical order
 */
record Range(Topic topic, Answers answers, Bands bands, List<PupilStanding> standings) {

    static Range of(Topic topic, Monitor on) {
        Bands bands = Labels.bands(topic)
                .orElseThrow(() -> new RefusedException(Problem.refused(
                        "grids.no-bands", topic.framework().key().toString())));
        Answers answers = topic.answers(on);
        List<PupilStanding> standings = new ArrayList<>();
        topic.snapshot().roll(topic.scope(), topic.at()).forEach(p -> standings.add(answers.standing(p)));
        return new Range(topic, answers, bands, List.copyOf(standings));
    }

    /** Returns the year groups that the pupils are read against, in order. */
    Map<YearGroup, List<PupilStanding>> years() {
        Map<YearGroup, List<PupilStanding>> years = new TreeMap<>();
        standings.forEach(s -> s.readAs()
                .ifPresent(y -> years.computeIfAbsent(y, k -> new ArrayList<>()).add(s)));
        return years;
    }

    static Optional<Band> band(PupilStanding standing) {
        return standing.band().found();
    }

    /** Returns those of {@code of} who are in {@code band}. */
    static List<PupilStanding> in(List<PupilStanding> of, Band band) {
        return of.stream().filter(s -> band(s).filter(band::equals).isPresent()).toList();
    }

    static List<PupilId> ids(List<PupilStanding> of) {
        return of.stream().map(PupilStanding::pupil).toList();
    }

    /** Returns the pupils in a band below the middle. */
    List<PupilId> below() {
        return ids(standings.stream()
                .filter(s -> band(s).filter(b -> b.position() == Position.BELOW).isPresent())
                .toList());
    }

    /** Returns whether anything is expected of anybody, so that on track can be said. */
    boolean hasExpectation() {
        return standings.stream().anyMatch(s -> s.position().found().isPresent());
    }

    /** Returns whom the share on track is of. */
    List<PupilId> placed() {
        return ids(standings.stream().filter(topic::inShare).toList());
    }

    List<PupilId> onTrack() {
        return ids(standings.stream()
                .filter(s ->
                        s.position().found().filter(p -> p != Position.BELOW).isPresent())
                .toList());
    }

    /** Returns the share on track, or of those who are not below where nothing is expected; 1 when there is nobody. */
    double share() {
        List<PupilId> base = hasExpectation()
                ? placed()
                : ids(standings.stream().filter(s -> band(s).isPresent()).toList());
        int good = hasExpectation() ? onTrack().size() : base.size() - below().size();
        return base.isEmpty() ? 1 : (double) good / base.size();
    }
}
