package org.pupiltracking.framework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.calendar.CalendarPoint;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.scheme.Citation;
import org.pupiltracking.scheme.SchemeKey;

/**
 * How a school or authority assesses: which schemes it uses for which subjects, what it expects, what it calls progress, its bands and its
 * groups, each named and sourced. A value: immutable, safe for many threads. Names schemes by key; whether they exist is checked by whoever
 * puts both together.
 *
 * @since 0.1
 */
public final class AssessmentFramework {

    private final FrameworkKey key;
    private final String label;
    private final Citation citation;
    private final Basis basis;
    private final SubjectTree subjects;
    private final List<Use> uses;
    private final List<Kind> kinds;
    private final List<ExpectationPolicy> policies;
    private final List<Bands> bands;
    private final List<PointsTable> points;
    private final List<ProgressRule> progress;
    private final List<BaselineRule> baselines;
    private final List<Characteristic> characteristics;
    private final List<GroupRule> groups;

    private AssessmentFramework(Builder from) {
        key = from.key;
        label = from.label;
        citation = from.citation;
        basis = from.basis;
        subjects = new SubjectTree(from.subjects);
        uses = List.copyOf(from.uses);
        kinds = unique(from.kinds, Kind::id);
        policies = unique(from.policies, ExpectationPolicy::id);
        bands = unique(from.bands, Bands::id);
        points = unique(from.points, PointsTable::id);
        progress = unique(from.progress, ProgressRule::id);
        baselines = unique(from.baselines, BaselineRule::id);
        characteristics = unique(from.characteristics, Characteristic::id);
        groups = unique(from.groups, GroupRule::id);
        RefusedException.unless(!uses.isEmpty(), "framework.no-scheme", key.toString());
        RefusedException.unless(!subjects.subjects().isEmpty(), "framework.no-subject", key.toString());
        for (Use use : uses) {
            use.subject().ifPresent(this::known);
        }
        for (ExpectationPolicy policy : policies) {
            policy.cells().forEach(c -> c.subject().ifPresent(this::known));
        }
    }

    private void known(SubjectId subject) {
        RefusedException.unless(
                subjects.find(subject).isPresent(),
                "subject.unknown",
                key.toString(),
                subject.value(),
                subjects.subjects().stream().map(s -> s.id().value()).toList());
    }

    private <T> List<T> unique(List<T> of, Function<T, Object> id) {
        Set<Object> seen = new HashSet<>();
        of.forEach(x -> RefusedException.unless(
                seen.add(id.apply(x)),
                "framework.id-twice",
                key.toString(),
                id.apply(x).toString()));
        return List.copyOf(of);
    }

    /** Starts a framework; {@code label} is a word key for its name. */
    public static Builder builder(FrameworkKey key, String label, Citation citation, Basis basis) {
        return new Builder(key, label, citation, basis);
    }

    /** Returns id and edition. */
    public FrameworkKey key() {
        return key;
    }

    /** Returns the word key of its name. */
    public String label() {
        return label;
    }

    /** Returns where it comes from. */
    public Citation citation() {
        return citation;
    }

    /** Returns what its judgements are made against. */
    public Basis basis() {
        return basis;
    }

    /** Returns its subjects, in page order. */
    public SubjectTree subjects() {
        return subjects;
    }

    /** Returns which schemes it uses where, in the order in which they are tried. */
    public List<Use> uses() {
        return uses;
    }

    /** Returns the kinds that it declares beside {@link Kind#ALWAYS}. */
    public List<Kind> kinds() {
        return kinds;
    }

    /** Returns its expectation policies; the first is the usual one. May be empty. */
    public List<ExpectationPolicy> policies() {
        return policies;
    }

    /** Returns its ways to sort results into bands; the first is the usual one. May be empty. */
    public List<Bands> bands() {
        return bands;
    }

    /** Returns its points tables; the first that is valid on a day is the usual one. May be empty. */
    public List<PointsTable> points() {
        return points;
    }

    /** Returns its rules of expected progress; the first that is valid is the usual one. May be empty. */
    public List<ProgressRule> progress() {
        return progress;
    }

    /** Returns its baseline rules; the first is the usual one. May be empty. */
    public List<BaselineRule> baselines() {
        return baselines;
    }

    /** Returns the characteristics that it declares. May be empty. */
    public List<Characteristic> characteristics() {
        return characteristics;
    }

    /** Returns its groups, in page order. May be empty. */
    public List<GroupRule> groups() {
        return groups;
    }

    /** Returns every scheme that it names, in order of first use. */
    public Set<SchemeKey> schemes() {
        Set<SchemeKey> all = new LinkedHashSet<>();
        uses.forEach(u -> all.add(u.scheme()));
        policies.forEach(p -> all.add(p.scheme()));
        points.forEach(p -> all.add(p.scheme()));
        return all;
    }

    /** Returns the scheme for results of {@code kind} in {@code subject} of {@code year} on a day: of the first use that fits; empty when none does. */
    public Optional<SchemeKey> scheme(SubjectId subject, YearGroup year, KindId kind, LocalDate on) {
        return uses.stream()
                .filter(u -> u.fits(subjects, subject, year, kind, on))
                .map(Use::scheme)
                .findFirst();
    }

    /** Returns the policy with this id; empty when it has none such. */
    public Optional<ExpectationPolicy> policy(PolicyId id) {
        return policies.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** Returns what {@code policy} expects of {@code year} in {@code subject} at {@code point}; empty when it says nothing, or there is no such policy. */
    public Optional<Expectation> expectation(PolicyId policy, SubjectId subject, YearGroup year, CalendarPoint point) {
        return policy(policy).flatMap(p -> p.expectation(subject, year, point));
    }

    private List<Object> parts() {
        return List.of(
                key,
                label,
                citation,
                basis,
                subjects,
                uses,
                kinds,
                policies,
                bands,
                points,
                progress,
                baselines,
                characteristics,
                groups);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof AssessmentFramework that && parts().equals(that.parts()));
    }

    /** That of its key: two contents of one edition are rare, and a framework is looked up for every report. */
    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key.toString();
    }

    /** Builds an {@link AssessmentFramework}; not for many threads. */
    public static final class Builder {
        private final FrameworkKey key;
        private final String label;
        private final Citation citation;
        private final Basis basis;
        private final List<Subject> subjects = new ArrayList<>();
        private final List<Use> uses = new ArrayList<>();
        private final List<Kind> kinds = new ArrayList<>();
        private final List<ExpectationPolicy> policies = new ArrayList<>();
        private final List<Bands> bands = new ArrayList<>();
        private final List<PointsTable> points = new ArrayList<>();
        private final List<ProgressRule> progress = new ArrayList<>();
        private final List<BaselineRule> baselines = new ArrayList<>();
        private final List<Characteristic> characteristics = new ArrayList<>();
        private final List<GroupRule> groups = new ArrayList<>();

        private Builder(FrameworkKey key, String label, Citation citation, Basis basis) {
            this.key = Objects.requireNonNull(key, "key");
            this.label = Objects.requireNonNull(label, "label");
            this.citation = Objects.requireNonNull(citation, "citation");
            this.basis = Objects.requireNonNull(basis, "basis");
        }

        /** Adds a subject, after its parent. */
        public Builder subject(Subject subject) {
            subjects.add(subject);
            return this;
        }

        /** Adds a use of a scheme; the first that fits counts. */
        public Builder use(Use use) {
            uses.add(use);
            return this;
        }

        /** Adds a kind of result. */
        public Builder kind(Kind kind) {
            kinds.add(kind);
            return this;
        }

        /** Adds an expectation policy. */
        public Builder policy(ExpectationPolicy policy) {
            policies.add(policy);
            return this;
        }

        /** Adds a way to sort results into bands. */
        public Builder bands(Bands of) {
            bands.add(of);
            return this;
        }

        /** Adds a points table. */
        public Builder points(PointsTable table) {
            points.add(table);
            return this;
        }

        /** Adds a rule of expected progress. */
        public Builder progress(ProgressRule rule) {
            progress.add(rule);
            return this;
        }

        /** Adds a baseline rule. */
        public Builder baseline(BaselineRule rule) {
            baselines.add(rule);
            return this;
        }

        /** Adds a characteristic. */
        public Builder characteristic(Characteristic characteristic) {
            characteristics.add(characteristic);
            return this;
        }

        /** Adds a group. */
        public Builder group(GroupRule group) {
            groups.add(group);
            return this;
        }

        /**
         * Returns the framework.
         *
         * @throws RefusedException naming the rule that it breaks: an id twice, a subject that is not declared, no scheme
         */
        public AssessmentFramework build() {
            return new AssessmentFramework(this);
        }
    }
}
