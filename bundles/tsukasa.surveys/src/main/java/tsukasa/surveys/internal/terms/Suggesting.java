// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.terms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import tsukasa.surveys.FreeText;
import tsukasa.surveys.Suggestion;
import tsukasa.surveys.TextId;
import tsukasa.tasks.BlockerKind;

/** Finds terms that texts without a code have in common, and which code they may stand for. */
public final class Suggesting {
    private static final int LEAST_TEXTS = 2;
    private static final int MOST = 40;
    private static final double MOSTLY = 0.5;
    private final Map<String, List<FreeText>> open = new LinkedHashMap<>();
    private final Map<String, List<FreeText>> coded = new HashMap<>();
    private final Map<String, Set<String>> names = new TreeMap<>();

    private Suggesting(Collection<FreeText> texts, Collection<BlockerKind> vocabulary) {
        for (FreeText text : texts) {
            Map<String, List<FreeText>> side = text.coded() ? coded : open;
            Terms.of(text.text()).forEach(term -> side.computeIfAbsent(term, any -> new ArrayList<>()).add(text));
        }
        vocabulary.forEach(kind -> {
            Set<String> terms = new HashSet<>(Terms.of(kind.label()));
            terms.addAll(Terms.of(kind.code().value()));
            names.put(kind.code().value(), terms);
        });
    }

    /** By how many different texts have the term, then the longer first: what a longer one says as often, a shorter one does not repeat. */
    public static List<Suggestion> of(Collection<FreeText> texts, Collection<BlockerKind> vocabulary) {
        return new Suggesting(texts, vocabulary).made();
    }

    private List<Suggestion> made() {
        List<Suggestion> all = new ArrayList<>();
        open.forEach((term, texts) -> {
            if (texts.size() >= LEAST_TEXTS) {
                Optional<String> learnt = learnt(term);
                List<TextId> ids = texts.stream().map(FreeText::id).toList();
                int people = texts.stream().mapToInt(FreeText::people).sum();
                all.add(learnt.isPresent() ? new Suggestion(term, ids, people, learnt, share(term, learnt.get()))
                        : new Suggestion(term, ids, people, named(term), 0));
            }
        });
        all.sort(Comparator.comparing((Suggestion one) -> one.texts().size()).reversed().thenComparing(Comparator.comparing(
                (Suggestion one) -> one.term().length()).reversed()).thenComparing(Suggestion::term));
        List<Suggestion> kept = new ArrayList<>();
        for (Suggestion one : all) {
            if (kept.size() < MOST && kept.stream().noneMatch(before -> before.term().contains(one.term()) && before.texts().equals(one.texts()))) {
                kept.add(one);
            }
        }
        return kept;
    }

    /** The code that most of the coded texts with this term have. */
    private Optional<String> learnt(String term) {
        Map<String, Integer> codes = new TreeMap<>();
        coded.getOrDefault(term, List.of()).forEach(text -> text.codings().forEach(coding -> codes.merge(coding.code(), 1, Integer::sum)));
        return codes.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.<String, Integer>comparingByKey()
                .reversed())).map(Map.Entry::getKey).filter(code -> share(term, code) >= MOSTLY);
    }

    private double share(String term, String code) {
        List<FreeText> texts = coded.get(term);
        return (double) texts.stream().filter(text -> text.codings().stream().anyMatch(coding -> coding.code().equals(code))).count() / texts.size();
    }

    /** A code of whose own name the term is a part, or which is a part of the term. */
    private Optional<String> named(String term) {
        return names.entrySet().stream().filter(one -> one.getValue().stream().anyMatch(name -> name.equals(term) || term.length() > 1
                && name.startsWith(term) || term.startsWith(name))).map(Map.Entry::getKey).findFirst();
    }
}
