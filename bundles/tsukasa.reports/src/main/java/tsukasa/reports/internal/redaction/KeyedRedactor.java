// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.redaction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import tsukasa.api.KeyFile;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.report.Column.Content;
import tsukasa.api.report.Identities;
import tsukasa.api.report.ReportResult;
import tsukasa.api.staff.StaffList;
import tsukasa.reports.Redactor;

/** Knows the staff and what plugins name, and keeps the key in a file that its owner alone may read. */
@Component
public final class KeyedRedactor implements Redactor {
    private final Path usual;
    private final List<StaffList> staff = new CopyOnWriteArrayList<>();
    private final List<Identities> identities = new CopyOnWriteArrayList<>();

    @Activate
    public KeyedRedactor(@Reference Site site) {
        usual = site.data().resolve("secrets").resolve("redaction.key");
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addStaff(StaffList list) {
        staff.add(list);
    }

    void removeStaff(StaffList list) {
        staff.remove(list);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addIdentities(Identities more) {
        identities.add(more);
    }

    void removeIdentities(Identities more) {
        identities.remove(more);
    }

    @Override
    public ReportResult redact(ReportResult result, Locale locale, Optional<Path> key) throws IOException {
        KnownNames known = new KnownNames();
        staff.forEach(list -> list.members().values().forEach(member -> {
            String user = member.user().value();
            known.add(Content.PERSON, user, user);
            known.add(Content.PERSON, member.name(), user);
            known.add(Content.PERSON, member.name().replaceAll("\\p{Z}+", ""), user);
            member.mail().ifPresent(mail -> known.add(Content.PERSON, mail, user));
        }));
        identities.forEach(one -> one.forEach(known::add));
        Pseudonyms pseudonyms = new Pseudonyms(KeyFile.at(key.orElse(usual)).key());
        return new Redaction(Texts.of(KeyedRedactor.class, locale), known, pseudonyms).of(result);
    }
}
