package org.pupiltracking.core.osgi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.core.catalogue.Contribution;
import org.pupiltracking.core.catalogue.GuardedOutput;
import org.pupiltracking.core.catalogue.Lease;
import org.pupiltracking.core.catalogue.PluginCatalogue;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.ReportId;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Snapshot;
import org.pupiltracking.text.Text;
import org.pupiltracking.text.Words;

/**
 * Makes one report as the engine does and returns its words, such as {@code 7,7,7|3,3,3}: by the report, then by the format; or
 * {@code refused:} and why. Speaks Java's types only, so that a test can call it across the border of a framework, where it is a fragment of
 * the engine's bundle. Given drain time and limit it makes its catalogue first; given anything else than work to be done meanwhile it returns
 * what is plugged and what is wrong.
 */
public final class ReportMaker implements Function<Object, String> {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private @Nullable PluginCatalogue catalogue;

    @Override
    public String apply(Object asked) {
        if (asked instanceof Duration[] drainAndLimit) {
            catalogue = PluginCatalogue.builder()
                    .drain(drainAndLimit[0])
                    .limit(drainAndLimit[1])
                    .discover()
                    .build();
        }
        PluginCatalogue there = Objects.requireNonNull(catalogue);
        return asked instanceof Runnable meanwhile ? report(there, meanwhile) : list(there);
    }

    private static String list(PluginCatalogue catalogue) {
        return Stream.concat(
                        catalogue.plugins(TenantId.ONLY).list().stream()
                                .filter(p -> !p.provider().from().equals("tracking-core"))
                                .map(p -> p.what().word() + " " + p.id() + " " + p.version()),
                        catalogue.problems(TenantId.ONLY).stream()
                                .map(p -> p.code() + " "
                                        + p.place().orElseThrow().source() + " "
                                        + p.text().arguments()))
                .collect(Collectors.joining("\n"));
    }

    private static String report(PluginCatalogue catalogue, Runnable meanwhile) {
        ReportRequest request = ReportRequest.of("made", Scope.ALL, Point.parse("2025-26/autumn-1"));
        try (Lease lease = catalogue.lease(
                TenantId.ONLY, PATIENCE, Contribution.report(new ReportId("made")), Contribution.format("made"))) {
            Content<Cell> content = lease.report(unasked(Snapshot.class), request, monitor(meanwhile));
            GuardedOutput written = lease.format("made", unasked(Disclosed.class), unasked(Words.class), Settings.NONE);
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            written.deliver(to);
            return Stream.concat(Stream.of(content.title()), content.about().stream())
                            .map(cell -> ((Cell.Data) cell).text())
                            .collect(Collectors.joining(","))
                    + "|" + to.toString(StandardCharsets.UTF_8);
        } catch (RefusedException e) {
            return "refused:" + e.problem().text();
        } catch (IOException e) {
            return "failed:" + e;
        }
    }

    private static Monitor monitor(Runnable meanwhile) {
        return new Monitor() {
            @Override
            public void progress(Text what, long done, long of) {
                meanwhile.run();
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    /** What the plugins of these tests are given and never ask anything. */
    private static <T> T unasked(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, with) -> {
            throw new UnsupportedOperationException(method.getName());
        }));
    }
}
