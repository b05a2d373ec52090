// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import tsukasa.api.Refusal;
import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.operation.Operation;
import tsukasa.api.staff.StaffList;
import tsukasa.api.staff.StaffMember;
import tsukasa.surveys.Participation;
import tsukasa.surveys.QuestionResult;
import tsukasa.surveys.Questionnaire;
import tsukasa.surveys.Reminders;
import tsukasa.surveys.SurveyId;
import tsukasa.surveys.SurveyService;
import tsukasa.surveys.Wave;
import tsukasa.surveys.WaveId;

/** Answers from the database. */
@Component
public final class StoredSurveyService implements SurveyService {
    private final SurveyStorage storage;
    private final Texts texts;
    private final List<StaffList> staff = new CopyOnWriteArrayList<>();

    @Activate
    public StoredSurveyService(@Reference SurveyStorage storage) {
        this.storage = storage;
        texts = Texts.of(StoredSurveyService.class, storage.site().locale());
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindStaff(StaffList list) {
        staff.add(list);
    }

    void unbindStaff(StaffList list) {
        staff.remove(list);
    }

    @Override
    public List<Wave> waves() {
        return storage.store().waves();
    }

    @Override
    public Optional<Wave> wave(WaveId id) {
        return storage.store().wave(id);
    }

    @Override
    public Questionnaire questionnaire(SurveyId survey) {
        return storage.database().transaction(() -> new Asked(storage.store()).of(survey, waves().stream().filter(wave -> wave.id().survey().equals(survey)
                && wave.closed().isPresent()).flatMap(wave -> storage.store().responses(wave.id(), false).values().stream()).toList()));
    }

    @Override
    public List<Participation> participation(WaveId wave) {
        Map<String, Integer> answered = new TreeMap<>();
        storage.store().responses(wave, true).values().forEach(response -> answered.merge(response.section().map(Section::value).orElse(""), 1,
                Integer::sum));
        Map<String, Integer> belong = belonging();
        belong.keySet().forEach(section -> answered.putIfAbsent(section, 0));
        Map<String, Integer> ordered = new LinkedHashMap<>(answered);
        Integer unknown = ordered.remove("");
        List<Participation> all = new ArrayList<>();
        ordered.forEach((section, count) -> all.add(new Participation(Optional.of(new Section(section)), count, belong.containsKey(section)
                ? OptionalInt.of(belong.get(section)) : OptionalInt.empty())));
        if (unknown != null) {
            all.add(new Participation(Optional.empty(), unknown, OptionalInt.empty()));
        }
        return all;
    }

    private Map<String, Integer> belonging() {
        Map<String, Integer> belong = new TreeMap<>();
        staff.stream().flatMap(list -> list.members().values().stream()).filter(member -> !member.leftBefore(storage.today()))
                .forEach(member -> member.section().ifPresent(section -> belong.merge(section.value(), 1, Integer::sum)));
        return belong;
    }

    @Override
    public Reminders reminders(WaveId id) {
        Wave wave = wave(id).orElseThrow(() -> new Refusal(texts.text("Wave_gone", id)));
        if (wave.closed().isPresent()) {
            throw new Refusal(texts.text("Wave_closedAlready", id));
        }
        List<StaffMember> members = staff.stream().flatMap(list -> list.members().values().stream()).toList();
        return Reminding.of(id, storage.store().responses(id, true).values(), members, storage.today());
    }

    @Override
    public List<QuestionResult> results(WaveId id) {
        return storage.database().transaction(() -> {
            storage.closed(id, texts);
            List<Response> responses = List.copyOf(storage.store().responses(id, false).values());
            Results results = new Results(responses);
            return new Asked(storage.store()).of(id.survey(), responses).questions().stream().map(results::of).toList();
        });
    }

    @Override
    public Operation<Questionnaire> describe(SurveyId survey, Questionnaire questionnaire) {
        return new DescribeOperation(storage, texts, survey, questionnaire);
    }

    @Override
    public Operation<Questionnaire> describe(SurveyId survey, Path structure) {
        return new StructureOperation(storage, texts, survey, structure);
    }

    @Override
    public Operation<Wave> close(WaveId wave) {
        return new WaveOperation(storage, texts, wave, WaveOperation.Kind.CLOSE);
    }

    @Override
    public Operation<Wave> remove(WaveId wave) {
        return new WaveOperation(storage, texts, wave, WaveOperation.Kind.REMOVE);
    }
}
