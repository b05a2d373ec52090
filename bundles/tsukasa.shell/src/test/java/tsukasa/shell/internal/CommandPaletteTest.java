// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.shell.internal.Commands.Entry;

class CommandPaletteTest {
    private static final Entry END = new Entry("End session", "Sessions", Optional.empty(), () -> {
    });
    private static final Entry JAPANESE = new Entry("情報源を追加", "管理", Optional.empty(), () -> {
    });

    @Test
    void findsEachWordInTitleOrPlace() {
        assertTrue(CommandPalette.matches(END, "ses end"));
        assertTrue(CommandPalette.matches(END, ""));
        assertTrue(CommandPalette.matches(END, "  SESSIONS "));
        assertFalse(CommandPalette.matches(END, "end plugin"));
    }

    @Test
    void takesAJapaneseBlankBetweenWords() {
        assertTrue(CommandPalette.matches(JAPANESE, "管理\u3000追加"));
    }
}
