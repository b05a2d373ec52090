// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Progress;
import tsukasa.api.Texts;
import tsukasa.api.health.Link;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportField.Kind;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;
import tsukasa.tasks.TaskLinks;

/** Takes scenarios from files. */
@Component
public final class ScenarioImportTarget implements ImportTarget {
    private final TaskStorage storage;

    @Activate
    public ScenarioImportTarget(@Reference TaskStorage storage) {
        this.storage = storage;
    }

    @Override
    public String kind() {
        return "scenarios";
    }

    @Override
    public String title(Locale locale) {
        return texts(locale).text("ScenarioImportTarget_title");
    }

    @Override
    public Optional<Link> seenAt() {
        return TaskLinks.to(TaskLinks.SCENARIOS);
    }

    @Override
    public List<ImportField> fields(Locale locale) {
        Texts texts = texts(locale);
        return ScenarioReader.FIELDS.stream().map(key -> new ImportField(key, texts.text("ScenarioFields_" + key), !key.equals(ScenarioReader.NOTE), Kind.TEXT,
                texts.text("ScenarioFields_" + key + "_hint"))).toList();
    }

    @Override
    public ImportResult take(SourceId source, ImportRows rows, boolean preview, Locale locale, Progress progress) {
        Texts texts = texts(locale);
        return Imports.run(new ScenarioThing(storage, texts), new ScenarioReader(storage), storage, rows, preview, texts, progress);
    }

    private static Texts texts(Locale locale) {
        return Texts.of(ScenarioImportTarget.class, locale);
    }
}
