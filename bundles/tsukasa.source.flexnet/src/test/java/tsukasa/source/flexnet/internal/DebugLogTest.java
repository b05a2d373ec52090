// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.licenses.Checkout;
import tsukasa.licenses.CheckoutDenial;

class DebugLogTest {
    @TempDir
    Path folder;
    private final RecordedIngest ingest = new RecordedIngest();
    private final Watching watching = new Watching(Instant.parse("2026-11-24T15:00:00Z"));

    private void write(String... lines) throws IOException {
        Files.writeString(folder.resolve("debug.log"), String.join("\n", lines) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void follow(Watching.Step... steps) throws Exception {
        watching.run(Settings.log(folder.resolve("debug.log")).source(ingest), steps);
    }

    /** What is known in the end, by key. */
    private List<Checkout> known() {
        TreeMap<String, Checkout> last = new TreeMap<>();
        ingest.checkouts.forEach(checkout -> last.put(checkout.start() + checkout.id().key(), checkout));
        return List.copyOf(last.values());
    }

    private static Optional<Instant> at(String utc) {
        return Optional.of(Instant.parse(utc));
    }

    @Test
    void tellsStartsAndEndsToTheSecond() throws Exception {
        write(" 8:00:00 (lmgrd) FlexNet Licensing (v11.19.5 build 1) started on lic01 (linux) (11/24/2026)",
                " 8:00:01 (adskflex) Server started on lic01 for:\tCAD",
                " 9:02:11 (adskflex) OUT: \"CAD\" t-sato@PC0123  ",
                " 9:05:40 (adskflex) OUT: \"CAD\" yamada taro@PC0200  (3 licenses) ",
                "12:00:01 (adskflex) IN: \"CAD\" t-sato@PC0123  ");
        follow();
        assertEquals(2, known().size());
        assertEquals(Instant.parse("2026-11-24T00:02:11Z"), known().getFirst().start());
        assertEquals(at("2026-11-24T03:00:01Z"), known().getFirst().end());
        assertFalse(known().getFirst().inferred());
        assertEquals(3, known().getLast().quantity());
        assertEquals("yamada taro", known().getLast().user().orElseThrow().value());
        assertEquals(Optional.empty(), known().getLast().end());
    }

    @Test
    void keepsWhoWasRefusedForWantOfLicensesOnly() throws Exception {
        write("14:00:00 (lmgrd) TIMESTAMP 11/24/2026",
                "14:46:39 (MLM) DENIED: \"CAD\" t-sato@PC1  (Licensed number of users already reached. (-4,342:10054 \"\"))",
                "14:46:39 (MLM) DENIED: \"CAD\" t-sato@PC1  (Licensed number of users already reached. (-4,342:10054 \"\"))",
                "14:46:40 (MLM) DENIED: \"CAD\" k-ito@PC2  (User/host not on INCLUDE list for feature. (-38,349))",
                "14:46:41 (MLM) UNSUPPORTED: \"pathway\" (PORT_AT_HOST_PLUS   ) t-sato@PC1  (License server system does not support this feature. (-18,327))",
                "14:46:42 (telelogic) DENIED: DOORS abe@PC3  [telelogic] (Licensed number of users already reached. (-4,342:10054 ))");
        follow();
        assertEquals(List.of("CAD", "CAD", "DOORS"), ingest.denials.stream().map(CheckoutDenial::feature).toList());
        assertEquals(3, ingest.denials.stream().map(CheckoutDenial::id).distinct().count());
        assertEquals(Instant.parse("2026-11-24T05:46:39Z"), ingest.denials.getFirst().at());
        assertTrue(ingest.denials.getLast().reason().orElseThrow().contains("already reached"));
    }

    @Test
    void midnightBeginsANewDay() throws Exception {
        write("20:00:00 (lmgrd) TIMESTAMP 2/28/2028", "23:50:00 (d) OUT: \"x\" a@p", " 0:10:00 (d) IN: \"x\" a@p", " 0:09:59 (d) OUT: \"x\" b@p",
                "23:59:00 (d) IN: \"x\" b@p", " 0:00:30 (d) OUT: \"x\" c@p");
        follow();
        assertEquals(at("2028-02-28T15:10:00Z"), known().getFirst().end());
        assertEquals(Instant.parse("2028-02-28T15:09:59Z"), known().get(1).start(), "a little out of order is not another day");
        assertEquals(at("2028-02-29T14:59:00Z"), known().get(1).end());
        assertEquals(Instant.parse("2028-02-29T15:00:30Z"), known().get(2).start());
    }

    @Test
    void linesBeforeTheFirstDateAreLeftOut() throws Exception {
        write("12:00:00 (d) OUT: \"x\" a@p", "12:00:01 (d) (@d-SLOG@) Time: Tue Nov 24 2026 12:00:01 Tokyo Standard Time", "12:00:02 (d) OUT: \"x\" b@p");
        follow();
        assertEquals(List.of("b"), known().stream().map(checkout -> checkout.user().orElseThrow().value()).toList());
    }

    @Test
    void aReturnEndsTheOneOfItsQuantityElseTheOldest() throws Exception {
        write("12:00:00 (lmgrd) TIMESTAMP 11/24/2026", "12:00:01 (d) OUT: \"x\" a@p", "12:00:02 (d) OUT: \"x\" a@p  (2 licenses)",
                "12:00:03 (d) IN: \"x\" a@p  (2 licenses)", "12:00:04 (e) IN: \"x\" a@p", "12:00:05 (d) IN: \"x\" a@p  (USER_REMOVED)", "12:00:06 (d) IN: \"x\" a@p");
        follow();
        assertEquals(List.of(at("2026-11-24T03:00:05Z"), at("2026-11-24T03:00:03Z")), known().stream().map(Checkout::end).toList());
    }

    @Test
    void aDaemonThatRestartsHasLetGoOfAll() throws Exception {
        write("12:00:00 (lmgrd) TIMESTAMP 11/24/2026", "12:00:01 (d) OUT: \"x\" a@p", "12:00:02 (e) OUT: \"y\" a@p", "12:30:00 (e) IN: \"z\" b@p",
                "13:00:00 (d) Server started on lic01 for: x");
        follow();
        assertEquals(at("2026-11-24T03:30:00Z"), known().getFirst().end());
        assertTrue(known().getFirst().inferred());
        assertEquals(Optional.empty(), known().getLast().end());
    }

    @Test
    void goesOnAfterARestartWhereItWas() throws Exception {
        write("12:00:00 (lmgrd) TIMESTAMP 11/24/2026", "12:00:01 (d) OUT: \"x\" a b@p", "23:00:00 (d) OUT: \"x\" c@p");
        follow();
        write(" 0:30:00 (d) IN: \"x\" a b@p");
        follow(() -> write(" 0:40:00 (d) IN: \"x\" c@p"));
        assertEquals(2, known().size());
        assertEquals(List.of(at("2026-11-24T15:30:00Z"), at("2026-11-24T15:40:00Z")), known().stream().map(Checkout::end).toList());
        assertEquals(4, ingest.checkouts.size(), "each line was read once");
    }

    @Test
    void testTellsALogFromAnythingElse() throws Exception {
        write("12:00:00 (lmgrd) TIMESTAMP 11/24/2026", "12:00:01 (d) OUT: \"x\" a@p");
        assertTrue(Settings.log(folder.resolve("debug.log")).source(ingest).test(Locale.ENGLISH).works());
        Files.writeString(folder.resolve("other"), "a,b,c\n");
        assertFalse(Settings.log(folder.resolve("other")).source(ingest).test(Locale.ENGLISH).works());
        assertFalse(Settings.log(folder.resolve("none")).source(ingest).test(Locale.ENGLISH).works());
    }

    @Test
    void wordsOfACommandAreCutAsPeopleWriteThem() {
        assertEquals(List.of("C:\\Program Files\\lmutil.exe", "lmstat", "", "-c", "1@a"), CommandLine.words(" \"C:\\Program Files\\lmutil.exe\"  lmstat \"\" -c 1@\"a\" "));
    }
}
