// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What keeps a task from being done by telework.
 *
 * @param item what exactly, if that is known: this form, that phone line, that system
 */
public record Blocker(BlockerCode code, Optional<String> item) implements Comparable<Blocker> {
    public static final int LONGEST_ITEM = 120;
    /** How many a task, or a remedy, can have. */
    public static final int MOST = 40;
    private static final Comparator<Blocker> ORDER = Comparator.comparing(Blocker::code).thenComparing(blocker -> blocker.item.orElse(""));
    private static final String BETWEEN = ";";

    public Blocker {
        Objects.requireNonNull(code);
        item.ifPresent(what -> Names.requireListed(what, "a blocker's item", LONGEST_ITEM));
    }

    public Blocker(BlockerCode code) {
        this(code, Optional.empty());
    }

    /** Reads {@code paper} or {@code paper:form 12}; blanks around either part do not count. */
    public static Blocker parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? new Blocker(new BlockerCode(text.strip()))
                : new Blocker(new BlockerCode(text.substring(0, colon).strip()), Optional.of(text.substring(colon + 1).strip())
                        .filter(item -> !item.isEmpty()));
    }

    /** Reads blockers with semicolons between them, in their order, each once. */
    public static SortedSet<Blocker> parseAll(String text) {
        return Arrays.stream(text.split(BETWEEN)).filter(one -> !one.isBlank()).map(Blocker::parse)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What {@link #parseAll} reads. */
    public static String format(Collection<Blocker> blockers) {
        return blockers.stream().sorted().map(Blocker::toString).collect(Collectors.joining(BETWEEN));
    }

    /** Whether what is removed here removes that blocker too: a code without item stands for all of its items. */
    public boolean covers(Blocker other) {
        return code.equals(other.code) && (item.isEmpty() || item.equals(other.item));
    }

    @Override
    public int compareTo(Blocker other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return item.map(what -> code + ":" + what).orElse(code.value());
    }
}
