package org.pupiltracking.plugin.jdbc;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.outcome.RefusedException;

/**
 * The tables, as the scripts beside this class make them. The number that they left is asked first: a later program's store is refused
 * before anything touches it, and a store that is up to date does not wait for Flyway to load.
 */
final class Schema {

    /** Raised with each script; the script writes it into {@code record_schema}. */
    static final int NUMBER = 1;

    private static final List<String> SCRIPTS = List.of("V1__record.sql");

    private Schema() {}

    /**
     * Makes the tables what this program needs.
     *
     * @throws RefusedException {@code store.newer} if a later program made them
     */
    static void prepare(Database database, String location) throws SQLException {
        int found = number(database);
        RefusedException.unless(found <= NUMBER, "store.newer", location, found, NUMBER);
        if (found < NUMBER) {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(database.source())
                    .resourceProvider(new Scripts())
                    .load()
                    .migrate();
        }
    }

    /** Returns what {@code record_schema} says; 0 where there is no such table. */
    private static int number(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select max(number) from record_schema")) {
            return rows.next() ? rows.getInt(1) : 0;
        } catch (SQLException e) {
            if (Objects.requireNonNullElse(e.getSQLState(), "").startsWith("42")) {
                return 0;
            }
            throw e;
        }
    }

    /** Hands the scripts to Flyway one by one: it cannot list a folder inside a bundle. */
    private static final class Scripts implements ResourceProvider {

        private static final Function<String, LoadableResource> RESOURCE = Script::new;

        @Override
        public @Nullable LoadableResource getResource(String name) {
            return SCRIPTS.contains(name) ? RESOURCE.apply(name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return SCRIPTS.stream()
                    .filter(s -> s.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(s::endsWith))
                    .map(RESOURCE)
                    .toList();
        }
    }

    private static final class Script extends LoadableResource {

        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            InputStream bytes = Schema.class.getResourceAsStream("schema/" + name);
            return new InputStreamReader(Objects.requireNonNull(bytes), StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
