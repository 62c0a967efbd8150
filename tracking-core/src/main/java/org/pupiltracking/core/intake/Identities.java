package org.pupiltracking.core.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Payload;

/** Fills in what a sheet leaves blank of who somebody is: a blank withdraws nothing. */
final class Identities {

    /** The slot of every {@link Identity}. */
    static final Object SLOT = "identity";

    private Identities() {}

    /**
     * Returns the statements, sorted by day, with each blank filled from the same day, from earlier days, from the record, and then from later
     * days.
     */
    static List<Statement> fill(List<Statement> sorted, Line record, Numbering<Payload> payloads) {
        List<Identity> filled = new ArrayList<>();
        Optional<Identity> before = Optional.empty();
        for (Line.Piece p : record.pieces()) {
            if (payloads.get(p.payload()) instanceof Identity identity) {
                before = Optional.of(identity);
            }
        }
        for (Statement s : sorted) {
            if (s.payload() == Line.NOTHING || !(payloads.get(s.payload()) instanceof Identity own)) {
                return sorted;
            }
            Identity full = before.map(b -> fill(own, b)).orElse(own);
            filled.add(full);
            before = Optional.of(full);
        }
        List<Statement> all = new ArrayList<>(sorted);
        for (int n = filled.size() - 1; n >= 0; n--) {
            if (n + 1 < filled.size()) {
                filled.set(n, fill(filled.get(n), filled.get(n + 1)));
            }
            Statement s = sorted.get(n);
            int payload = payloads.of(filled.get(n));
            all.set(n, new Statement(s.from(), s.stated(), s.to(), payload, s.reference(), s.order(), s.softEnd()));
        }
        return all;
    }

    private static Identity fill(Identity own, Identity from) {
        return new Identity(
                own.surname().isEmpty() ? from.surname() : own.surname(),
                own.forename().isEmpty() ? from.forename() : own.forename(),
                own.birth().or(from::birth),
                own.upn().or(from::upn),
                own.formerUpn().or(from::formerUpn));
    }
}
