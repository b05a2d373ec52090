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
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;
import tsukasa.tasks.TaskLinks;

/** Takes what tasks were before anything was recorded here. */
@Component
public final class TaskHistoryTarget implements ImportTarget {
    private final TaskStorage storage;

    @Activate
    public TaskHistoryTarget(@Reference TaskStorage storage) {
        this.storage = storage;
    }

    @Override
    public String kind() {
        return "tasks-history";
    }

    @Override
    public String title(Locale locale) {
        return texts(locale).text("TaskHistoryTarget_title");
    }

    @Override
    public Optional<Link> seenAt() {
        return TaskLinks.to(TaskLinks.TASKS);
    }

    @Override
    public List<ImportField> fields(Locale locale) {
        return Imports.past(TaskFields.all(texts(locale)), texts(locale));
    }

    @Override
    public Optional<ImportField> furtherFields(Locale locale) {
        return Optional.of(TaskFields.weight(texts(locale)));
    }

    @Override
    public ImportResult take(SourceId source, ImportRows rows, boolean preview, Locale locale, Progress progress) {
        Texts texts = texts(locale);
        return Imports.remember(new TaskThing(storage, texts), new TaskReader(), storage, rows, preview, texts);
    }

    private static Texts texts(Locale locale) {
        return Texts.of(TaskHistoryTarget.class, locale);
    }
}
