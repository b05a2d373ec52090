// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;

import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts english = Texts.of(TextsTest.class, Locale.ENGLISH);
    private final Texts japanese = Texts.of(TextsTest.class, Locale.JAPANESE);

    @Test
    void takesAnApostropheWrittenTwiceWithAndWithoutArguments() {
        assertEquals("Today's peak", english.text("TextsTest_plain"));
        assertEquals("There's no source ts01.", english.text("TextsTest_argument", "ts01"));
    }

    @Test
    void fallsBackToEnglishThenToTheKey() {
        assertEquals("情報源 ts01 はありません。", japanese.text("TextsTest_argument", "ts01"));
        assertEquals("Today's peak", japanese.text("TextsTest_plain"));
        assertEquals("TextsTest_missing", japanese.text("TextsTest_missing"));
        assertFalse(japanese.has("TextsTest_missing"));
    }
}
