// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellFormatsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"General|NUMBER", "0.00E+00|NUMBER", "#,##0;[Red]-#,##0|NUMBER", "yyyy/mm/dd|DATE",
            "yyyy/m/d h:mm|DATE_TIME", "[$-411]ggge\"年\"m\"月\"d\"日\"|DATE", "[$-F800]dddd, mmmm dd, yyyy|DATE", "h:mm:ss|TIME", "mm:ss.0|TIME",
            "[h]:mm:ss|ELAPSED", "\"day\" 0|NUMBER", "0\\d|NUMBER", "@|NUMBER", "[$-411]yyyy\"年\"m\"月\"d\"日\" h\"時\"mm\"分\";@|DATE_TIME",
            "mmm|DATE", "0\" m\"|NUMBER"})
    void tellsDatesFromNumbers(String code, CellFormats.Meaning meaning) {
        assertEquals(meaning, CellFormats.ofCode(code), code);
    }
}
