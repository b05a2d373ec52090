// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.operation.Operation;
import tsukasa.sources.SourceAttribute;
import tsukasa.sources.SourceKind;
import tsukasa.sources.SourceSettings;

/** A source with new settings, and the secrets among them that are to be put away under their references. */
record MergedSettings(StoredSource source, Map<String, String> newSecrets) {
    /** @param settings in which an empty secret means that the one from before stays */
    static MergedSettings of(StoredSource before, SourceKind kind, SourceSettings settings) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> references = new LinkedHashMap<>();
        Map<String, String> newSecrets = new LinkedHashMap<>();
        for (SourceAttribute attribute : kind.attributes()) {
            String text = settings.text(attribute.id());
            if (attribute.type() != SourceAttribute.Type.PASSWORD) {
                if (settings.texts().containsKey(attribute.id())) {
                    texts.put(attribute.id(), text.strip());
                }
            } else if (!text.isEmpty()) {
                String reference = Secrets.newReference();
                references.put(attribute.id(), reference);
                newSecrets.put(reference, text);
            } else if (before.secrets().containsKey(attribute.id())) {
                references.put(attribute.id(), before.secrets().get(attribute.id()));
            }
        }
        return new MergedSettings(before.withSettings(texts, references), newSecrets);
    }

    Optional<Operation.OutsideWork> putAway(Vault vault) {
        return newSecrets.isEmpty() ? Optional.empty() : Optional.of(progress -> newSecrets.forEach(vault::put));
    }

    /** For the audit trail; without secrets. */
    Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("source", source.id().value());
        arguments.put("kind", source.kind());
        source.settings().forEach((attribute, value) -> arguments.put("settings." + attribute, value));
        return arguments;
    }
}
