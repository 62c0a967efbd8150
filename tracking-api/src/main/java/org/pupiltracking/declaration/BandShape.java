package org.pupiltracking.declaration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.pupiltracking.framework.Band;
import org.pupiltracking.framework.Bands;
import org.pupiltracking.framework.Position;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.scheme.Citation;

/**
 * Bands as a tree, in both directions. Every band but the lowest says from where it holds, so that bands and borders cannot be miscounted.
 */
final class BandShape {

    private enum By {
        STEPS,
        CUTS,
        QUANTILES
    }

    private record Row(Node node, Band band, Optional<Node> from) {}

    private final Frame frame;
    private final Reading in;
    private String id = "";

    private BandShape(Frame frame) {
        this.frame = frame;
        this.in = frame.in();
    }

    static Optional<Bands> read(Node node, Frame frame) {
        return new BandShape(frame).bands(node);
    }

    private Optional<Bands> bands(Node node) {
        Fields f = new Fields(node, in);
        Optional<RuleId> rule = f.value("id", RuleId::new);
        id = rule.map(RuleId::value).orElse("");
        String label = f.label("label", frame.words("bands", id));
        Citation citation = f.citation(frame.whole());
        Optional<By> by = f.choice("by", By.class);
        Optional<Bands.Reference> of =
                by.filter(By.QUANTILES::equals).flatMap(b -> f.choice("of", Bands.Reference.class));
        List<Row> rows = f.requiredList("bands", Frame.once(in, this::row, "id"));
        List<Node> from = from(rows);
        Optional<Bands.Borders> borders = by.flatMap(b -> borders(f, b, from, of));
        return f.make(() -> new Bands(
                rule.orElseThrow(),
                label,
                citation,
                rows.stream().map(Row::band).toList(),
                borders.orElseThrow()));
    }

    private Optional<Row> row(Node node) {
        Fields f = new Fields(node, in);
        Optional<RuleId> band = f.value("id", RuleId::new);
        String name = band.map(RuleId::value).orElse("");
        String label = f.label("label", frame.words("band", id, name));
        Optional<Position> position = f.choice("position", Position.class);
        Optional<String> action =
                f.has("action") ? Optional.of(f.label("action", frame.words("action", id, name))) : Optional.empty();
        Optional<Node> from = f.node("from");
        return f.make(() -> new Row(node, new Band(band.orElseThrow(), label, position.orElseThrow(), action), from));
    }

    private List<Node> from(List<Row> rows) {
        List<Node> from = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (i == 0) {
                row.from().ifPresent(n -> in.add(n.at(), "declaration.lowest-band-from"));
            } else if (row.from().isEmpty()) {
                in.add(row.node().at(), "declaration.missing", "from");
            } else {
                from.add(row.from().get());
            }
        }
        return from;
    }

    private Optional<Bands.Borders> borders(Fields f, By by, List<Node> from, Optional<Bands.Reference> of) {
        int before = in.faults();
        List<String> texts = new ArrayList<>();
        List<Integer> steps = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        Optional<BigDecimal> last = Optional.empty();
        for (Node node : from) {
            Optional<BigDecimal> here;
            if (by == By.STEPS) {
                Optional<Integer> step = in.value(node, Reading::whole);
                step.ifPresent(steps::add);
                here = step.map(BigDecimal::valueOf);
            } else if (by == By.QUANTILES) {
                here = in.value(node, Reading::number);
                here.ifPresent(h -> shares.add(h.doubleValue()));
            } else {
                Optional<String> cut = in.text(node);
                cut.ifPresent(texts::add);
                cut.ifPresent(c -> frame.checkResult(node.at(), c));
                here = cut.flatMap(c -> boxed(frame.place(c)));
            }
            if (last.isPresent() && here.isPresent() && last.get().compareTo(here.get()) >= 0) {
                in.add(node.at(), "declaration.band-order");
            }
            last = here;
        }
        if (in.faults() > before || (by == By.QUANTILES && of.isEmpty())) {
            return Optional.empty();
        }
        return in.guard(f.at(), () -> switch (by) {
            case STEPS -> new Bands.Borders.Steps(steps);
            case CUTS -> new Bands.Borders.Cuts(texts);
            case QUANTILES -> new Bands.Borders.Quantiles(shares, of.orElseThrow());
        });
    }

    private static Optional<BigDecimal> boxed(OptionalInt place) {
        return place.isPresent() ? Optional.of(BigDecimal.valueOf(place.getAsInt())) : Optional.empty();
    }

    static Node write(Bands bands, Citation whole) {
        Writing w = new Writing()
                .put("id", bands.id().value())
                .label("label", bands.label())
                .citation(bands.citation(), whole);
        List<String> from = new ArrayList<>();
        if (bands.borders() instanceof Bands.Borders.Steps steps) {
            w.put("by", By.STEPS);
            steps.from().forEach(s -> from.add(s.toString()));
        } else if (bands.borders() instanceof Bands.Borders.Cuts cuts) {
            w.put("by", By.CUTS);
            from.addAll(cuts.from());
        } else if (bands.borders() instanceof Bands.Borders.Quantiles quantiles) {
            w.put("by", By.QUANTILES).put("of", quantiles.of());
            quantiles.from().forEach(q -> from.add(Writing.plain(BigDecimal.valueOf(q))));
        }
        List<Node> rows = new ArrayList<>();
        for (int i = 0; i < bands.bands().size(); i++) {
            rows.add(write(bands.bands().get(i), i == 0 ? Optional.empty() : Optional.of(from.get(i - 1))));
        }
        return w.put("bands", Writing.list(rows, n -> n)).map();
    }

    private static Node write(Band band, Optional<String> from) {
        Writing w = new Writing()
                .put("id", band.id().value())
                .label("label", band.label())
                .put("position", band.position());
        band.action().ifPresent(a -> w.label("action", a));
        return w.put("from", from).map();
    }
}
