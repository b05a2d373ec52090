// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** How CSV is encoded. */
public enum TextEncoding {
    /** UTF-8 that begins with a byte order mark, without which a Japanese Excel reads it as CP932. */
    UTF8_BOM,
    /** What Windows calls Shift_JIS. It lacks characters: those are written as 〓 and listed. */
    CP932;

    public Charset charset() {
        return this == CP932 ? Charset.forName("windows-31j") : StandardCharsets.UTF_8;
    }

    /** {@code utf-8} or {@code cp932}, as on the command line. */
    public static Optional<TextEncoding> ofCode(String code) {
        return switch (code.strip().toLowerCase(Locale.ROOT)) {
        case "utf-8", "utf8" -> Optional.of(UTF8_BOM);
        case "cp932", "ms932", "windows-31j", "shift_jis", "sjis" -> Optional.of(CP932);
        default -> Optional.empty();
        };
    }
}
