package org.pupiltracking.examples.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs benchmarks as JMH’s options say, and writes what came out as tables in Markdown, each figure beside its bound. */
public final class Results {

    /** A figure and what it may be at most. */
    private record Bound(String benchmark, String what, double most, String unit) {}

    /** How many times quicker than the quickest form of SQL the engine is to be at least. */
    private record Times(String size, String from, String what, double least) {}

    private static final List<Times> TIMES = List.of(
            new Times("authority", "resident", "authority, what both hold resident", 25),
            new Times("authority", "facts", "authority, from all facts as known on a past date", 20),
            new Times("school", "resident", "one school, what both hold resident", 20),
            new Times("school", "facts", "one school, from all facts as known on a past date", 20));

    private static final List<Bound> BOUNDS = List.of(
            new Bound("InPlace.put authority", "one judgement in place, anywhere in the authority", 1.5, "µs"),
            new Bound("InPlace.putWithOthers authority", "the same, one of 64 that are put together", 1.5, "µs"),
            new Bound("InPlace.put school", "one judgement in place, within one school", 0.8, "µs"),
            new Bound("Publications.publication:publish 1", "a snapshot published for one judgement", 10, "µs"),
            new Bound("Publications.publication:publish a class of 30", "for a class of 30", 35, "µs"),
            new Bound(
                    "Publications.publication:publish 100 in one school",
                    "for 100 judgements in one school",
                    100,
                    "µs"),
            new Bound(
                    "Publications.publication:publish 100 anywhere",
                    "for 100 judgements across the authority",
                    1000,
                    "µs"),
            new Bound("Heap.kept:bytesASeriesSlot", "heap a series slot, all included", 120, "bytes"),
            new Bound("Heap.kept:bytesAPublication", "heap kept for one published judgement", 100_000, "bytes"),
            new Bound("RecordInH2.csvIntoH2", "a CSV sheet of 4 million results into H2, 1 GiB of heap", 30, "s"),
            new Bound("RecordInH2.h2IntoSnapshot", "that authority from H2 into a snapshot", 5, "s"),
            new Bound("Story.ofAnyPupil", "the story of any pupil of an authority of 80,000", 5, "ms"),
            new Bound("ClassGrid.html", "a class tracking grid as HTML, warm", 20, "ms"),
            new Bound(
                    "ClassGrid.commandLine tracking",
                    "the command line from cold to a finished class grid, by the script `tracking`",
                    2,
                    "s"),
            new Bound("ClassGrid.commandLine java -jar", "the same by `java -jar`, nothing kept", 2, "s"));

    private Results() {}

    /**
     * Runs benchmarks and writes the tables to the file {@code target/results.md}.
     *
     * @param arguments options of JMH
     */
    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException, IOException {
        Collection<RunResult> results = new Runner(new CommandLineOptions(arguments)).run();
        Map<String, Double> medians = new HashMap<>();
        for (RunResult result : results) {
            add(result, medians);
        }
        List<String> lines = new ArrayList<>();
        peer(medians, lines);
        bounds(medians, lines);
        Path file = Path.of("target", "results.md");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines, StandardCharsets.UTF_8);
        lines.forEach(System.out::println);
    }

    private static void add(RunResult result, Map<String, Double> medians) {
        String benchmark = result.getParams().getBenchmark();
        String name = benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1);
        StringBuilder parameters = new StringBuilder();
        for (String key : result.getParams().getParamsKeys()) {
            parameters.append(' ').append(result.getParams().getParam(key));
        }
        medians.put(name + parameters, result.getPrimaryResult().getStatistics().getPercentile(50));
        result.getSecondaryResults()
                .forEach((label, secondary) -> medians.put(
                        name + ":" + label + parameters,
                        secondary.getStatistics().getPercentile(50)));
    }

    private static void peer(Map<String, Double> medians, List<String> lines) {
        lines.add("| every tally of every group and pair | engine, ms | DuckDB, ms | form | times faster | at least |");
        lines.add("|---|---|---|---|---|---|");
        for (Times times : TIMES) {
            String parameters = parameters(medians, times);
            Double engine = medians.get("Tallies.engine " + parameters);
            String best = "";
            double least = Double.POSITIVE_INFINITY;
            for (String form : Peer.FORMS) {
                double took = medians.getOrDefault("Tallies." + form + " " + parameters, Double.POSITIVE_INFINITY);
                if (took < least) {
                    least = took;
                    best = form;
                }
            }
            if (engine != null && least < Double.POSITIVE_INFINITY) {
                lines.add(String.format(
                        Locale.ROOT,
                        "| %s | %.2f | %.1f | `%s` | **%.0f** | %.0f%s |",
                        times.what(),
                        engine,
                        least,
                        best,
                        least / engine,
                        times.least(),
                        least / engine < times.least() ? " MISSED" : ""));
            }
        }
        lines.add("");
    }

    /** JMH sorts parameters by name; so either may come first. */
    private static String parameters(Map<String, Double> medians, Times times) {
        String one = times.from() + " " + times.size();
        return medians.containsKey("Tallies.engine " + one) ? one : times.size() + " " + times.from();
    }

    private static void bounds(Map<String, Double> medians, List<String> lines) {
        lines.add("| what | median | at most |");
        lines.add("|---|---|---|");
        for (Bound bound : BOUNDS) {
            Double measured = medians.get(bound.benchmark());
            if (measured != null) {
                double median = "µs".equals(bound.unit()) && bound.benchmark().startsWith("InPlace")
                        ? measured / 1000
                        : measured;
                lines.add(String.format(
                        Locale.ROOT,
                        "| %s | **%s** %s | %s%s |",
                        bound.what(),
                        number(median),
                        bound.unit(),
                        number(bound.most()),
                        median > bound.most() ? " MISSED" : ""));
            }
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.3g", value);
    }
}
