package org.pupiltracking.disclosure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pupiltracking.framework.Sensitivity;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.snapshot.Scope;

/**
 * For whom a report is disclosed. Made by the program that embeds this when a report runs, never kept with a request.
 *
 * @param role what the viewer is to the school
 * @param person who the viewer is, for results that belong to one person; empty when nobody in particular
 * @param mayCount whose pupils may be counted: a figure is shown when its scope lies in one of these
 * @param mayName whose pupils may be named: those in at least one of these; empty for an anonymous viewer, who gets audited figures only
 * @param cleared up to which sensitivity badges and groups are shown
 * @since 0.1
 */
public record Viewer(
        Role role, Optional<EntityId> person, List<Scope> mayCount, List<Scope> mayName, Sensitivity cleared) {

    public Viewer {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(person, "person");
        mayCount = List.copyOf(mayCount);
        mayName = List.copyOf(mayName);
        Objects.requireNonNull(cleared, "cleared");
    }

    /**
     * Returns the usual viewer of a role (DfE and school practice): teachers and assistants name their own classes and count the school,
     * a SENCO, subject leader and head name and count all, governors, advisers and consultants name nobody, a parent sees one pupil.
     *
     * @param scope the pupils to whom the role is limited; empty for no limit
     * @throws RefusedException {@code viewer.scope-required} for a role that is always limited, {@code viewer.one-pupil} for a parent
     *     who is not limited to a pupil
     */
    public static Viewer of(Role role, Optional<Scope> scope) {
        RefusedException.unless(scope.isPresent() || !role.needsScope(), "viewer.scope-required", role.toString());
        RefusedException.unless(
                role != Role.PARENT
                        || scope.orElse(Scope.ALL).parts().stream().anyMatch(Scope.OfPupil.class::isInstance),
                "viewer.one-pupil",
                role.toString());
        List<Scope> limit = List.of(scope.orElse(Scope.ALL));
        return switch (role) {
            case TEACHER, ASSISTANT -> new Viewer(role, Optional.empty(), List.of(Scope.ALL), limit, Sensitivity.STAFF);
            case SENCO, HEAD -> new Viewer(role, Optional.empty(), limit, limit, Sensitivity.RESTRICTED);
            case SUBJECT_LEADER -> new Viewer(role, Optional.empty(), limit, limit, Sensitivity.STAFF);
            case GOVERNOR, ADVISER, CONSULTANT ->
                new Viewer(role, Optional.empty(), limit, List.of(), Sensitivity.STAFF);
            case PARENT -> new Viewer(role, Optional.empty(), limit, limit, Sensitivity.VISIBLE);
        };
    }

    /** Returns whether nobody may be named to the viewer. */
    public boolean isAnonymous() {
        return mayName.isEmpty();
    }
}
