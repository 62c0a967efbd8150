package org.pupiltracking.examples.benchmarks;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pupiltracking.snapshot.Breakdown;

/** Measures engine and peer in turn, on the same facts, and prints one table in Markdown. Every cell is compared before anything is measured. */
final class Compared {

    private static final int ROUNDS = 7;

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

    public static void main(String[] args) throws SQLException {
        boolean small = args.length > 0 && "small".equals(args[0]);
        StringBuilder table = new StringBuilder();
        table.append(
                "| what | engine, median ms (least) | best form of the peer, median ms (least) | times faster by medians |\n");
        table.append("|---|---|---|---|\n");
        row(table, "one school, 400 pupils, 42 points", new Authority(400, 1, 42, 0.4, 7), 300);
        row(
                table,
                small ? "8,000 pupils, 20 schools" : "one authority, 80,000 pupils, 200 schools, 18 points",
                new Authority(small ? 8_000 : 80_000, small ? 20 : 200, 18, 0.5, 11),
                20);
        System.out.println(table);
    }

    private static void row(StringBuilder table, String what, Authority authority, int warm) throws SQLException {
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
                    Took took = take(1, ROUNDS, () -> {
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
                table.append(String.format(
                        Locale.ROOT,
                        "| %s, %,d judgements, %s (%,d cells equal) | %.2f (%.2f) | %s %.1f (%.1f) | %.1f |%n",
                        what,
                        authority.results().size(),
                        known == head ? "resident" : "from facts as known on a past date",
                        cells,
                        mine.median(),
                        mine.least(),
                        best,
                        theirs.median(),
                        theirs.least(),
                        theirs.median() / mine.median()));
            }
        }
    }
}
