// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command.use;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import picocli.CommandLine;

import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.UserId;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Table;
import tsukasa.api.source.SourceId;
import tsukasa.licenses.Basis;
import tsukasa.licenses.Checkout;
import tsukasa.licenses.CheckoutDenial;
import tsukasa.licenses.CheckoutId;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.Pool;
import tsukasa.licenses.UseService;
import tsukasa.licenses.internal.PastSessions;
import tsukasa.licenses.internal.Slice;
import tsukasa.licenses.internal.use.StoredUseService;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;

class UseCommandsTest {
    private static final SourceId EAST = new SourceId("east");
    private static final List<String> PERIOD = List.of("--from", "2026-09-30", "--to", "2026-09-30");
    private final List<Object> printed = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Locale language = Locale.ENGLISH;
    private boolean json = true;
    private Slice slice;
    private UseService uses;

    @StoreTest
    void answersProgramsInTheirWords(Database database) throws Exception {
        try (Slice opened = opened(database)) {
            assertEquals("{peak=2, at=2026-09-29T16:00:00Z, lastedSeconds=3600, who=[ito, sato]}", run(new PeakCommand(opened.service, uses), PERIOD).toString());
            Map<?, ?> replay = (Map<?, ?>) run(new ReplayCommand(opened.service, uses), PERIOD, "--seats", "1");
            assertEquals("[CAD, 3, 1, 0]", List.of(replay.get("pool"), replay.get("starts"), replay.get("refused"), replay.get("waited")).toString());
            replay = (Map<?, ?>) run(new ReplayCommand(opened.service, uses), PERIOD, "--seats", "1", "--queue");
            assertEquals("[3, 0, 1, 3600]", List.of(replay.get("starts"), replay.get("refused"), replay.get("waited"), replay.get("longestWaitSeconds")).toString());
            Map<?, ?> curve = (Map<?, ?>) run(new ReplayCommand(opened.service, uses), PERIOD, "--curve", "--at-most", "1");
            assertEquals(2, curve.get("smallestForAll"));
            assertEquals(1, curve.get("smallestForAtMost"));
            assertEquals(3, ((List<?>) curve.get("points")).size());
            Map<?, ?> histogram = (Map<?, ?>) run(new HistogramCommand(opened.service, uses), PERIOD);
            assertEquals("[{inUse=0, seconds=68400}, {inUse=1, seconds=14400}, {inUse=2, seconds=3600}]", histogram.get("times").toString());
            assertEquals(168, ((List<?>) histogram.get("heatMap")).size());
            Map<?, ?> denials = (Map<?, ?>) run(new DenialsCommand(opened.service, uses), PERIOD);
            assertEquals("[0, 1]", List.of(denials.get("true"), denials.get("transient")).toString());
            Map<?, ?> forecast = (Map<?, ?>) run(new ForecastCommand(opened.service, uses), List.of());
            assertEquals(21, forecast.get("daysNeeded"));
        }
    }

    @StoreTest
    void tellsPeopleInBothLanguages(Database database) throws Exception {
        try (Slice opened = opened(database)) {
            json = false;
            for (Locale each : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
                language = each;
                run(new PeakCommand(opened.service, uses), PERIOD);
                run(new HistogramCommand(opened.service, uses), PERIOD);
                run(new DenialsCommand(opened.service, uses), PERIOD);
                run(new ReplayCommand(opened.service, uses), PERIOD);
                run(new ReplayCommand(opened.service, uses), PERIOD, "--queue", "--curve");
                run(new ForecastCommand(opened.service, uses), List.of());
            }
            String out = bytes.toString(StandardCharsets.UTF_8);
            assertTrue(out.contains("2 licenses at most, first on"), out);
            assertTrue(out.contains("With 10 licenses, 0 of 3 starts would have been refused."), out);
            assertTrue(out.contains("最大同時 2 ライセンス"), out);
            assertTrue(out.contains("Use is known of only 1 day;"), out);
            assertFalse(out.contains("Command_"), out);
            tables.forEach(table -> assertTrue(table.columns().stream().noneMatch(column -> column.title().contains("_")), table.id()));
        }
    }

    @StoreTest
    void refusesWhatMakesNoSense(Database database) throws Exception {
        try (Slice opened = opened(database)) {
            assertThrows(Refusal.class, () -> runOn("none", new PeakCommand(opened.service, uses), PERIOD));
            assertThrows(Refusal.class, () -> run(new PeakCommand(opened.service, uses), List.of("--from", "2026-09-30", "--to", "2026-09-01")));
            assertThrows(CommandLine.ParameterException.class, () -> new CommandLine(new PeakCommand(opened.service, uses)).parseArgs());
            run(new ReplayCommand(opened.service, uses), PERIOD, "--seats", "-1");
            assertEquals("Numbers of licenses and refusals are not negative; give 0 or more.", printed.getLast());
            run(new ForecastCommand(opened.service, uses), List.of("--days", "0"));
            assertEquals("0 days can't be forecast; give 1 to 731.", printed.getLast());
        }
    }

    /** A day on which sato has a license from 0 to 2 in Tokyo, ito from 1 to 3, and abe from 4 to 6, refused at first. */
    private Slice opened(Database database) {
        slice = new Slice(database);
        Pool usual = Slice.pool("CAD", CountingRule.SESSIONS, 10);
        slice.execute(slice.service.addPool(new Pool(usual.id(), usual.product(), usual.counting(), true, new Basis.Checkouts("cad", Set.of()), usual.schedule(), usual.grace(),
                usual.contract(), "")));
        slice.ingest.append(List.of(out("sato", 0), out("ito", 1), out("abe", 4)));
        slice.ingest.refused(List.of(new CheckoutDenial(new CheckoutId(EAST, "x"), "cad", hour(4).minusSeconds(60), Optional.of(new UserId("abe")), Optional.empty(),
                Optional.empty())));
        uses = new StoredUseService(slice.site(), slice.service, new PastSessions(), slice.checkouts, slice.storage);
        return slice;
    }

    private static Checkout out(String user, int hour) {
        return Checkout.out(new CheckoutId(EAST, user), "cad", Optional.of(new UserId(user)), Optional.empty(), "", 1, hour(hour)).endedAt(hour(hour + 2));
    }

    private static Instant hour(int hour) {
        return Instant.parse("2026-09-29T15:00:00Z").plusSeconds(hour * 3600L);
    }

    private Object run(Command command, List<String> period, String... more) throws Exception {
        return runOn("CAD", command, period, more);
    }

    private Object runOn(String pool, Command command, List<String> period, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--pool", pool));
        arguments.addAll(period);
        arguments.addAll(List.of(more));
        new CommandLine(command).parseArgs(arguments.toArray(String[]::new));
        command.run(new Call());
        return printed.isEmpty() ? null : printed.getLast();
    }

    /** Keeps what commands answer. */
    private final class Call implements Invocation {
        private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

        @Override
        public Site site() {
            Site site = slice.site();
            return new Site(site.id(), site.data(), site.database(), site.zone(), language, site.clock(), site.actor());
        }

        @Override
        public boolean json() {
            return json;
        }

        @Override
        public PrintStream out() {
            return out;
        }

        @Override
        public void printJson(Object document) {
            printed.add(document);
        }

        @Override
        public void printTable(Table table) {
            tables.add(table);
            table.rows().forEach(cells -> assertEquals(table.columns().size(), cells.length));
        }

        @Override
        public int refuse(String sentence) {
            printed.add(sentence);
            return REFUSED;
        }

        @Override
        public Progress progress() {
            return Progress.NONE;
        }
    }
}
