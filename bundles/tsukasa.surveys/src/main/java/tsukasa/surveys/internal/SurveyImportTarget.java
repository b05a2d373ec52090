// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import tsukasa.surveys.SurveyService;

/** Takes answers to questionnaires from files: of LimeSurvey, Microsoft Forms, Google Forms, or any other. */
@Component
public final class SurveyImportTarget implements ImportTarget {
    private final SurveyStorage storage;

    @Activate
    public SurveyImportTarget(@Reference SurveyStorage storage) {
        this.storage = storage;
    }

    @Override
    public String kind() {
        return "survey";
    }

    @Override
    public String title(Locale locale) {
        return texts(locale).text("SurveyImportTarget_title");
    }

    /** No page of its own yet. */
    @Override
    public Optional<Link> seenAt() {
        return Optional.empty();
    }

    @Override
    public List<ImportField> fields(Locale locale) {
        return SurveyFields.all(texts(locale));
    }

    @Override
    public Optional<ImportField> furtherFields(Locale locale) {
        return Optional.of(SurveyFields.field("answer", texts(locale), false));
    }

    @Override
    public Optional<Map<String, Integer>> known(List<String> header) {
        return ToolColumns.of(header);
    }

    @Override
    public ImportResult take(SourceId source, ImportRows rows, boolean preview, Locale locale, Progress progress) {
        return storage.database().transaction(() -> {
            SurveyImport one = new SurveyImport(storage.store(), source, texts(locale), progress);
            rows.forEach(one::read);
            one.compare();
            if (one.sound() && !preview && one.store()) {
                storage.publish(SurveyService.TOPIC);
            }
            return one.result();
        });
    }

    private static Texts texts(Locale locale) {
        return Texts.of(SurveyImportTarget.class, locale);
    }
}
