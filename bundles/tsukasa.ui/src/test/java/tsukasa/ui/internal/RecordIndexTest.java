// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tsukasa.api.Bytes;
import tsukasa.api.CancelledException;
import tsukasa.api.report.Column;
import tsukasa.ui.Formats;
import tsukasa.ui.RecordColumn;

class RecordIndexTest {
    private static final Instant NOW = Instant.parse("2026-10-05T03:00:00Z");
    private static final Formats FORMATS = new Formats(Locale.JAPANESE, ZoneId.of("Asia/Tokyo"));
    private static final String[] NAMES = { "Tanaka", "tanaka", "ＴＡＮＡＫＡ", "総務課", "総務課 管理係", "PC9", "PC10", "pc-010",
            "ｶﾞｽ課", "ガス課", "" };
    private static final String[] TYPED = { "", "tanaka", "TANAKA 総務", "課", "ガス", "ｶﾞｽ", "PC1", "2026/10", "1時間", "kb", "-",
            "12", "0", "zzz", "　課　" };

    private record Row(int number, String name, Optional<Instant> at, Duration lasted, Long count, Double part, Bytes bytes) {
    }

    private static final List<RecordColumn<Row>> COLUMNS = List.of(
            RecordColumn.text("name", "Name", Row::name),
            RecordColumn.of("at", "At", Column.Type.INSTANT, Row::at),
            RecordColumn.of("lasted", "Lasted", Column.Type.DURATION, Row::lasted),
            RecordColumn.of("count", "Count", Column.Type.INTEGER, Row::count),
            RecordColumn.of("part", "Part", Column.Type.DECIMAL, Row::part),
            RecordColumn.of("bytes", "Bytes", Column.Type.BYTES, Row::bytes));

    @Test
    void isTheSameAsFilteringAndSortingAStream() {
        Random random = new Random(20261005);
        RecordIndex<Row> index = RecordIndex.empty();
        List<Row> rows = List.of();
        for (int round = 0; round < 3000; round++) {
            if (round % 7 == 0) {
                rows = rows(random, random.nextInt(60));
            }
            RecordIndex.Request<Row> request = new RecordIndex.Request<>(rows, COLUMNS, sort(random),
                    FilterWords.of(TYPED[random.nextInt(TYPED.length)]), searched(random), NOW, FORMATS);
            index = index.next(request, Cancel.NEVER);
            assertEquals(oracle(request), shown(index), () -> request.toString());
        }
    }

    @Test
    void looksThroughWhatItFoundWhenMoreIsTyped() {
        List<Row> rows = rows(new Random(5), 1000);
        RecordIndex<Row> one = RecordIndex.<Row> empty().next(request(rows, "課"), Cancel.NEVER);
        RecordIndex<Row> two = one.next(request(rows, "総務課"), Cancel.NEVER);
        assertSame(one.sorted(), two.sorted());
        assertEquals(oracle(request(rows, "総務課")), shown(two));
    }

    @Test
    void stopsWhenNoLongerWanted() {
        RecordIndex.Request<Row> request = request(rows(new Random(5), 10), "課");
        assertThrows(CancelledException.class, () -> RecordIndex.<Row> empty().next(request, () -> true));
    }

    @Test
    void sortsNumbersOfAnySign() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            long[] keys = random.longs(random.nextInt(200)).map(key -> key >> random.nextInt(64)).toArray();
            int[] order = IntStream.range(0, keys.length).toArray();
            StableSort.sort(order, keys, Cancel.NEVER);
            int[] expected = IntStream.range(0, keys.length).boxed().sorted(Comparator.comparingLong(i -> keys[i]))
                    .mapToInt(i -> i).toArray();
            assertArrayEquals(expected, order);
        }
    }

    @Test
    void ordersNumbersWithinTextsBySize() {
        List<String> texts = new ArrayList<>(List.of("PC10", "pc9", "PC1", "PC01a", "b", "A", "PC"));
        texts.sort(TextOrder.INSTANCE);
        assertEquals(List.of("A", "b", "PC", "PC1", "PC01a", "pc9", "PC10"), texts);
    }

    @Test
    void textOrderIsConsistent() {
        Random random = new Random(11);
        List<String> texts = random.ints(60, 0, 10_000)
                .mapToObj(i -> new StringBuilder("aB0190-b").insert(i % 8, i % 13).substring(i % 4, 4 + i % 5)).toList();
        for (String a : texts) {
            for (String b : texts) {
                int ab = Integer.signum(TextOrder.INSTANCE.compare(a, b));
                assertEquals(-ab, Integer.signum(TextOrder.INSTANCE.compare(b, a)));
                assertEquals(a.equals(b), ab == 0);
                for (String c : texts) {
                    if (ab < 0 && TextOrder.INSTANCE.compare(b, c) < 0) {
                        assertEquals(-1, Integer.signum(TextOrder.INSTANCE.compare(a, c)), () -> a + " " + b + " " + c);
                    }
                }
            }
        }
    }

    @Test
    void aClickSortsTurnsAndUnsorts() {
        List<SortBy> one = SortBy.clicked(List.of(), 2, false);
        assertEquals(List.of(new SortBy(2, true)), one);
        List<SortBy> turned = SortBy.clicked(one, 2, false);
        assertEquals(List.of(new SortBy(2, false)), turned);
        assertEquals(List.of(), SortBy.clicked(turned, 2, false));
        assertEquals(List.of(new SortBy(2, false), new SortBy(1, true)), SortBy.clicked(turned, 1, true));
        assertEquals(List.of(new SortBy(1, true)), SortBy.clicked(turned, 1, false));
    }

    private static RecordIndex.Request<Row> request(List<Row> rows, String typed) {
        return new RecordIndex.Request<>(rows, COLUMNS, List.of(new SortBy(0, true)), FilterWords.of(typed), List.of(0), NOW,
                FORMATS);
    }

    private static List<Integer> shown(RecordIndex<Row> index) {
        return IntStream.range(0, index.size()).mapToObj(i -> index.record(i).number).toList();
    }

    private static List<Row> rows(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> new Row(i, random.nextInt(9) == 0 ? null : NAMES[random.nextInt(NAMES.length)],
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(NOW.plusSeconds(random.nextInt(400_000) - 200_000)),
                Duration.ofSeconds(random.nextInt(9000) - 100), random.nextBoolean() ? null : (long) random.nextInt(20) - 10,
                random.nextInt(5) / 3.0 - 0.5, new Bytes(random.nextInt(5000)))).toList();
    }

    private static List<SortBy> sort(Random random) {
        return random.ints(random.nextInt(3), 0, COLUMNS.size()).distinct().mapToObj(i -> new SortBy(i, random.nextBoolean()))
                .toList();
    }

    private static List<Integer> searched(Random random) {
        return IntStream.range(0, COLUMNS.size()).filter(i -> random.nextInt(3) > 0).boxed().toList();
    }

    private static List<Integer> oracle(RecordIndex.Request<Row> request) {
        Comparator<Row> order = (a, b) -> 0;
        for (SortBy by : request.sort()) {
            order = order.thenComparing(row -> request.columns().get(by.column()).cell(row, NOW), cells(by));
        }
        return request.records().stream().filter(row -> matches(request, row)).sorted(order).map(Row::number).toList();
    }

    @SuppressWarnings("unchecked")
    private static Comparator<Object> cells(SortBy by) {
        Comparator<Object> natural = (a, b) -> a instanceof String text ? TextOrder.INSTANCE.compare(text, (String) b)
                : ((Comparable<Object>) a).compareTo(b);
        return Comparator.nullsLast(by.ascending() ? natural : natural.reversed());
    }

    private static boolean matches(RecordIndex.Request<Row> request, Row row) {
        return request.filter().words().stream().allMatch(word -> request.searched().stream()
                .map(i -> request.columns().get(i).searched(row, NOW, FORMATS))
                .anyMatch(text -> Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).contains(word)));
    }
}
