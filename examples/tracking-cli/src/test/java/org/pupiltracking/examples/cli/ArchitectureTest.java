package org.pupiltracking.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.pupiltracking.broken.ApiReachesIntoCore;
import org.pupiltracking.broken.ApiShowsALibrary;
import org.pupiltracking.broken.ApiSpeaksEnglish;
import org.pupiltracking.core.broken.CoreKnowsAPlugin;
import org.pupiltracking.core.broken.CorePrints;
import org.pupiltracking.core.broken.CoreSpeaksOsgi;
import org.pupiltracking.kit.broken.KitKnowsCore;
import org.pupiltracking.plugin.broken.PluginDiscloses;
import org.pupiltracking.plugin.broken.PluginKnowsAnother;
import org.pupiltracking.plugin.broken.PluginKnowsCore;
import org.pupiltracking.plugin.circle.One;
import org.pupiltracking.plugin.circle.two.Two;

/** Holds the arrows and the habits of the house, and shows by a broken class that each rule bites. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.pupiltracking");

    @Test
    void everySideOfTheHouseIsLookedAt() {
        assertThat(HOUSE.stream().map(Room::standingIn).distinct()).containsExactlyInAnyOrder(Room.Side.values());
    }

    @Test
    void packagesStandInTheirRooms() {
        Architecture.PACKAGES_STAND_IN_THEIR_ROOMS.check(HOUSE);
    }

    @Test
    void dependenciesFollowTheArrows() {
        Architecture.ARROWS.check(HOUSE);

        bites(Architecture.ARROWS, ApiReachesIntoCore.class);
        bites(Architecture.ARROWS, CoreKnowsAPlugin.class);
        bites(Architecture.ARROWS, KitKnowsCore.class);
        bites(Architecture.ARROWS, PluginKnowsCore.class);
        bites(Architecture.ARROWS, PluginKnowsAnother.class);
    }

    @Test
    void examplesUseTheEntryPoint() {
        Architecture.EXAMPLES_USE_THE_ENTRY_POINT.check(HOUSE);
    }

    @Test
    void packagesFormNoCycle() {
        Architecture.NO_PACKAGE_CYCLES.check(HOUSE);

        bites(Architecture.NO_PACKAGE_CYCLES, One.class, Two.class);
    }

    @Test
    void onlyTheCommandLinePrints() {
        Architecture.NO_STANDARD_STREAMS.check(HOUSE);

        bites(Architecture.NO_STANDARD_STREAMS, CorePrints.class);
    }

    @Test
    void onlyDisclosureDiscloses() {
        Architecture.NO_WAY_AROUND_DISCLOSURE.check(HOUSE);

        bites(Architecture.NO_WAY_AROUND_DISCLOSURE, PluginDiscloses.class);
    }

    @Test
    void osgiStaysInPackagesNamedOsgi() {
        Architecture.OSGI_ONLY_IN_PACKAGES_NAMED_OSGI.check(HOUSE);

        bites(Architecture.OSGI_ONLY_IN_PACKAGES_NAMED_OSGI, CoreSpeaksOsgi.class);
    }

    @Test
    void noLibraryShowsInASignatureOfApiOrCore() {
        Architecture.NO_LIBRARY_IN_SIGNATURES.check(HOUSE);

        bites(Architecture.NO_LIBRARY_IN_SIGNATURES, ApiShowsALibrary.InAMethod.class);
        bites(Architecture.NO_LIBRARY_IN_SIGNATURES, ApiShowsALibrary.InATypeArgument.class);
        bites(Architecture.NO_LIBRARY_IN_SIGNATURES, ApiShowsALibrary.InABound.class);
        bites(Architecture.NO_LIBRARY_IN_SIGNATURES, ApiShowsALibrary.InAnInterface.class);
        bites(Architecture.NO_LIBRARY_IN_SIGNATURES, ApiShowsALibrary.InAnAnnotation.class);
    }

    @Test
    void apiAndCoreSpeakNoEnglish() {
        Architecture.NO_ENGLISH.check(HOUSE);

        bites(Architecture.NO_ENGLISH, ApiSpeaksEnglish.InAConstant.class);
        bites(Architecture.NO_ENGLISH, ApiSpeaksEnglish.InAMessage.class);
        bites(Architecture.NO_ENGLISH, ApiSpeaksEnglish.InAJoinedText.class);
    }

    private static void bites(ArchRule rule, Class<?>... broken) {
        JavaClasses classes = new ClassFileImporter().importClasses(broken);
        assertThat(rule.evaluate(classes).hasViolation())
                .as("%s bites %s", rule.getDescription(), broken[0].getName())
                .isTrue();
    }
}
