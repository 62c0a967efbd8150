package org.pupiltracking.plugin.grids;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pupiltracking.core.catalogue.Contribution;
import org.pupiltracking.core.catalogue.Lease;
import org.pupiltracking.core.disclosure.Disclosure;
import org.pupiltracking.core.disclosure.Identities;
import org.pupiltracking.core.words.WordBook;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.disclosure.DisclosurePolicy;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.disclosure.Viewer;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.record.StaffIdentity;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.text.WordList;
import org.pupiltracking.text.Words;

/** A school's reports as their readers see them: through disclosure, in a format. */
record Printed(Asked school) {

    static Words english() {
        return WordBook.of(Locale.UK, Asked.CATALOGUE.plugins(Asked.TENANT).words(), Locale.UK);
    }

    /** Every pattern of the English lists between brackets: what stands outside of brackets never was a word of a list. */
    static Words pseudo() {
        Locale pseudo = Locale.forLanguageTag("en-XA");
        Map<String, String> patterns = new HashMap<>();
        for (WordList list : Asked.CATALOGUE.plugins(Asked.TENANT).words()) {
            list.patterns().forEach((key, pattern) -> patterns.put(key, "⟦" + pattern + "⟧"));
        }
        return WordBook.of(pseudo, List.of(new WordList(pseudo, patterns)), pseudo);
    }

    Disclosed disclosed(ReportRequest request, Role role, DisclosurePolicy policy) {
        Viewer viewer = Viewer.of(role, role.needsScope() ? Optional.of(request.scope()) : Optional.empty());
        Identities names = new Identities() {
            @Override
            public Optional<Identity> identity(PupilId pupil) {
                return school.loaded().names().identity(pupil);
            }

            @Override
            public Optional<StaffIdentity> staff(StaffId person) {
                return school.loaded().names().staff(person);
            }
        };
        return new Disclosure(school.snapshot(), names).disclose(school.content(request), request, viewer, policy);
    }

    String as(String format, ReportRequest request, Role role) {
        return as(format, request, role, english());
    }

    String as(String format, ReportRequest request, Role role, Words words) {
        return as(format, disclosed(request, role, DisclosurePolicy.LADDER), words);
    }

    static String as(String format, Disclosed disclosed, Words words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Lease lease = Asked.CATALOGUE.lease(Asked.TENANT, Asked.PATIENCE, Contribution.format(format))) {
            lease.format(format, disclosed, words, Settings.NONE).deliver(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Keeps a page for the checks in a browser. */
    static String keep(String name, String html) {
        try {
            Path pages = Files.createDirectories(Path.of("target", "pages"));
            Files.writeString(pages.resolve(name + ".html"), html);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return html;
    }
}
