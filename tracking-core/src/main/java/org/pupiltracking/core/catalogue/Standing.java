package org.pupiltracking.core.catalogue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.record.TenantId;

/**
 * What stands in the catalogue for one plugin, bundle or file.
 *
 * @param slot its place; null for what is built in
 * @param scope the tenant that it belongs to; empty for the installation
 * @param provider who brought it
 * @param loader the context loader of its code; null for none
 * @param brought what it brought
 */
record Standing(
        @Nullable Slot slot,
        Optional<TenantId> scope,
        Provider provider,
        @Nullable ClassLoader loader,
        Brought brought) {

    /** What is looked up by name: who holds it, and what it is. */
    record Held(Standing by, Object value) {}

    /** One standing is itself only: no equals of a plugin's object is ever called. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return provider.named();
    }

    /** Returns whether both are of one slot, so that this takes the place of {@code other}. */
    boolean isInPlaceOf(Standing other) {
        return slot != null && slot.equals(other.slot());
    }

    /** Two plugins with code may not have one id; files are told apart by what they declare. */
    boolean isPlugin() {
        return slot != null && slot.isPlugin();
    }
}
