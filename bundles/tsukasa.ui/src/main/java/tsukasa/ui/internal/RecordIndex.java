// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import tsukasa.api.Bytes;
import tsukasa.api.report.Column;
import tsukasa.ui.Formats;
import tsukasa.ui.RecordColumn;

/**
 * Which records a table shows, and in which order: records never move, an array of their numbers does. Immutable; the
 * next one is computed from it on any thread and reuses whatever still holds.
 *
 * @param sorted every record's number in sort order
 * @param order  those that the filter lets through, in the same order
 */
public record RecordIndex<T>(List<T> records, List<SortBy> sort, FilterWords filter, List<Integer> searched, int[] sorted,
        int[] order) {
    private static final int PART = 8192;

    public static <T> RecordIndex<T> empty() {
        return new RecordIndex<>(List.of(), List.of(), FilterWords.NONE, List.of(), new int[0], new int[0]);
    }

    public int size() {
        return order.length;
    }

    public T record(int position) {
        return records.get(order[position]);
    }

    /**
     * What is to be shown.
     *
     * @param records  not changed by anybody afterwards, with quick access by number; read by several threads
     * @param searched indexes of the columns that the filter looks at
     */
    public record Request<T>(List<T> records, List<RecordColumn<T>> columns, List<SortBy> sort, FilterWords filter,
            List<Integer> searched, Instant now, Formats formats) {
    }

    public RecordIndex<T> next(Request<T> request, Cancel cancel) {
        boolean sameOrder = request.records == records && request.sort.equals(sort) && !sortsByTime(request);
        int[] all = sameOrder ? sorted : sort(request, cancel);
        boolean narrower = sameOrder && request.searched.equals(searched) && request.filter.narrows(filter);
        int[] shown = filter(request, narrower ? order : all, cancel);
        return new RecordIndex<>(request.records, request.sort, request.filter, request.searched, all, shown);
    }

    private static boolean sortsByTime(Request<?> request) {
        return request.sort.stream().anyMatch(by -> request.columns.get(by.column()).live());
    }

    private static <T> int[] filter(Request<T> request, int[] candidates, Cancel cancel) {
        if (request.filter.isEmpty()) {
            return candidates;
        }
        RowFilter<T> filter = new RowFilter<>(request);
        int parts = (candidates.length + PART - 1) / PART;
        return IntStream.range(0, parts).parallel()
                .mapToObj(part -> filterPart(request, filter, candidates, part * PART, cancel))
                .flatMapToInt(Arrays::stream).toArray();
    }

    private static <T> int[] filterPart(Request<T> request, RowFilter<T> filter, int[] candidates, int from, Cancel cancel) {
        cancel.check();
        int end = Math.min(candidates.length, from + PART);
        int[] found = new int[end - from];
        int count = 0;
        for (int i = from; i < end; i++) {
            if (filter.accepts(request.records.get(candidates[i]))) {
                found[count++] = candidates[i];
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static <T> int[] sort(Request<T> request, Cancel cancel) {
        int[] order = new int[request.records.size()];
        Arrays.setAll(order, i -> i);
        for (int i = request.sort.size() - 1; i >= 0; i--) {
            SortBy by = request.sort.get(i);
            StableSort.sort(order, keys(request, by, cancel), cancel);
        }
        return order;
    }

    /** A number for each record that sorts as its cell does; empty cells come last in both directions. */
    private static <T> long[] keys(Request<T> request, SortBy by, Cancel cancel) {
        RecordColumn<T> column = request.columns.get(by.column());
        Object[] cells = new Object[request.records.size()];
        for (int i = 0; i < cells.length; i++) {
            if (i % PART == 0) {
                cancel.check();
            }
            cells[i] = column.cell(request.records.get(i), request.now);
        }
        Map<Object, Long> ranks = column.type() == Column.Type.TEXT ? ranks(cells) : Map.of();
        cancel.check();
        long[] keys = new long[cells.length];
        for (int i = 0; i < cells.length; i++) {
            keys[i] = cells[i] == null ? Long.MAX_VALUE : key(cells[i], column.type(), ranks, by.ascending());
        }
        return keys;
    }

    private static long key(Object cell, Column.Type type, Map<Object, Long> ranks, boolean ascending) {
        long key = switch (type) {
            case TEXT -> ranks.get(cell);
            case INTEGER -> (Long) cell;
            case DECIMAL, PERCENT -> sortable((Double) cell);
            case INSTANT -> Math.addExact(Math.multiplyExact(((Instant) cell).getEpochSecond(), 1_000_000L),
                    ((Instant) cell).getNano() / 1000);
            case DATE -> ((LocalDate) cell).toEpochDay();
            case DURATION -> ((Duration) cell).toNanos() / 1000;
            case BYTES -> ((Bytes) cell).count();
        };
        long directed = ascending ? key : ~key;
        return directed == Long.MAX_VALUE ? directed - 1 : directed;
    }

    private static long sortable(double number) {
        long bits = Double.doubleToLongBits(number + 0.0);
        return bits ^ bits >> 63 & Long.MAX_VALUE;
    }

    /** Texts in the order of their letters, where case matters only between equals. */
    private static Map<Object, Long> ranks(Object[] cells) {
        Map<Object, Long> ranks = new HashMap<>();
        for (Object cell : cells) {
            if (cell != null) {
                ranks.putIfAbsent(cell, 0L);
            }
        }
        String[] texts = ranks.keySet().toArray(String[]::new);
        Arrays.parallelSort(texts, TextOrder.INSTANCE);
        for (int i = 0; i < texts.length; i++) {
            ranks.put(texts[i], (long) i);
        }
        return ranks;
    }
}
