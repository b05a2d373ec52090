// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.surveys.Coding;
import tsukasa.surveys.FreeText;
import tsukasa.surveys.SurveyService;
import tsukasa.surveys.TextId;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.BlockerCode;

/** Gives texts a code, or takes it back. */
record CodingOperation(StoredCodingService service, SurveyStorage storage, Texts texts, Set<TextId> ids, String code, boolean undo)
        implements Operation<List<Coding>> {
    private static final Right RIGHT = new Right("surveys.code");

    @Override
    public Right right() {
        return RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        Map<String, String> arguments = new TreeMap<>(Map.of("code", code, "texts", ids.stream().map(TextId::key).sorted().collect(
                Collectors.joining(" "))));
        ids.stream().findFirst().ifPresent(id -> {
            arguments.put("question", id.question());
            arguments.put("wave", id.wave().toString());
        });
        return arguments;
    }

    @Override
    public List<Coding> run(Change change) {
        String blocker = blocker();
        List<Coding> news = new ArrayList<>();
        Map<String, Map<TextId, FreeText>> known = new HashMap<>();
        for (TextId id : ids) {
            FreeText text = known.computeIfAbsent(id.wave() + "\n" + id.question(), any -> service.texts(id.wave(), id.question()).stream()
                    .collect(Collectors.toMap(FreeText::id, one -> one))).get(id);
            if (text == null) {
                throw new Refusal(texts.text("Coding_gone", id.key()));
            }
            Optional<Coding> has = text.codings().stream().filter(coding -> coding.code().equals(blocker)).findFirst();
            if (undo) {
                Coding held = has.orElseThrow(() -> new Refusal(texts.text("Coding_notCoded", text.text(), blocker)));
                news.add(new Coding(id, blocker, held.by(), held.at(), Optional.of(new Coding.Undone(change.actor(), change.at()))));
            } else if (has.isEmpty()) {
                news.add(new Coding(id, blocker, change.actor(), change.at(), Optional.empty()));
            }
        }
        store(news, blocker, change);
        return news;
    }

    private void store(List<Coding> news, String blocker, Change change) {
        CodingStore store = new CodingStore(storage.store());
        if (undo) {
            store.undo(news);
        } else {
            store.add(news);
        }
        change.touches(SurveyService.TOPIC);
        change.summarize(texts.text(undo ? "Coding_undone" : "Coding_done", news.size(), blocker));
    }

    private String blocker() {
        try {
            Blocker blocker = Blocker.parse(code);
            if (!blocker.code().equals(BlockerCode.UNSTATED)) {
                return blocker.toString();
            }
        } catch (IllegalArgumentException e) {
            throw new Refusal(texts.text("Coding_noCode", code, BlockerCode.LONGEST, Blocker.LONGEST_ITEM));
        }
        throw new Refusal(texts.text("Coding_noCode", code, BlockerCode.LONGEST, Blocker.LONGEST_ITEM));
    }
}
