package org.pupiltracking.examples.benchmarks;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pupiltracking.snapshot.Breakdown;

/** Measures engine and peer in turn, on the same facts, and prints one table in Markdown. Every cell is compared before anything is measured. */
final class Compared {

    private Compared() {}

    private interface Work {
        Object run() throws SQLException;
    }

    /** The quickest and the middle of some rounds, in milliseconds. */
    private record Took(double least, double median) {}

    private static Took take(int warm, int rounds, Work work) throws SQLException {
        int kept = 0;
        double[] took = new double[rounds];
        for (int i = -warm; i < rounds; i++) {
            long begin = System.nanoTime();
            kept += work.run().hashCode() & 1;
            if (i >= 0) {
                took[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(took);
        return kept < 0 ? new Took(0, 0) : new Took(took[0], took[rounds / 2]);
    }

    /** @param args which of {@code school}, {@code town} and {@code authority}, parted by commas; how many rounds; for all and seven if left out */
    public static void main(String[] args) throws SQLException {
        List<String> which = List.of(args.length > 0 ? args[0].split(",", -1) : new String[] {"school", "authority"});
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        System.out.println(
                "| what | engine, median ms (least) | best form of the peer, median ms (least) | times faster: medians (least) |");
        System.out.println("|---|---|---|---|");
        if (which.contains("school")) {
            row("one school, 400 pupils, 42 points", new Authority(400, 1, 42, 0.4, 7), 300, rounds);
        }
        if (which.contains("town")) {
            row("20 schools, 8,000 pupils, 18 points", new Authority(8_000, 20, 18, 0.5, 11), 60, rounds);
        }
        if (which.contains("authority")) {
            row("200 schools, 80,000 pupils, 18 points", new Authority(80_000, 200, 18, 0.5, 11), 20, rounds);
        }
    }

    private static void row(String what, Authority authority, int warm, int rounds) throws SQLException {
        Engine engine = new Engine(authority);
        try (Peer peer = new Peer(authority)) {
            int head = authority.revisions();
            int past = head - 2;
            for (int known : new int[] {head, past}) {
                List<Breakdown> ours = known == head ? engine.resident() : engine.fromFacts(known);
                long cells = 0;
                String best = "";
                Took theirs = new Took(0, Double.MAX_VALUE);
                for (String form : Peer.FORMS) {
                    peer.run(form, known);
                    cells = peer.compare(ours);
                    Took took = take(1, rounds, () -> {
                        peer.run(form, known);
                        return form;
                    });
                    System.err.printf(Locale.ROOT, "%s %d %s %.1f%n", what, known, form, took.median());
                    if (took.median() < theirs.median()) {
                        theirs = took;
                        best = form;
                    }
                }
                Took mine = take(warm, warm, known == head ? engine::resident : () -> engine.fromFacts(known));
                System.out.printf(
                        Locale.ROOT,
                        "| %s, %,d judgements, %s (%,d cells equal) | %.2f (%.2f) | %s %.1f (%.1f) | %.1f (%.1f) |%n",
                        what,
                        authority.results().size(),
                        known == head ? "resident" : "from facts as known on a past date",
                        cells,
                        mine.median(),
                        mine.least(),
                        best,
                        theirs.median(),
                        theirs.least(),
                        theirs.median() / mine.median(),
                        theirs.least() / mine.least());
            }
        }
    }
}
