// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.redaction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

import org.osgi.service.component.ComponentServiceObjects;
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
    private static final String ID = "service.id";
    private final Path usual;
    private final Map<Object, ComponentServiceObjects<StaffList>> staff = new ConcurrentSkipListMap<>();
    private final Map<Object, ComponentServiceObjects<Identities>> identities = new ConcurrentSkipListMap<>();

    @Activate
    public KeyedRedactor(@Reference Site site) {
        usual = site.data().resolve("secrets").resolve("redaction.key");
    }

    @Reference(service = StaffList.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addStaff(ComponentServiceObjects<StaffList> list, Map<String, Object> properties) {
        staff.put(properties.get(ID), list);
    }

    void removeStaff(Map<String, Object> properties) {
        staff.remove(properties.get(ID));
    }

    @Reference(service = Identities.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addIdentities(ComponentServiceObjects<Identities> more, Map<String, Object> properties) {
        identities.put(properties.get(ID), more);
    }

    void removeIdentities(Map<String, Object> properties) {
        identities.remove(properties.get(ID));
    }

    @Override
    public ReportResult redact(ReportResult result, Locale locale, Optional<Path> key) throws IOException {
        KnownNames known = new KnownNames();
        staff.values().forEach(objects -> asked(objects, list -> list.members().values().forEach(member -> {
            String user = member.user().value();
            known.add(Content.PERSON, user, user);
            known.add(Content.PERSON, member.name(), user);
            known.add(Content.PERSON, member.name().replaceAll("\\p{Z}+", ""), user);
            member.mail().ifPresent(mail -> known.add(Content.PERSON, mail, user));
        })));
        identities.values().forEach(objects -> asked(objects, one -> one.forEach(known::add)));
        Pseudonyms pseudonyms = new Pseudonyms(KeyFile.at(key.orElse(usual)).key());
        return new Redaction(Texts.of(KeyedRedactor.class, locale), known, pseudonyms).of(result);
    }

    /** Whoever knows names starts working when a report is made without them, not before. */
    private static <T> void asked(ComponentServiceObjects<T> objects, Consumer<T> question) {
        T service = objects.getService();
        if (service != null) {
            try {
                question.accept(service);
            } finally {
                objects.ungetService(service);
            }
        }
    }
}
