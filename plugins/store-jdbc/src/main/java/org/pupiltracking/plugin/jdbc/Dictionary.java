package org.pupiltracking.plugin.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one tenant's values in one dictionary table, for the time of one reading or writing. A small table is read as a whole; of a
 * large one the first few are looked up one by one, and whoever asks for more gets the whole at once. Equal values come back as the same
 * instance.
 */
final class Dictionary<T> {

    /** So many single look-ups take as long as reading a table of a few thousand rows. */
    private static final int SINGLE = 100;

    private static final int SMALL = 2_000;

    /**
     * How a value stands in its table.
     *
     * @param number the column of its number
     * @param columns the columns that it is made of, all text
     */
    record Form<T>(
            String table,
            String number,
            List<String> columns,
            Function<T, List<String>> write,
            Function<List<String>, T> read) {}

    private final Connection connection;
    private final int tenant;
    private final Form<T> form;
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<@Nullable T> values = new ArrayList<>();
    private final List<T> added = new ArrayList<>();
    private int singles;
    private boolean whole;
    private int last = -1;

    Dictionary(Connection connection, int tenant, Form<T> form) {
        this.connection = connection;
        this.tenant = tenant;
        this.form = form;
    }

    /** Returns the value of a number that some row holds. */
    T at(int number) throws SQLException {
        T value = number < values.size() ? values.get(number) : null;
        if (value == null && !whole) {
            if (singly()) {
                load(" and " + form.number + " = ?", List.of(number));
            }
            value = number < values.size() ? values.get(number) : null;
        }
        if (value == null) {
            throw new SQLException("", "XX001");
        }
        return value;
    }

    /** Returns the number of a value; empty when it has none. */
    Optional<Integer> find(T value) throws SQLException {
        Integer number = numbers.get(value);
        if (number == null && !whole) {
            if (singly()) {
                String where =
                        form.columns.stream().map(c -> " and " + c + " = ?").collect(Collectors.joining());
                load(where, List.copyOf(form.write.apply(value)));
            }
            number = numbers.get(value);
        }
        return Optional.ofNullable(number);
    }

    /** Returns whether one value is to be looked up by itself; otherwise all have been read now. */
    private boolean singly() throws SQLException {
        singles++;
        if (singles <= SINGLE && (singles > 1 || greatest() > SMALL)) {
            return true;
        }
        load("", List.of());
        whole = true;
        return false;
    }

    /** Returns the number of a value, a new one when it has none yet. */
    int of(T value) throws SQLException {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        Optional<Integer> found = find(value);
        if (found.isPresent()) {
            return found.get();
        }
        if (last < 0) {
            last = greatest();
        }
        last++;
        remember(last, value);
        added.add(value);
        return last;
    }

    /** Lets the values that are new be inserted in their turn. */
    void flush(InTurn turns) throws SQLException {
        if (added.isEmpty()) {
            return;
        }
        List<Column> columns = Stream.concat(
                        Stream.of(Column.integer("tenant_no"), Column.integer(form.number)),
                        form.columns.stream().map(Column::text))
                .toList();
        Rows rows = new Rows(connection, form.table, columns, turns);
        int number = last - added.size();
        for (T value : added) {
            rows.put(tenant).put(++number);
            form.write.apply(value).forEach(rows::put);
            rows.end();
        }
        rows.flush();
        added.clear();
    }

    private int greatest() throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("select " + form.number + " from " + form.table
                + " where tenant_no = ? order by " + form.number + " desc fetch first 1 row only")) {
            s.setInt(1, tenant);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? r.getInt(1) : 0;
            }
        }
    }

    private void load(String where, List<Object> arguments) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("select " + form.number + ", "
                + String.join(", ", form.columns) + " from " + form.table + " where tenant_no = ?" + where)) {
            s.setInt(1, tenant);
            for (int i = 0; i < arguments.size(); i++) {
                s.setObject(i + 2, arguments.get(i));
            }
            try (ResultSet r = s.executeQuery()) {
                Cursor row = new Cursor(r);
                while (row.next()) {
                    int number = row.integer();
                    List<String> texts = new ArrayList<>(form.columns.size());
                    for (int i = 0; i < form.columns.size(); i++) {
                        texts.add(row.text());
                    }
                    if (number >= values.size() || values.get(number) == null) {
                        remember(number, form.read.apply(texts));
                    }
                }
            }
        }
    }

    private void remember(int number, T value) {
        while (values.size() <= number) {
            values.add(null);
        }
        values.set(number, value);
        numbers.put(value, number);
    }
}
