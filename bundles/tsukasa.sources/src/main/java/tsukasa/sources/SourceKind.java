// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Texts;

/**
 * A kind of source that an installed connector offers: what a form needs to ask for its settings, in one language.
 *
 * @param id word on the command line, for example {@code xrdp}
 */
public record SourceKind(String id, String title, String description, List<SourceAttribute> attributes) {
    public SourceKind {
        attributes = List.copyOf(attributes);
    }

    public Optional<SourceAttribute> attribute(String name) {
        return attributes.stream().filter(attribute -> attribute.id().equals(name)).findFirst();
    }

    /** The settings that a new source begins with. */
    public SourceSettings defaults() {
        SourceSettings settings = SourceSettings.NONE;
        for (SourceAttribute attribute : attributes) {
            if (!attribute.preset().isEmpty()) {
                settings = settings.with(attribute.id(), attribute.preset());
            }
        }
        return settings;
    }

    /**
     * What is wrong with these settings; empty if nothing is.
     *
     * @param secretsKept whether an empty secret keeps the value that it has
     */
    public List<SettingProblem> check(SourceSettings settings, boolean secretsKept, Locale locale) {
        Texts texts = Texts.of(SourceKind.class, locale);
        List<SettingProblem> problems = new ArrayList<>();
        for (SourceAttribute attribute : attributes) {
            boolean kept = secretsKept && attribute.type() == SourceAttribute.Type.PASSWORD;
            attribute.problem(settings.text(attribute.id()), kept, texts)
                    .ifPresent(sentence -> problems.add(new SettingProblem(attribute.id(), sentence)));
        }
        for (Map.Entry<String, String> setting : settings.texts().entrySet()) {
            if (attribute(setting.getKey()).isEmpty()) {
                problems.add(new SettingProblem(setting.getKey(), texts.text("SourceKind_unknown", setting.getKey(),
                        title, String.join(", ", attributes.stream().map(SourceAttribute::id).toList()))));
            }
        }
        return problems;
    }

    /** A setting that does not fit, and what may stand there, in one sentence. */
    public record SettingProblem(String attribute, String sentence) {
    }
}
