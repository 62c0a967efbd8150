package org.pupiltracking.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.pupiltracking.core.disclosure.Attacker.Found;
import org.pupiltracking.core.disclosure.Attacker.Way;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.disclosure.DisclosurePolicy;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.disclosure.Viewer;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Scope;

/** Every school that an attacker can try all worlds of is attacked by one who reads the bytes. */
class AttackTest {

    /** Small enough to meet exact figures, and "all of them", in schools of 14. */
    static final DisclosurePolicy FINE = new DisclosurePolicy("fine", 3, 5, 6, true, false);

    static final Viewer GOVERNOR = Viewer.of(Role.GOVERNOR, Optional.empty());
    static final ReportRequest REQUEST = ReportRequest.of("group-comparison", Scope.ALL, PlainSchool.AT);

    static Disclosed disclosed(GroupPage page, DisclosurePolicy policy) {
        return new Disclosure(page.school(), page.school()).disclose(page.content(), REQUEST, GOVERNOR, policy);
    }

    @Provide
    Arbitrary<PlainSchool> schools() {
        return AnySchool.of(1, 14);
    }

    @Property(tries = 100)
    void noStatusIsCertainAndNoHiddenCountRecoveredUnderTheDefaultPolicy(@ForAll("schools") PlainSchool school) {
        resultsStayOpen(school, DisclosurePolicy.LADDER);
    }

    @Property(tries = 100)
    void noStatusIsCertainAndNoHiddenCountRecoveredWhenSmallGroupsAreExact(@ForAll("schools") PlainSchool school) {
        resultsStayOpen(school, FINE);
    }

    private static void resultsStayOpen(PlainSchool school, DisclosurePolicy policy) {
        GroupPage page = GroupPage.visible(school);
        Attacker attacker = Attacker.onResults(school, Bytes.of(disclosed(page, policy)));
        assertThat(attacker.worlds()).as("the truth is possible").contains(attacker.truth());
        int full = 0;
        Map<String, Found> found = attacker.found();
        for (Found group : found.values()) {
            Statistics.collect(group.way());
            if (group.way() == Way.EXACT && group.least() == group.size() && group.size() >= policy.fullFrom()) {
                full |= group.who();
            }
        }
        assertThat(attacker.certain() & ~full)
                .as("pupils whose result is certain")
                .isZero();
        int exempt = full;
        assertThat(found).allSatisfy((name, group) -> {
            // A larger group is also withheld where its size must not be told, to readers who would not know who is in
            // it.
            boolean hidden =
                    group.way() == Way.RANGE || (group.way() == Way.WITHHELD && group.size() < policy.smallest());
            int width = group.way() == Way.WITHHELD ? Math.min(2, group.size()) : 1;
            assertThat(!hidden
                            || group.size() == 0
                            || (group.who() & ~exempt) == 0
                            || group.most() - group.least() >= width)
                    .as(name + group)
                    .isTrue();
        });
    }

    @Property(tries = 100)
    void membershipOfASensitiveGroupIsNeverCertainAndNoSmallGroupIsCounted(@ForAll("schools") PlainSchool school) {
        for (DisclosurePolicy policy : new DisclosurePolicy[] {DisclosurePolicy.LADDER, FINE}) {
            byte[] bytes = Bytes.of(disclosed(GroupPage.sensitive(school), policy));
            for (String[] group : new String[][] {{"pupil-premium", "yes"}, {"sen", "K"}}) {
                Attacker attacker = Attacker.onMembership(school, bytes, group[0], group[1]);
                assertThat(attacker.worlds()).contains(attacker.truth());
                assertThat(attacker.certainlyIn()).as(group[0]).isZero();
                assertThat(attacker.found())
                        .allSatisfy((name, found) -> assertThat(found.least() == found.most()
                                        && found.least() > 0
                                        && found.least() < policy.smallest())
                                .as(name + found)
                                .isFalse());
            }
        }
    }
}
