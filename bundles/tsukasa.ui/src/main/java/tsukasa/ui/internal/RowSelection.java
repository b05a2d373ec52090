// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Which of the shown rows are selected, and where the keyboard stands. It never holds a row that is not shown, so that
 * nobody acts on what he does not see. Survives new records by their keys.
 */
public final class RowSelection<T> {
    private final Function<T, ?> key;
    private RecordIndex<T> index = RecordIndex.empty();
    private final BitSet selected = new BitSet();
    private int cursor = -1;
    private int anchor = -1;

    /** @param key what stays equal when a record is read again */
    public RowSelection(Function<T, ?> key) {
        this.key = key;
    }

    /** Position that the keyboard acts on, or -1. */
    public int cursor() {
        return cursor;
    }

    public int count() {
        return selected.cardinality();
    }

    public boolean contains(int position) {
        return position >= 0 && position < index.size() && selected.get(index.order()[position]);
    }

    /** The selected records from top to bottom. */
    public List<T> records() {
        List<T> records = new ArrayList<>(count());
        for (int number : index.order()) {
            if (selected.get(number)) {
                records.add(index.records().get(number));
            }
        }
        return records;
    }

    public void only(int position) {
        selected.clear();
        selected.set(index.order()[position]);
        cursor = position;
        anchor = position;
    }

    public void toggle(int position) {
        selected.flip(index.order()[position]);
        cursor = position;
        anchor = position;
    }

    /** From where the last plain selection was made up to here. */
    public void extendTo(int position) {
        if (anchor < 0) {
            only(position);
            return;
        }
        selected.clear();
        for (int i = Math.min(anchor, position); i <= Math.max(anchor, position); i++) {
            selected.set(index.order()[i]);
        }
        cursor = position;
    }

    public void moveTo(int position) {
        cursor = position;
    }

    public void all() {
        for (int number : index.order()) {
            selected.set(number);
        }
    }

    public void none() {
        selected.clear();
        anchor = cursor;
    }

    /** Replaces the selection by the shown records that have one of these keys; the cursor goes to the first. */
    public void keys(Set<?> keys) {
        selected.clear();
        for (int i = index.size() - 1; i >= 0; i--) {
            if (keys.contains(key.apply(index.record(i)))) {
                selected.set(index.order()[i]);
                cursor = i;
                anchor = i;
            }
        }
    }

    /** Shows another index and keeps what is still there. */
    public void show(RecordIndex<T> next) {
        RecordIndex<T> before = index;
        index = next;
        if (before.records() == next.records()) {
            keepShown();
        } else {
            keepEqual(before);
        }
        cursor = follow(before, cursor);
        anchor = follow(before, anchor);
    }

    private void keepShown() {
        if (selected.isEmpty()) {
            return;
        }
        BitSet shown = new BitSet(index.records().size());
        for (int number : index.order()) {
            shown.set(number);
        }
        selected.and(shown);
    }

    private void keepEqual(RecordIndex<T> before) {
        if (selected.isEmpty()) {
            return;
        }
        Set<Object> keys = HashSet.newHashSet(selected.cardinality());
        selected.stream().forEach(number -> keys.add(key.apply(before.records().get(number))));
        selected.clear();
        for (int number : index.order()) {
            if (keys.contains(key.apply(index.records().get(number)))) {
                selected.set(number);
            }
        }
    }

    /** Where the record now stands that stood at this position before; if it is gone, the nearest position. */
    private int follow(RecordIndex<T> before, int position) {
        if (position < 0 || position >= before.size() || index.size() == 0) {
            return -1;
        }
        int now = positionOf(index, before, position, key);
        return now >= 0 ? now : Math.min(position, index.size() - 1);
    }

    /** The position in {@code index} of the record at {@code position} of {@code before}; -1 if it is not shown. */
    public static <T> int positionOf(RecordIndex<T> index, RecordIndex<T> before, int position, Function<T, ?> key) {
        if (index.records() == before.records()) {
            int number = before.order()[position];
            for (int i = 0; i < index.size(); i++) {
                if (index.order()[i] == number) {
                    return i;
                }
            }
            return -1;
        }
        Object wanted = key.apply(before.record(position));
        for (int i = 0; i < index.size(); i++) {
            if (Objects.equals(key.apply(index.record(i)), wanted)) {
                return i;
            }
        }
        return -1;
    }
}
