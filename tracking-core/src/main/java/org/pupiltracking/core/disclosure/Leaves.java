package org.pupiltracking.core.disclosure;

import java.util.List;
import java.util.Optional;
import org.pupiltracking.core.disclosure.derive.ShownCount;
import org.pupiltracking.core.disclosure.derive.ShownGap;
import org.pupiltracking.core.disclosure.derive.ShownMean;
import org.pupiltracking.core.disclosure.derive.Told;
import org.pupiltracking.core.disclosure.derive.ToldMean;
import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.disclosure.Viewer;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.report.Cell;
import org.pupiltracking.snapshot.Finding;
import org.pupiltracking.snapshot.Scope;

/** Turns every leaf of a report into what one viewer sees of it, and counts what is not shown. Used by one thread. */
final class Leaves {

    private final Viewer viewer;
    private final Scope scope;
    private final Reach reach;
    private final ShortNames names;
    private final Identities identities;
    private final Figures figures;

    private int withheld;
    private int ranges;

    Leaves(Viewer viewer, Scope scope, Reach reach, ShortNames names, Identities identities, Figures figures) {
        this.viewer = viewer;
        this.scope = scope;
        this.reach = reach;
        this.names = names;
        this.identities = identities;
        this.figures = figures;
    }

    /** Returns how many figures are not shown. */
    int withheld() {
        return withheld;
    }

    /** Returns how many figures are shown as a range. */
    int ranges() {
        return ranges;
    }

    Shown show(Cell cell) {
        if (cell instanceof Cell.Words words) {
            return new Shown.Words(words.key(), all(words.arguments()));
        } else if (cell instanceof Cell.Plain plain) {
            return new Shown.Plain(plain.text());
        } else if (cell instanceof Cell.Data data) {
            return new Shown.Data(data.text());
        } else if (cell instanceof Cell.Fixed fixed) {
            return new Shown.Figure(fixed.number(), fixed.number(), Shown.Unit.COUNT);
        } else if (cell instanceof Cell.Day day) {
            return new Shown.Day(day.day());
        } else if (cell instanceof Cell.Badge badge) {
            return new Shown.Badge(badge.letters(), badge.tint(), badge.meaning());
        } else if (cell instanceof Cell.Mark mark) {
            return new Shown.Mark(mark.sign());
        } else if (cell instanceof Cell.Row row) {
            return new Shown.Row(all(row.cells()));
        } else if (cell instanceof Cell.Guarded guarded) {
            return guarded.sensitivity().compareTo(viewer.cleared()) <= 0 ? show(guarded.cell()) : new Shown.Empty();
        } else if (cell instanceof Cell.Empty) {
            return new Shown.Empty();
        }
        return person(cell);
    }

    private List<Shown> all(List<Cell> cells) {
        return cells.stream().map(this::show).toList();
    }

    private Shown person(Cell cell) {
        if (cell instanceof Cell.Pupil pupil) {
            return reach.mayName(pupil.pupil()) ? name(pupil) : new Shown.Withheld();
        } else if (cell instanceof Cell.OfPupil of) {
            return reach.mayName(of.pupil()) ? show(of.cell()) : new Shown.Withheld();
        } else if (cell instanceof Cell.Staff staff) {
            return staff(staff);
        } else if (cell instanceof Cell.FreeText text) {
            return reach.mayNameEverybody(scope) ? new Shown.Data(text.text()) : new Shown.Withheld();
        }
        return figure(cell);
    }

    private Shown name(Cell.Pupil pupil) {
        String tint = pupil.tint()
                .filter(t -> t.sensitivity().compareTo(viewer.cleared()) <= 0)
                .map(Cell.Tint::colour)
                .orElse("");
        return new Shown.Name(names.of(pupil.pupil()), all(pupil.beside()), tint);
    }

    private Shown staff(Cell.Staff staff) {
        if (viewer.isAnonymous()) {
            return new Shown.Withheld();
        }
        return identities
                .staff(staff.person())
                .<Shown>map(s -> new Shown.Data(s.name()))
                .orElseGet(Shown.Empty::new);
    }

    private Shown figure(Cell cell) {
        Shown shown;
        if (cell instanceof Cell.Counted counted) {
            shown = ShownCount.of(figures.told(counted.count()), counted.form());
        } else if (cell instanceof Cell.Compared compared) {
            shown = ShownGap.of(figures.told(compared.a()), figures.told(compared.b()), compared.form());
        } else if (cell instanceof Cell.HowMany many) {
            shown = ShownCount.of(told(many), many.form());
        } else {
            shown = mean((Cell.Averaged) cell);
        }
        withheld += shown instanceof Shown.Withheld ? 1 : 0;
        ranges += shown instanceof Shown.Band ? 1 : 0;
        return shown;
    }

    private Told told(Cell.HowMany many) {
        return !viewer.isAnonymous() && mayName(many.pupils()) && mayName(many.of())
                ? Told.exactly(many.pupils().size(), many.of().size())
                : Told.NOTHING;
    }

    private boolean mayName(List<PupilId> pupils) {
        return pupils.stream().allMatch(reach::mayName);
    }

    private Shown mean(Cell.Averaged averaged) {
        Optional<Finding<ToldMean>> told = figures.told(averaged.mean());
        if (told.isEmpty()) {
            return new Shown.Withheld();
        }
        Optional<Shown> none = told.get().why().map(Shown.NoFigure::new);
        return none.orElseGet(() -> ShownMean.of(told.get().found().orElseThrow(), averaged.form()));
    }
}
