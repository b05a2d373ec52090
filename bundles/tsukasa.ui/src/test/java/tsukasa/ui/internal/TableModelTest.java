// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tsukasa.api.Actor;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.report.Column;
import tsukasa.api.report.Table;
import tsukasa.ui.FakePageContext;
import tsukasa.ui.RecordColumn;

class TableModelTest {
    private static final Instant NOW = Instant.parse("2026-10-05T03:00:00Z");
    private final FakePageContext context = new FakePageContext(new Site(new SiteId("city"), Path.of("."), Optional.empty(),
            ZoneId.of("Asia/Tokyo"), Locale.ENGLISH, Clock.fixed(NOW, ZoneOffset.UTC), new Actor("tester")));
    private final TableModel<Integer> model = new TableModel<>(context, "numbers", List.of(
            RecordColumn.of("number", "Number", Column.Type.INTEGER, i -> i),
            RecordColumn.text("word", "Word", i -> i % 2 == 0 ? "even" : null),
            RecordColumn.live("for", "For", Column.Type.DURATION, (i, now) -> Duration.between(NOW.minusSeconds(i), now))),
            i -> i);

    @Test
    void indexesShortListsAtOnce() {
        model.visible(List.of(0, 1, 2));
        model.records(List.of(3, 1, 2));
        model.sort(List.of(new SortBy(0, true)));
        assertEquals(List.of(1, 2, 3), shown());
        model.filter("even");
        assertEquals(List.of(2), shown());
        assertEquals(0, context.waitingLoads());
    }

    @Test
    void onlyTheNewestWishIsShown() {
        model.visible(List.of(0));
        model.records(IntStream.range(0, 10_000).boxed().toList());
        model.filter("99");
        model.filter("9999");
        assertEquals(0, model.index().size());
        context.runLoads();
        assertEquals(List.of(), context.messages);
        assertEquals(List.of(9999), shown().stream().filter(i -> i > 9000).toList());
        model.filter("");
        model.records(List.of(7));
        context.runLoads();
        assertEquals(List.of(7), shown());
    }

    @Test
    void exportsWhatIsFilteredInItsOrderWithItsColumns() {
        model.visible(List.of(2, 0));
        model.records(List.of(30, 12, 21, 110));
        model.sort(List.of(new SortBy(0, false)));
        model.filter("1");
        Table table = model.table("numbers", "Numbers");
        model.filter("");
        List<List<Object>> rows = new ArrayList<>();
        table.rows().forEach(cells -> rows.add(Arrays.asList(cells.clone())));
        assertEquals(List.of("for", "number"), table.columns().stream().map(Column::id).toList());
        assertEquals(List.of(List.of(Duration.ofSeconds(110), 110L), List.of(Duration.ofSeconds(21), 21L),
                List.of(Duration.ofSeconds(12), 12L)), rows);
    }

    @Test
    void doesNotSearchColumnsThatAreHiddenOrChangeByThemselves() {
        model.visible(List.of(0, 2));
        model.records(List.of(2, 4));
        model.filter("even");
        assertEquals(List.of(), shown());
        model.filter("s");
        assertEquals(List.of(), shown());
        model.filter("");
        model.visible(List.of(1));
        model.filter("even");
        assertEquals(List.of(2, 4), shown());
        assertTrue(model.current().isEmpty());
    }

    @Test
    void copiesOneLinePerRow() {
        model.visible(List.of(0, 1));
        model.records(List.of(1, 2));
        assertEquals("1\t\n2\teven\n".replace("\n", System.lineSeparator()), model.lines(model.index().records()));
        assertNull(model.columns().get(1).cell(1, NOW));
    }

    private List<Integer> shown() {
        return IntStream.range(0, model.index().size()).mapToObj(i -> model.index().record(i)).toList();
    }
}
