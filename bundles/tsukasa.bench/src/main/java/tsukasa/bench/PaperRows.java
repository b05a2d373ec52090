// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;

/** Rows like those of a list of sessions, the same for both sides. */
final class PaperRows {
    static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final int USERS = 5_000;
    private static final int HOSTS = 2_400;
    private static final int STRIDE = 497;
    private static final int MONTH = 2_600_000;
    private static final int LEAST = 300;
    private static final int PRIME = 7_919;
    private static final int SPREAD = 30_000;
    private static final double MINUTES = 60;
    private static final List<String> SECTIONS = List.of("福祉部介護保険課", "総務部総務課", "税務部課税課", "市民部市民課", "情報政策課");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm").withZone(ZoneOffset.ofHours(9));

    private PaperRows() {
    }

    private static String user(int row) {
        return "user%04d".formatted(row % USERS);
    }

    private static String section(int row) {
        return SECTIONS.get(row % SECTIONS.size());
    }

    private static String host(int row) {
        return "CITY-PC-" + row % HOSTS;
    }

    private static Instant start(int row) {
        return START.plusSeconds((long) row * STRIDE % MONTH);
    }

    private static long seconds(int row) {
        return LEAST + (long) row * PRIME % SPREAD;
    }

    /** Ten columns of every kind. */
    static Table wide(int rows) {
        List<Column> columns = List.of(text("user"), text("section"), text("host"), text("layer"), new Column("start", "start", Type.INSTANT),
                new Column("end", "end", Type.INSTANT), new Column("seconds", "seconds", Type.INTEGER), new Column("bytes", "bytes", Type.INTEGER),
                new Column("minutes", "minutes", Type.DECIMAL), text("reason"));
        return new Table("rows", "rows", columns, sink -> {
            for (int i = 0; i < rows; i++) {
                sink.row(user(i), section(i), host(i), "LGWAN", start(i), start(i).plusSeconds(seconds(i)), seconds(i), seconds(i) * STRIDE,
                        seconds(i) / MINUTES, "利用者が終了");
            }
        });
    }

    /** The same for a writer that takes times of the day. */
    static Iterable<Object[]> values(int rows) {
        return each(rows, i -> new Object[] { user(i), section(i), host(i), "LGWAN", at(start(i)), at(start(i).plusSeconds(seconds(i))), seconds(i),
                seconds(i) * STRIDE, seconds(i) / MINUTES, "利用者が終了" });
    }

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.ofHours(9));
    }

    /** Six columns. */
    static Table narrow(int rows) {
        List<Column> columns = List.of(text("user"), text("section"), text("host"), new Column("start", "start", Type.INSTANT),
                new Column("end", "end", Type.INSTANT), new Column("length", "length", Type.DURATION));
        return new Table("rows", "全セッション", columns, sink -> {
            for (int i = 0; i < rows; i++) {
                sink.row(user(i), section(i), host(i), start(i), start(i).plusSeconds(seconds(i)), Duration.ofSeconds(seconds(i)));
            }
        });
    }

    /** The same as texts, below the titles. */
    static Iterable<Object[]> texts(int rows) {
        Object[] titles = narrow(0).columns().stream().map(Column::title).toArray();
        return () -> Stream.concat(Stream.<Object[]>of(titles), IntStream.range(0, rows).mapToObj(PaperRows::shown)).iterator();
    }

    private static Object[] shown(int i) {
        Duration length = Duration.ofSeconds(seconds(i));
        return new Object[] { user(i), section(i), host(i), SHOWN.format(start(i)), SHOWN.format(start(i).plus(length)),
                length.toHours() + "時間" + length.toMinutesPart() + "分" };
    }

    private static Column text(String id) {
        return new Column(id, id, Type.TEXT);
    }

    private static Iterable<Object[]> each(int rows, IntFunction<Object[]> row) {
        return () -> IntStream.range(0, rows).mapToObj(row).iterator();
    }
}
