// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.operation.Operation;
import tsukasa.surveys.CodeCount;
import tsukasa.surveys.Coding;
import tsukasa.surveys.CodingService;
import tsukasa.surveys.FreeText;
import tsukasa.surveys.Question;
import tsukasa.surveys.QuestionResult;
import tsukasa.surveys.Suggestion;
import tsukasa.surveys.TextId;
import tsukasa.surveys.WaveId;
import tsukasa.surveys.internal.terms.Suggesting;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.BlockerKind;
import tsukasa.tasks.TaskService;

/** Texts and their codes from the database. */
@Component(service = CodingService.class)
public final class StoredCodingService implements CodingService {
    private final SurveyStorage storage;
    private final Supplier<List<BlockerKind>> vocabulary;
    private final Texts texts;

    @Activate
    public StoredCodingService(@Reference SurveyStorage storage, @Reference TaskService tasks) {
        this(storage, tasks::vocabulary);
    }

    StoredCodingService(SurveyStorage storage, Supplier<List<BlockerKind>> vocabulary) {
        this.storage = storage;
        this.vocabulary = vocabulary;
        texts = Texts.of(StoredCodingService.class, storage.site().locale());
    }

    @Override
    public List<Question> questions(WaveId wave) {
        return storage.database().transaction(() -> {
            Collection<Response> responses = closed(wave);
            FreeTexts written = new FreeTexts(wave, responses);
            return new Asked(storage.store()).of(wave.survey(), responses).questions().stream().filter(written::shown).toList();
        });
    }

    private Collection<Response> closed(WaveId id) {
        storage.closed(id, texts);
        return storage.store().responses(id, false).values();
    }

    @Override
    public List<FreeText> texts(WaveId wave, String question) {
        return storage.database().transaction(() -> {
            Collection<Response> responses = closed(wave);
            FreeTexts written = new FreeTexts(wave, responses);
            Question asked = new Asked(storage.store()).of(wave.survey(), responses).question(question).filter(written::shown)
                    .orElseThrow(() -> new Refusal(texts.text("Coding_noTexts", question, wave, QuestionResult.LEAST_COMMENTS)));
            return written.of(asked, new CodingStore(storage.store()).all(wave, question));
        });
    }

    @Override
    public List<Suggestion> suggestions(WaveId wave, String question) {
        return Suggesting.of(texts(wave, question), vocabulary.get());
    }

    @Override
    public List<CodeCount> codes(WaveId wave, String question) {
        Map<String, List<FreeText>> byCode = new TreeMap<>();
        texts(wave, question).forEach(text -> text.codings().forEach(coding -> byCode.computeIfAbsent(coding.code(), any -> new ArrayList<>())
                .add(text)));
        Map<String, String> labels = vocabulary.get().stream().collect(Collectors.toMap(kind -> kind.code().value(), BlockerKind::label));
        Function<String, String> label = code -> {
            Blocker blocker = Blocker.parse(code);
            String name = labels.getOrDefault(blocker.code().value(), blocker.code().value());
            return blocker.item().map(item -> texts.text("Coding_item", name, item)).orElse(name);
        };
        List<CodeCount> counts = new ArrayList<>();
        byCode.forEach((code, coded) -> counts.add(new CodeCount(code, label.apply(code), coded.size(), coded.stream().mapToInt(FreeText::people)
                .sum())));
        counts.sort(Comparator.comparing(CodeCount::people).reversed().thenComparing(CodeCount::code));
        return counts;
    }

    @Override
    public List<Coding> history(WaveId wave, String question) {
        return new CodingStore(storage.store()).all(wave, question);
    }

    @Override
    public List<BlockerKind> vocabulary() {
        return vocabulary.get();
    }

    @Override
    public Operation<List<Coding>> code(Collection<TextId> texts, String code) {
        return new CodingOperation(this, storage, this.texts, new LinkedHashSet<>(texts), code, false);
    }

    @Override
    public Operation<List<Coding>> uncode(Collection<TextId> texts, String code) {
        return new CodingOperation(this, storage, this.texts, new LinkedHashSet<>(texts), code, true);
    }
}
