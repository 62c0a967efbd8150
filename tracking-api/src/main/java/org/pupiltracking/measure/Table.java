package org.pupiltracking.measure;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.pupiltracking.framework.Definitions;

/**
 * Columns in roles, rows in canonical key order: the same rows in any order give the same table, from a file or from a snapshot alike.
 * Frozen; safe for many threads.
 *
 * @since 0.1
 */
@ProviderType
public interface Table {

    /** Returns how many rows it has. */
    int rows();

    /** Returns its columns; a repeatable role has several, in the order in which they were mapped. */
    List<Column> columns();

    /** Returns the columns in {@code role}; empty when none was mapped. */
    List<Column> columns(String role);

    /** Returns the schemes and frameworks that hold, for measures that order grades or read a rule. */
    Definitions definitions();

    /** Returns the name of what the rows came from, without folders, such as {@code results.csv}; for problems. */
    String source();

    /** Returns the line of the source on which the row stands, from 1. */
    int line(int row);

    /** Returns the row's number in the source, from 1; what {@code @row} gives. */
    int sourceRow(int row);

    /** One column. */
    @ProviderType
    interface Column {

        /** Returns its role, such as {@code prior}. */
        String role();

        /** Returns its heading in the source, such as {@code standLRT}. */
        String name();

        /** Returns whether the cell is empty. */
        boolean missing(int row);

        /** Returns the number of a numeric column; {@link Double#NaN} when missing. */
        double number(int row);

        /** Returns the text as it stood; the empty text when missing. */
        String text(int row);
    }
}
