// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.evidence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.Section;
import tsukasa.tasks.Task;

/**
 * Finds tasks that a text names. A name counts wherever it stands, the longest first; an id as a word of its own, and where it is a mere
 * number only after a number sign, since notes are full of numbers. Wide, capital and small letters are the same.
 */
final class NamedTasks {
    private static final int SHORTEST_NAME = 4;
    private static final int SHORTEST_ID = 3;
    private static final int HEAD = 3;
    private static final Comparator<Word> LONGEST_FIRST = Comparator.comparingInt((Word word) -> word.text.length()).reversed()
            .thenComparing(Word::text);
    private final Map<String, List<Word>> byHead = new HashMap<>();

    /** What stands for tasks in a text: more than one where they have the same name. */
    private record Word(String text, boolean id, List<Task> tasks) {
        /** Whether it stands at this place. */
        boolean at(String text, int place) {
            return text.startsWith(this.text, place) && (!id || !joined(text, place - 1) && !joined(text, place + this.text.length()));
        }

        private static boolean joined(String text, int place) {
            return place >= 0 && place < text.length() && (text.charAt(place) < 128 && Character.isLetterOrDigit(text.charAt(place))
                    || text.charAt(place) == '_' || text.charAt(place) == '-');
        }
    }

    /**
     * What a text names.
     *
     * @param unclear whether it also has a name that several tasks have
     */
    record Named(Set<Task> tasks, boolean unclear) {
    }

    NamedTasks(Collection<Task> tasks) {
        Map<String, Word> words = new HashMap<>();
        for (Task task : tasks) {
            String id = narrow(task.id().value());
            if (id.length() >= HEAD - 1 && id.chars().allMatch(Character::isDigit)) {
                words.computeIfAbsent("#" + id, text -> new Word(text, true, new ArrayList<>())).tasks.add(task);
            } else if (id.length() >= SHORTEST_ID) {
                words.computeIfAbsent(id, text -> new Word(text, true, new ArrayList<>())).tasks.add(task);
            }
            String name = narrow(task.name());
            if (name.length() >= SHORTEST_NAME) {
                words.computeIfAbsent(name, text -> new Word(text, false, new ArrayList<>())).tasks.add(task);
            }
        }
        words.values().forEach(word -> byHead.computeIfAbsent(head(word.text, 0), head -> new ArrayList<>()).add(word));
        byHead.values().forEach(list -> list.sort(LONGEST_FIRST));
    }

    private static String head(String text, int place) {
        return text.substring(place, Math.min(text.length(), place + HEAD));
    }

    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** @param section of whom wrote it: says which task is meant where several have the name */
    Named in(String note, Optional<Section> section) {
        String text = narrow(note);
        Set<Task> named = new LinkedHashSet<>();
        boolean unclear = false;
        int place = 0;
        while (place < text.length()) {
            Optional<Word> word = at(text, place);
            if (word.isPresent()) {
                Optional<Task> meant = meant(word.get().tasks, section);
                meant.ifPresent(named::add);
                unclear |= meant.isEmpty();
            }
            place += word.map(found -> found.text.length()).orElse(1);
        }
        return new Named(named, unclear);
    }

    private Optional<Word> at(String text, int place) {
        return byHead.getOrDefault(head(text, place), List.of()).stream().filter(word -> word.at(text, place)).findFirst();
    }

    private static Optional<Task> meant(List<Task> tasks, Optional<Section> section) {
        List<Task> ofSection = tasks.size() == 1 ? tasks : tasks.stream().filter(task -> section.isPresent() && task.section().equals(section))
                .toList();
        return ofSection.size() == 1 ? Optional.of(ofSection.getFirst()) : Optional.empty();
    }
}
