// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.source.files.ImportKind;

class KindChoiceTest {
    private static final ImportKind CHECKOUTS = kind("checkouts");
    private static final ImportKind SEATS = kind("seats");
    private static final ImportKind SESSIONS = kind("sessions");
    private static final List<ImportKind> ALL = List.of(CHECKOUTS, SEATS, SESSIONS);

    private static ImportKind kind(String id) {
        return new ImportKind(id, id, Optional.empty(), List.of());
    }

    private static Optional<ImportKind> choice(String asked, String last, List<ImportKind> kinds) {
        return new KindChoice(Optional.ofNullable(asked), Optional.ofNullable(last)).among(kinds);
    }

    @Test
    void whatWasAskedForGoesFirstThenTheLastOneThenSessions() {
        assertEquals(Optional.of(SEATS), choice("seats", "checkouts", ALL));
        assertEquals(Optional.of(CHECKOUTS), choice(null, "checkouts", ALL));
        assertEquals(Optional.of(SESSIONS), choice(null, null, ALL));
    }

    @Test
    void whatIsNotThereIsPassedOver() {
        assertEquals(Optional.of(SESSIONS), choice("devices", "surveys", ALL));
        assertEquals(Optional.of(CHECKOUTS), choice(null, null, List.of(CHECKOUTS, SEATS)));
        assertEquals(Optional.empty(), choice("seats", "seats", List.of()));
        assertEquals(Optional.empty(), new KindChoice(Optional.of("devices"), Optional.empty()).wanted(ALL));
    }
}
