package org.pupiltracking.plugin.grids;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.pupiltracking.framework.BaselineRule;
import org.pupiltracking.framework.Expectation;
import org.pupiltracking.framework.ProgressRule;
import org.pupiltracking.record.Security;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.Content.Column;
import org.pupiltracking.report.Content.GridCell;
import org.pupiltracking.report.Content.GridRow;
import org.pupiltracking.report.Content.Listed;
import org.pupiltracking.report.Content.RowKind;
import org.pupiltracking.report.Content.Shade;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.snapshot.Progress;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.snapshot.Reading;
import org.pupiltracking.text.Text;

/** For staff: each claim with its rule and how sure it is, the path on the ladder, and what is missing. */
record StaffTelling(Chapter chapter) implements Telling {

    @Override
    public List<Cell> sentences() {
        List<Cell> said = new ArrayList<>();
        Reading latest = chapter.latest();
        Cell name = new Cell.Pupil(chapter.view().id(), List.of());
        if (chapter.isAssessed()) {
            said.add(Cell.words("grids.story.where", name, latest.printed(), chapter.when(latest.point())));
        } else {
            said.add(Cell.words("grids.story.not-assessed", name, Reasons.of(chapter.topic(), chapter.standing())));
        }
        said.add(expected());
        said.add(since());
        if (chapter.isAssessed() && !chapter.unchangedSince().equals(latest.point())) {
            said.add(Cell.words("grids.story.unchanged", latest.printed(), chapter.when(chapter.unchangedSince())));
        }
        said.add(sure());
        return said;
    }

    private Cell expected() {
        PupilStanding standing = chapter.standing();
        Optional<Expectation> expectation = standing.expectation().found();
        if (expectation.isPresent() && chapter.topic().policy().isPresent()) {
            return Cell.words(
                    "grids.story.expected",
                    Text.of(chapter.topic().policy().get().label()),
                    standing.readAs().map(Labels::year).orElse(Cell.words("grids.story.this-year")),
                    expectation.get().toString(),
                    chapter.finding());
        }
        return Cell.words(
                "grids.story.no-expectation",
                Cell.of(standing.expectation().why().orElse(Text.of("grids.story.no-policy"))),
                chapter.finding());
    }

    private Cell since() {
        PupilStanding standing = chapter.standing();
        Optional<Reading> baseline = standing.baseline().found();
        Optional<Progress> progress = standing.progress().found();
        if (baseline.isEmpty() || progress.isEmpty()) {
            Text why = standing.baseline()
                    .why()
                    .or(() -> standing.progress().why())
                    .orElse(Text.of("grids.no-result"));
            return Cell.words("grids.story.no-progress", why);
        }
        List<Cell> parts = new ArrayList<>();
        parts.add(Cell.words(
                "grids.story.since",
                chapter.when(baseline.get().point()),
                baseline.get().printed()));
        progress.get()
                .steps()
                .ifPresentOrElse(
                        s -> parts.add(
                                s == 0
                                        ? Cell.words("grids.story.moved.none")
                                        : Cell.words(
                                                s > 0 ? "grids.story.moved.up" : "grids.story.moved.down",
                                                Math.abs(s))),
                        () -> progress.get()
                                .amount()
                                .ifPresent(a -> parts.add(Cell.words(
                                        "grids.story.moved.by",
                                        a.toPlainString().replace('-', '\u2212')))));
        progress.get()
                .enough()
                .found()
                .ifPresent(e -> rule().ifPresent(r -> parts.add(Cell.words(
                        e ? "grids.story.enough" : "grids.story.not-enough",
                        Text.of(r.label()),
                        Text.of("grids.standing." + standing(r.citation().standing()))))));
        return new Cell.Row(parts);
    }

    private static String standing(org.pupiltracking.scheme.Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<ProgressRule> rule() {
        Topic topic = chapter.topic();
        return topic.framework().progress().stream()
                .filter(r -> topic.question()
                        .progress()
                        .map(r.id()::equals)
                        .orElse(r.valid().hold(chapter.day())))
                .findFirst();
    }

    private Cell sure() {
        Reading latest = chapter.latest();
        Optional<GradingScheme> scheme =
                chapter.topic().snapshot().definitions().scheme(latest.scheme());
        OptionalDouble error = scheme.map(s -> s.standardError(latest.result())).orElse(OptionalDouble.empty());
        if (error.isPresent()) {
            return Cell.words("grids.story.sure.error", String.format(Locale.ROOT, "%.1f", 1.96 * error.getAsDouble()));
        }
        long moderated = chapter.readings().stream()
                .filter(r -> r.security() == Security.SECURE)
                .count();
        return Cell.words(
                "grids.story.sure."
                        + latest.security().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                (int) moderated,
                chapter.readings().size());
    }

    @Override
    public List<Content.Block<Cell>> pictures() {
        Rungs rungs = Rungs.of(
                chapter.topic().scheme(),
                Optional.empty(),
                chapter.path(),
                chapter.path().stream()
                        .flatMap(s -> s.expectation().found().stream())
                        .toList());
        return List.of(rungs.areSteps() ? path(rungs) : readings());
    }

    /** The pupil's own line on the ladder: a mark a point, and the expectation's line beside it. */
    private Content.Block<Cell> path(Rungs rungs) {
        int low = rungs.size();
        int high = -1;
        for (PupilStanding s : chapter.path()) {
            List<Integer> used = new ArrayList<>();
            rungs.of(s).ifPresent(used::add);
            s.expectation().found().ifPresent(e -> {
                rungs.of(e.low()).ifPresent(used::add);
                rungs.of(e.high()).ifPresent(used::add);
            });
            for (int row : used) {
                low = Math.min(low, row);
                high = Math.max(high, row);
            }
        }
        List<GridRow<Cell>> rows = new ArrayList<>();
        for (int row = high; row >= low; row--) {
            List<GridCell<Cell>> cells = new ArrayList<>();
            for (int c = 0; c < chapter.path().size(); c++) {
                cells.add(cell(rungs, row, c));
            }
            rows.add(new GridRow<>(rungs.heading(row), cells, RowKind.BODY));
        }
        return new Content.Grid<>(
                Cell.words("grids.story.path", Labels.subject(chapter.topic())),
                Cell.words("grids.step"),
                headings(),
                rows,
                Content.GridStyle.NAMES);
    }

    private List<Reading> shown() {
        return chapter.readings()
                .subList(
                        chapter.readings().size() - chapter.path().size(),
                        chapter.readings().size());
    }

    private List<Column<Cell>> headings() {
        return shown().stream()
                .map(r -> new Column<>(
                        List.of(
                                Labels.point(chapter.topic().snapshot(), r.point()),
                                Cell.of(r.point().year().toString())),
                        false,
                        false))
                .toList();
    }

    private GridCell<Cell> cell(Rungs rungs, int row, int column) {
        PupilStanding standing = chapter.path().get(column);
        Set<Shade> shades = EnumSet.noneOf(Shade.class);
        standing.expectation().found().ifPresent(e -> {
            Optional<Integer> low = rungs.of(e.low());
            Optional<Integer> high = rungs.of(e.high());
            if (low.isPresent() && high.isPresent() && low.get() <= row && row <= high.get()) {
                shades.add(Shade.EXPECTED);
            }
            if (low.filter(l -> l == row).isPresent()) {
                shades.add(Shade.LINE_BELOW);
            }
            Optional<Integer> before = column == 0
                    ? Optional.empty()
                    : chapter.path().get(column - 1).expectation().found().flatMap(x -> rungs.of(x.low()));
            if (low.isPresent()
                    && before.isPresent()
                    && Math.min(before.get(), low.get()) <= row
                    && row < Math.max(before.get(), low.get())) {
                shades.add(Shade.LINE_LEFT);
            }
        });
        if (rungs.of(standing).filter(r -> r == row).isEmpty()) {
            return new GridCell<>(List.of(), List.of(), shades);
        }
        Reading reading = shown().get(column);
        Cell mark =
                new Cell.Mark(reading.security() == Security.SECURE ? Cell.Sign.MODERATED : Cell.Sign.NOT_MODERATED);
        return new GridCell<>(List.of(), List.of(of(new Cell.Row(List.of(mark, Cell.of(reading.printed()))))), shades);
    }

    private Cell of(Cell cell) {
        return new Cell.OfPupil(chapter.view().id(), cell);
    }

    /** A row a reading, for scores. */
    private Content.Block<Cell> readings() {
        List<GridRow<Cell>> rows = new ArrayList<>();
        List<Reading> shown = shown();
        for (int i = shown.size() - 1; i >= 0; i--) {
            PupilStanding standing = chapter.path().get(i);
            rows.add(new GridRow<>(
                    List.of(chapter.when(shown.get(i).point())),
                    List.of(
                            GridCell.of(List.of(of(Cell.of(shown.get(i).printed())))),
                            GridCell.of(List.of(of(standing.band()
                                    .found()
                                    .map(b -> Cell.of(Text.of(b.label())))
                                    .orElseGet(() ->
                                            Cell.of(standing.band().why().orElse(Text.of("grids.no-result")))))))),
                    RowKind.BODY));
        }
        return new Content.Grid<>(
                Cell.words("grids.story.readings", Labels.subject(chapter.topic())),
                Cell.words("grids.story.point"),
                List.of(
                        new Column<>(List.of(Cell.words("grids.score")), false, true),
                        new Column<>(List.of(Cell.words("grids.story.among")), false, false)),
                rows,
                Content.GridStyle.FIGURES);
    }

    @Override
    public Optional<Content.Block<Cell>> missing() {
        return Optional.of(new Content.Lists<>(List.of(new Listed<>(Cell.words("grids.story.missing"), lacks()))));
    }

    private List<Cell> lacks() {
        List<Cell> missing = new ArrayList<>();
        PupilStanding standing = chapter.standing();
        if (!chapter.isCurrent()) {
            missing.add(Cell.words(
                    "grids.story.missing.now",
                    chapter.when(chapter.topic().request().at())));
        }
        if (standing.baseline().found().isEmpty()) {
            Text rule = baselineRule().map(b -> Text.of(b.label())).orElse(Text.of("grids.story.no-baseline-rule"));
            missing.add(Cell.words("grids.story.missing.baseline", rule));
        }
        long unsure = chapter.readings().stream()
                .filter(r -> r.security() == Security.PROVISIONAL || r.security() == Security.INSECURE)
                .count();
        if (unsure > 0) {
            missing.add(Cell.words(
                    "grids.story.missing.moderation",
                    (int) unsure,
                    chapter.readings().size()));
        }
        return missing.stream().map(this::of).toList();
    }

    private Optional<BaselineRule> baselineRule() {
        Topic topic = chapter.topic();
        return topic.framework().baselines().stream()
                .filter(b -> topic.question().baseline().map(b.id()::equals).orElse(true))
                .findFirst();
    }

    @Override
    public List<Listed<Cell>> notes() {
        return List.of(
                new Listed<>(Cell.words("grids.marks"), List.of(Cell.words("grids.story.marks"))),
                Labels.expectation(chapter.topic()),
                new Listed<>(
                        Cell.words("grids.story.no-forecast"), List.of(Cell.words("grids.story.no-forecast.text"))));
    }
}
