// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.source.ImportTarget;
import tsukasa.source.files.ImportKind;

/** What can be imported now. Holds on to no target that has gone. */
@Component(service = ImportTargets.class)
public final class ImportTargets {
    private final List<ImportTarget> targets = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(ImportTarget target) {
        targets.add(target);
    }

    void remove(ImportTarget target) {
        targets.remove(target);
    }

    List<ImportKind> kinds(Locale locale) {
        return targets.stream().map(target -> kind(target, locale)).sorted(Comparator.comparing(ImportKind::title)).toList();
    }

    static ImportKind kind(ImportTarget target, Locale locale) {
        return new ImportKind(target.kind(), target.title(locale), target.seenAt(), target.fields(locale), target.furtherFields(locale));
    }

    /** @throws Refusal if no plugin takes this kind */
    ImportTarget target(String kind, Texts texts) {
        Optional<ImportTarget> found = targets.stream().filter(target -> target.kind().equals(kind)).findFirst();
        return found.orElseThrow(() -> new Refusal(texts.text("ImportTargets_none", kind,
                String.join(", ", targets.stream().map(ImportTarget::kind).sorted().toList()))));
    }
}
