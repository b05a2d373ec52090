// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.Period;
import tsukasa.api.source.ImportProblem;
import tsukasa.api.source.ImportResult;
import tsukasa.licenses.Basis;
import tsukasa.licenses.Checkout;
import tsukasa.licenses.CheckoutDenial;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;
import tsukasa.testing.slices.Rows;

class CheckoutImportTest {
    private static final String HEADER = "product,user,device,quantity,start,end";
    private static final Basis.Checkouts GIS = new Basis.Checkouts("GIS", Set.of());
    private static final Period DAY = new Period(Instant.parse("2026-09-30T15:00:00Z"), Instant.parse("2026-10-01T15:00:00Z"));

    private static ImportResult take(Slice slice, String... lines) {
        return Rows.take(new CheckoutImportTarget(slice.storage), Rows.of(lines), false);
    }

    private static List<Checkout> stored(Slice slice) {
        List<Checkout> stored = new ArrayList<>();
        slice.checkouts.forEach(GIS, DAY, stored::add);
        return stored;
    }

    @StoreTest
    void storesWhatWasOutOnceAndEndsWhatWasStillOut(Database database) {
        try (Slice slice = new Slice(database)) {
            String[] morning = { HEADER, "GIS,s0001,PC-1,2,2026-10-01T09:00:00+09:00,2026-10-01T10:00:00+09:00", "GIS,s0002,,,2026-10-01T09:30:00+09:00," };
            assertEquals(2, take(slice, morning).added());
            assertEquals(new ImportResult(2, 0, 2, List.of()), take(slice, morning));
            ImportResult later = take(slice, HEADER, "GIS,s0002,,1,2026-10-01T00:30:00Z,2026-10-01T11:00:00+09:00", morning[1]);
            assertEquals(new ImportResult(2, 1, 1, List.of()), later);
            List<Checkout> stored = stored(slice);
            assertEquals(2, stored.size());
            assertEquals(2, stored.getFirst().quantity());
            assertEquals("PC-1", stored.getFirst().client().orElseThrow().value());
            assertEquals(Optional.of(Instant.parse("2026-10-01T02:00:00Z")), stored.getLast().end());
            assertEquals(new ImportResult(2, 0, 2, List.of()), take(slice, morning), "an end that is known stays");
        }
    }

    @StoreTest
    void rowsThatAreAlikeAreAsManyCheckouts(Database database) {
        try (Slice slice = new Slice(database)) {
            String row = "GIS,s0001,PC-1,1,2026-10-01T09:00:00+09:00,2026-10-01T10:00:00+09:00";
            assertEquals(3, take(slice, HEADER, row, row, row).added());
            assertEquals(0, take(slice, HEADER, row, row, row).added());
            assertEquals(3, stored(slice).size());
        }
    }

    @StoreTest
    void theOtherSystemsOwnKeySaysWhichItIs(Database database) {
        try (Slice slice = new Slice(database)) {
            String header = "checkout," + HEADER;
            assertEquals(1, take(slice, header, "77,GIS,s0001,PC-1,1,2026-10-01T09:00:00+09:00,").added());
            ImportResult other = take(slice, header, "77,GIS,s0009,PC-1,1,2026-10-01T09:00:00+09:00,");
            assertEquals("checkout", other.problems().getFirst().column());
            ImportResult twice = take(slice, header, "78,GIS,s0001,PC-1,1,2026-10-01T09:00:00+09:00,", "78,GIS,s0002,PC-1,1,2026-10-01T09:00:00+09:00,");
            assertEquals(3, twice.problems().getFirst().line());
            assertEquals(1, stored(slice).size());
        }
    }

    @StoreTest
    void keepsWhoWasRefused(Database database) {
        try (Slice slice = new Slice(database)) {
            String header = HEADER + ",denied";
            String[] rows = { header, "GIS,s0001,PC-1,1,2026-10-01T09:00:00+09:00,,all in use", "GIS,s0001,PC-1,1,2026-10-01T09:00:00+09:00,,all in use" };
            assertEquals(2, take(slice, rows).added());
            assertEquals(0, take(slice, rows).added());
            List<CheckoutDenial> denials = slice.checkouts.denials(GIS, DAY);
            assertEquals(2, denials.size());
            assertEquals(Optional.of("all in use"), denials.getFirst().reason());
            assertEquals(List.of(), stored(slice));
        }
    }

    @StoreTest
    void saysWhatIsWrongWithEachRowAndStoresNothing(Database database) {
        try (Slice slice = new Slice(database)) {
            ImportResult result = take(slice, HEADER + ",denied", "GIS,a,b,1,2026-10-01T09:00:00+09:00,,", ",a,b,1,2026-10-01T09:00:00+09:00,,",
                    "GIS,a,b,0,2026-10-01T09:00:00+09:00,,", "GIS,a,b,1,2026-10-01 09:00,,", "GIS,a,b,1,,,",
                    "GIS,a,b,1,2026-10-01T09:00:00+09:00,2026-10-01T08:00:00+09:00,", "GIS,a,b,1,2026-10-01T09:00:00+09:00,2026-10-01T10:00:00+09:00,no");
            assertEquals(List.of("3 product", "4 quantity", "5 start", "6 start", "7 end", "8 end"),
                    result.problems().stream().map(problem -> problem.line() + " " + problem.column()).toList());
            assertTrue(result.problems().stream().map(ImportProblem::sentence).anyMatch(sentence -> sentence.contains("2026-10-01T09:00:00+09:00")));
            assertEquals(List.of(), stored(slice));
        }
    }

    @StoreTest
    void aReportedEndIsNotContradicted(Database database) {
        try (Slice slice = new Slice(database)) {
            take(slice, HEADER, "GIS,a,b,1,2026-10-01T09:00:00+09:00,2026-10-01T10:00:00+09:00");
            ImportResult other = take(slice, HEADER, "GIS,a,b,1,2026-10-01T09:00:00+09:00,2026-10-01T10:30:00+09:00");
            assertEquals("end", other.problems().getFirst().column());
        }
    }
}
