package org.pupiltracking.plugin.grids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.Content.Grid;
import org.pupiltracking.report.Content.GridCell;
import org.pupiltracking.report.Content.GridRow;
import org.pupiltracking.report.Content.RowKind;
import org.pupiltracking.report.Content.Shade;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Split;

class GridsTest {

    private static final Point AT = Point.parse("2013-14/spring-2");

    private static Asked school() {
        return Asked.of(new MadeUpSchool().levels("4B", 30, 4).levels("56", 24, 5, 6));
    }

    private static ReportRequest of(String report, String scope) {
        return ReportRequest.of(report, Scope.parse(scope), AT);
    }

    private static Grid<Cell> grid(Content<Cell> content) {
        return content.blocks().stream()
                .filter(Grid.class::isInstance)
                .map(b -> (Grid<Cell>) b)
                .findFirst()
                .orElseThrow();
    }

    private static List<PupilId> named(GridCell<Cell> cell) {
        List<PupilId> named = new ArrayList<>();
        cell.items().forEach(i -> named.add(((Cell.Pupil) i).pupil()));
        cell.within().forEach(w -> w.items().forEach(i -> named.add(((Cell.Pupil) i).pupil())));
        return named;
    }

    private static int counted(GridCell<Cell> cell) {
        return cell.count().stream()
                .map(c -> c instanceof Cell.Row row ? row.cells().get(0) : c)
                .mapToInt(c -> ((Cell.HowMany) c).pupils().size())
                .sum();
    }

    @Test
    void everyPupilStandsInTheNewestColumnOnceOnARowOrAside() {
        Grid<Cell> grid =
                grid(school().content(of("class-tracking-grid", "class:4B").with("subject", "reading")));
        int newest = grid.columns().size() - 1;
        List<PupilId> all = new ArrayList<>();
        for (GridRow<Cell> row : grid.rows()) {
            if (row.kind() == RowKind.BODY) {
                all.addAll(named(row.cells().get(newest)));
                assertThat(counted(row.cells().get(newest)))
                        .isEqualTo(named(row.cells().get(newest)).size());
            }
        }

        assertThat(grid.columns().get(newest).emphasis()).isTrue();
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        assertThat(all).hasSize(28);
    }

    @Test
    void aJoinerStandsAsideWhenJoiningALeaverWhenLeavingAndACodeWithItsMeaning() {
        Grid<Cell> grid =
                grid(school().content(of("class-tracking-grid", "class:4B").with("subject", "reading")));
        GridRow<Cell> aside = grid.rows().stream()
                .filter(r -> r.kind() == RowKind.ASIDE)
                .findFirst()
                .orElseThrow();

        assertThat(aside.cells().get(2).items().toString()).contains("LEFT", "2013-12-20");
        assertThat(aside.cells().get(3).items().toString()).contains("JOINED", "2014-01-27");
        assertThat(aside.cells().get(4).items().toString()).contains("grids.code", "A");
    }

    @Test
    void theExpectationIsALineThatStepsAcrossTheColumns() {
        Grid<Cell> grid =
                grid(school().content(of("class-tracking-grid", "class:4B").with("subject", "reading")));

        for (int c = 0; c < grid.columns().size(); c++) {
            int column = c;
            assertThat(grid.rows().stream()
                            .filter(r -> r.kind() == RowKind.BODY)
                            .filter(r -> r.cells().get(column).shades().contains(Shade.LINE_BELOW)))
                    .hasSize(1);
        }
        assertThat(grid.rows().stream()
                        .flatMap(r -> r.cells().stream())
                        .filter(c -> c.shades().contains(Shade.LINE_LEFT)))
                .isNotEmpty();
    }

    @Test
    void aMixedAgeClassHasABlockAndALineForEachYearGroupAndTheCountsAddUp() {
        Content<Cell> content =
                school().content(of("class-tracking-grid", "class:56").with("subject", "reading"));
        Grid<Cell> grid = grid(content);
        List<GridRow<Cell>> blocks =
                grid.rows().stream().filter(r -> r.kind() == RowKind.BLOCK).toList();
        int lines = 0;
        int names = 0;
        for (GridRow<Cell> row : grid.rows()) {
            if (row.kind() == RowKind.BODY) {
                names += named(row.cells().get(4)).size();
                lines += row.cells().get(4).shades().contains(Shade.LINE_BELOW) ? 1 : 0;
            }
        }

        assertThat(blocks).hasSize(2);
        assertThat(lines).isEqualTo(2);
        assertThat(names).isEqualTo(24);
        assertThat(blocks.stream()
                        .map(b -> (Cell.Words) b.heading().get(1))
                        .mapToInt(w ->
                                ((Cell.HowMany) w.arguments().get(0)).pupils().size())
                        .sum())
                .isEqualTo(24);
    }

    @Test
    void everyPageOfAClassCountsTheSamePupilsAsOnTrack() {
        Asked school = school();
        Topic topic = Topic.of(
                school.snapshot(), of("class-tracking-grid", "class:4B").with("subject", "reading"));
        Columns columns = Columns.of(topic, Monitor.NONE);
        Range range = Range.of(topic, Monitor.NONE);
        List<PupilId> counted = columns.now().answers().pupils(topic.scope(), Set.of(), Split.IN_SHARE);

        assertThat(columns.now().placed()).containsExactlyElementsOf(counted).hasSize(29);
        assertThat(range.placed()).containsExactlyElementsOf(counted);
        assertThat(columns.now().assessed()).hasSize(28);
    }

    @Test
    void aCodeThatCountsAsNotOnTrackIsSaid() {
        for (String report : List.of("class-tracking-grid", "five-column-grid")) {
            assertThat(school().content(of(report, "class:4B")).toString())
                    .contains("grids.note.codes", "grids.code.meaning");
            assertThat(school().content(of(report, "class:56")).toString()).doesNotContain("grids.note.codes");
        }
    }

    @Test
    void receptionInAMixedClassIsABlockAndNothingOfItIsMissing() {
        Asked school = Asked.of(new MadeUpSchool().without("Oak", 8, 0).levels("Oak", 16, 1));
        Grid<Cell> grid =
                grid(school.content(of("class-tracking-grid", "class:Oak").with("subject", "reading")));
        Grid<Cell> range = grid(school.content(of("five-column-grid", "class:Oak")));

        assertThat(grid.rows().get(0).kind()).isEqualTo(RowKind.BLOCK);
        assertThat(grid.rows().get(0).heading().toString()).contains("grids.who.year.r", "grids.not-on-scale");
        assertThat(grid.rows().get(1).kind()).isEqualTo(RowKind.BLOCK);
        assertThat(grid.rows().toString()).doesNotContain("grids.no-result");
        assertThat(range.rows().get(0).heading().toString()).contains("grids.not-on-scale");
        assertThat(range.rows().get(1).kind()).isEqualTo(RowKind.BLOCK);
        assertThat(school.content(of("group-comparison", "school:9992001").with("subject", "reading"))
                        .about()
                        .toString())
                .isNotEmpty();
    }

    @Test
    void aJoinerWithoutAResultStandsAsideOnce() {
        Grid<Cell> grid =
                grid(school().content(of("class-tracking-grid", "class:4B").with("subject", "reading")));
        GridRow<Cell> aside = grid.rows().stream()
                .filter(r -> r.kind() == RowKind.ASIDE)
                .findFirst()
                .orElseThrow();

        for (GridCell<Cell> cell : aside.cells()) {
            List<PupilId> named = cell.items().stream()
                    .filter(Cell.Pupil.class::isInstance)
                    .map(i -> ((Cell.Pupil) i).pupil())
                    .toList();
            assertThat(new HashSet<>(named)).hasSameSizeAs(named);
        }
    }

    @Test
    void groupsWithOneBadgePutItOnceBesideANameAndShareItsKey() {
        Content<Cell> content = Asked.of(new MadeUpSchool().poor().levels("4B", 30, 4))
                .content(of("class-tracking-grid", "class:4B").with("subject", "reading"));

        assertThat(grid(content).rows().stream()
                        .flatMap(r -> r.cells().stream())
                        .flatMap(c -> c.items().stream())
                        .filter(Cell.Pupil.class::isInstance)
                        .map(i -> ((Cell.Pupil) i).beside().toString().split("letters=£", -1).length - 1))
                .contains(1)
                .doesNotContain(2);
        assertThat(content.blocks().toString()).contains("grids.key.or");
    }

    @Test
    void theMiddleBandIsSplitAndEveryPupilStandsInOneBandOfASubject() {
        Grid<Cell> grid = grid(school().content(of("five-column-grid", "class:4B")));

        assertThat(grid.rows()).hasSize(3);
        for (GridRow<Cell> row : grid.rows()) {
            List<PupilId> all =
                    row.cells().stream().flatMap(c -> named(c).stream()).toList();
            assertThat(new HashSet<>(all)).hasSameSizeAs(all);
            assertThat(row.cells().stream().mapToInt(GridsTest::counted).sum()).isEqualTo(all.size());
            assertThat(row.cells().get(2).shades()).containsExactly(Shade.FRAMED);
            assertThat(row.cells().get(2).within()).isNotEmpty();
        }
    }

    @Test
    void movesAddUpByRowsAndColumnsAndCodesAreNoPlace() {
        Content<Cell> content = school().content(of("transition-matrix", "class:4B")
                .with("subject", "reading")
                .since(Point.parse("2012-13/summer-2")));
        Grid<Cell> grid = grid(content);
        int inCells = 0;
        for (GridRow<Cell> row : grid.rows()) {
            if (row.kind() == RowKind.BODY) {
                for (GridCell<Cell> cell : row.cells().subList(0, row.cells().size() - 1)) {
                    inCells += counted(cell);
                }
            }
        }

        assertThat(grid.columns().stream().map(c -> c.heading().get(0)).toList())
                .doesNotContain(Cell.of("A"));
        assertThat(grid.rows().stream().filter(r -> r.kind() == RowKind.ASIDE)).hasSize(1);
        assertThat(inCells).isEqualTo(27);
    }

    @Test
    void aCellOfAMatrixIsShadedForExactlyThoseWhoMadeExpectedProgress() {
        Asked school = Asked.of(
                new MadeUpSchool().levels("1A", 30, 1).levels("4B", 30, 4).levels("6A", 30, 6));
        for (String progress : List.of("three-points-a-year", "two-sub-levels-a-year")) {
            ReportRequest request = of("transition-matrix", "school:9992001")
                    .with("subject", "reading")
                    .with("progress", progress)
                    .since(Point.parse("2012-13/summer-2"));
            for (GridRow<Cell> row : grid(school.content(request)).rows()) {
                if (row.kind() != RowKind.BODY) {
                    continue;
                }
                int last = row.cells().size() - 1;
                int shaded = 0;
                for (GridCell<Cell> cell : row.cells().subList(0, last)) {
                    shaded += cell.shades().isEmpty() ? 0 : counted(cell);
                }
                Cell.HowMany margin =
                        (Cell.HowMany) row.cells().get(last).items().get(0);
                assertThat(margin.pupils()).as(row.heading() + progress).hasSize(shaded);
            }
        }
    }

    @Test
    void manyNamesAreCountedAndNotListed() {
        MadeUpSchool large = new MadeUpSchool();
        for (int i = 0; i < 20; i++) {
            large.levels("C" + i, 40, 1 + i % 6);
        }
        String content = Asked.of(large)
                .content(of("transition-matrix", "school:9992001")
                        .with("subject", "reading")
                        .since(Point.parse("2012-13/summer-2")))
                .blocks()
                .get(1)
                .toString();

        assertThat(content).contains("grids.list.too-many");
    }

    @Test
    void aTintThatNobodyHasIsNotInTheKey() {
        ReportRequest grid = of("class-tracking-grid", "class:1A").with("subject", "reading");

        assertThat(Asked.of(new MadeUpSchool().levels("1A", 1, 1)).content(grid).toString())
                .doesNotContain("grids.key.tint");
        assertThat(Asked.of(new MadeUpSchool().levels("1A", 9, 1)).content(grid).toString())
                .contains("grids.key.tint");
    }

    @Test
    void aMatrixCountsEverybodyWhoStudiesTheSubjectOnce() {
        Asked school = school();
        Content<Cell> content = school.content(
                of("transition-matrix", "class:4B").with("subject", "reading").since(Point.parse("2012-13/summer-2")));
        Grid<Cell> grid = grid(content);
        List<PupilId> all = new ArrayList<>();
        for (GridRow<Cell> row : grid.rows()) {
            if (row.kind() != RowKind.TOTAL) {
                row.cells().subList(0, row.cells().size() - 1).forEach(c -> all.addAll(named(c)));
            }
        }
        Content.Lists<Cell> lists = (Content.Lists<Cell>) content.blocks().get(1);
        Content.Listed<Cell> noEnd = lists.lists().get(lists.lists().size() - 1);
        noEnd.items().forEach(i -> all.add(((Cell.Pupil) i).pupil()));

        assertThat(new HashSet<>(all)).hasSameSizeAs(all).hasSize(29);
    }

    @Test
    void groupsThatAreAskedForAreComparedAndNoOthers() {
        Asked school = school();
        ReportRequest all = of("group-comparison", "school:9992001").with("subject", "reading");

        assertThat(Pairs.of(Topic.of(school.snapshot(), all), Monitor.NONE).all())
                .hasSizeGreaterThan(4);
        assertThat(Pairs.of(Topic.of(school.snapshot(), all.with("groups", "boys\nsen")), Monitor.NONE)
                        .all())
                .extracting(p -> p.in().dimension().toString())
                .hasSize(2);
        assertThatThrownBy(() -> school.content(all.with("groups", "looked-after")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("grids.group-unknown");
    }

    @Test
    void bandsOfStepsSayHowFarTheyAreFromTheExpectation() {
        String range = grid(school().content(of("five-column-grid", "class:4B")))
                .columns()
                .toString();
        String intervention = grid(school().content(
                                of("five-column-grid", "class:4B").with("bands", "intervention")))
                .columns()
                .toString();

        assertThat(range)
                .contains(
                        "grids.width.below.or-more, arguments=[Fixed[number=4]",
                        "grids.width.below.pair, arguments=[Fixed[number=2], Fixed[number=3]]",
                        "grids.width.within, arguments=[Fixed[number=1]]",
                        "grids.width.above.pair",
                        "grids.width.above.or-more, arguments=[Fixed[number=4]");
        assertThat(intervention)
                .contains(
                        "grids.width.below, arguments=[Fixed[number=3]]",
                        "grids.width.below.pair, arguments=[Fixed[number=1], Fixed[number=2]]",
                        "grids.width.around, arguments=[Fixed[number=0], Fixed[number=1]]");
    }

    @Test
    void theGroupComparisonHasOneLayoutWhateverTheResultsAre() {
        Content<Cell> one = Asked.of(new MadeUpSchool(4).levels("4B", 60, 4))
                .content(of("group-comparison", "school:9992001").with("subject", "reading"));
        Content<Cell> other = Asked.of(new MadeUpSchool(5).levels("4B", 60, 4))
                .content(of("group-comparison", "school:9992001").with("subject", "reading"));

        assertThat(shape(one)).isEqualTo(shape(other));
    }

    /** What a page looks like with every figure taken out. */
    private static Object shape(Content<Cell> content) {
        return content.map(GridsTest::withoutFigures);
    }

    private static Object withoutFigures(Cell cell) {
        if (cell instanceof Cell.Words words) {
            return List.of(
                    words.key(),
                    words.arguments().stream().map(GridsTest::withoutFigures).toList());
        }
        boolean figure = cell instanceof Cell.Counted || cell instanceof Cell.Compared || cell instanceof Cell.Averaged;
        return figure ? cell.getClass().getSimpleName() : cell;
    }

    @Test
    void scoresWithoutExpectationAreSortedIntoBandsNotIntoARowForEveryScore() {
        Asked school = Asked.of(new MadeUpSchool().scores("4B", 30, 4));
        Grid<Cell> tracking = grid(school.content(of("class-tracking-grid", "class:4B")));
        Grid<Cell> moves = grid(school.content(of("transition-matrix", "class:4B")));

        assertThat(tracking.rows().stream()
                        .filter(r -> r.kind() == RowKind.BODY)
                        .count())
                .isBetween(2L, 5L);
        assertThat(moves.columns()).hasSize(6);
        assertThat(grid(school.content(of("five-column-grid", "class:4B"))).rows())
                .hasSize(1);
        assertThat(school.content(of("group-comparison", "school:9992001")).blocks())
                .isNotEmpty();
        assertThat(school.content(of("pupil-story", "pupil:1003")).blocks()).isNotEmpty();
    }

    @Test
    void aStoryTellsEverySubjectAndPlainWordsNoRule() {
        Asked school = school();
        String staff = school.content(of("pupil-story", "pupil:1003")).toString();
        String plain = school.content(of("pupil-story", "pupil:1003").with("words", "plain"))
                .toString();

        assertThat(staff)
                .contains("grids.story.where", "grids.story.expected", "grids.story.since", "grids.story.missing");
        assertThat(plain).contains("grids.plain.where").doesNotContain("grids.story.enough", "grids.story.not-enough");
    }

    @Test
    void publishedSymbolsStandAsTheyWerePublished() {
        Grid<Cell> grid = grid(school().content(of("school-figures", "authority")));

        assertThat(grid.rows().get(0).cells().toString()).contains("SUPP", "-1.7", "−3.2");
    }

    @Test
    void aBadgeOfWhatIsHeldCloselyIsGuardedAndARestrictedOneIsNotThere() {
        String content = school().content(of("class-tracking-grid", "class:4B").with("subject", "reading"))
                .toString();

        assertThat(content).contains("Guarded[cell=Badge[letters=E").doesNotContain("looked-after", "letters=C,");
    }

    @Test
    void whatIsNotThereIsRefusedWithItsReason() {
        Asked school = school();

        assertThatThrownBy(() ->
                        school.content(of("class-tracking-grid", "class:4B").with("subject", "alchemy")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("subject.unknown");
        assertThatThrownBy(() ->
                        school.content(of("class-tracking-grid", "class:4B").with("framework", "no-such")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("grids.framework-unknown");
        assertThatThrownBy(() -> school.content(of("pupil-story", "class:4B")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("grids.one-pupil");
        assertThatThrownBy(() -> school.content(of("class-tracking-grid", "class:9Z")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aClassOfOneAndASchoolOf2000AreReportsToo() {
        Asked one = Asked.of(new MadeUpSchool().levels("1A", 1, 1));
        MadeUpSchool large = new MadeUpSchool();
        for (int i = 0; i < 50; i++) {
            large.levels("C" + i, 40, 1 + i % 6);
        }
        Asked school = Asked.of(large);

        for (String report :
                Set.of("class-tracking-grid", "five-column-grid", "transition-matrix", "group-comparison")) {
            assertThat(one.content(of(report, "class:1A")).blocks()).isNotEmpty();
            assertThat(school.content(of(report, "school:9992001")).blocks()).isNotEmpty();
        }
    }

    private static void refused(ReportRequest request, String code) {
        assertThatThrownBy(() -> school().content(request))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(code);
    }

    @Test
    void whoeverAsksForWhatThereIsNotIsToldWhatThereIs() {
        String grid = "class-tracking-grid";

        refused(of(grid, "class:9Z"), "grids.class-unknown[2013-14/spring-2, given.shown[9Z], [4B, 56]]");
        refused(of(grid, "school:9999999"), "grids.school-unknown[given.hidden[7], [9992001]]");
        refused(of(grid, "class:4B,year:6"), "grids.nobody[2013-14/spring-2]");
        refused(of(grid, "class:4B").with("kind", "tets"), "grids.kind-unknown[given.shown[tets], [teacher-assessment");
    }

    @Test
    void pointWithoutResultsIsToldWithTheLastThatHaveSomeButNotOfOnePupil() {
        Point later = Point.parse("2013-14/summer-2");
        ReportRequest ofClass = ReportRequest.of("class-tracking-grid", Scope.parse("class:4B"), later);
        ReportRequest ofPupil = ReportRequest.of("class-tracking-grid", Scope.parse("pupil:p1,class:4B"), later);

        refused(ofClass, "grids.no-results.but[2013-14/summer-2, [");
        refused(ofClass, "2013-14/spring-2]]");
        assertThatThrownBy(() -> school().content(ofPupil)).hasMessageNotContaining("spring-2");
    }
}
