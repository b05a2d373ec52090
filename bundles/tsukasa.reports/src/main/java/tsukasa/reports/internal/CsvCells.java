// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.CharsetEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tsukasa.api.Bytes;
import tsukasa.api.Texts;
import tsukasa.api.report.Column;
import tsukasa.reports.RenderContext;
import tsukasa.reports.SpreadsheetText;
import tsukasa.reports.TextEncoding;

/** Values as a spreadsheet reads them from CSV: plain numbers, local times, text that is not run. */
final class CsvCells {
    private static final String MISSING = "〓";
    private static final int LISTED = 12;

    /** What CP932 has under another code point that looks the same. */
    private static final Map<Integer, String> ALIKE = Map.of(0x301c, "～", 0x2212, "－", 0x2014, "―", 0x2016, "∥",
            0xa2, "￠", 0xa3, "￡", 0xac, "￢", 0xa0, " ");

    private final RenderContext context;
    private final DateTimeFormatter instant;
    private final CharsetEncoder encoder;
    private final Map<Integer, Long> lacking = new TreeMap<>();

    CsvCells(RenderContext context) {
        this.context = context;
        this.instant = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(context.zone());
        this.encoder = context.encoding().charset().newEncoder();
    }

    Writer writer(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, context.encoding().charset()));
        if (context.encoding() == TextEncoding.UTF8_BOM) {
            writer.write('\ufeff');
        }
        return writer;
    }

    String of(Object value, Column.Type type) {
        if (value == null || value instanceof Double number && !Double.isFinite(number)) {
            return "";
        }
        return switch (type) {
        case TEXT -> encodable(SpreadsheetText.harmless(value.toString()));
        case INTEGER -> Long.toString(((Number) value).longValue());
        case DECIMAL, PERCENT -> plain(((Number) value).doubleValue());
        case INSTANT -> instant.format((Instant) value);
        case DATE -> ((LocalDate) value).toString();
        case DURATION -> clock((Duration) value);
        case BYTES -> Long.toString(((Bytes) value).count());
        };
    }

    private static String plain(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
    }

    /** Hours, minutes and seconds, which spreadsheets read as an amount of time. */
    private static String clock(Duration duration) {
        Duration seconds = duration.abs().plusMillis(500);
        return String.format(Locale.ROOT, "%s%d:%02d:%02d", duration.isNegative() ? "-" : "", seconds.toHours(),
                seconds.toMinutesPart(), seconds.toSecondsPart());
    }

    private String encodable(String text) {
        if (context.encoding() == TextEncoding.UTF8_BOM || encoder.canEncode(text)) {
            return text;
        }
        StringBuilder encodable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            String character = Character.toString(c);
            if (encoder.canEncode(character)) {
                encodable.append(character);
            } else {
                lacking.merge(c, 1L, Long::sum);
                encodable.append(ALIKE.getOrDefault(c, MISSING));
            }
        });
        return encodable.toString();
    }

    /** Which characters the encoding lacked, how often, and what stands in their place. */
    List<String> remarks() {
        if (lacking.isEmpty()) {
            return List.of();
        }
        String characters = lacking.entrySet().stream().limit(LISTED)
                .map(e -> Character.toString(e.getKey()) + String.format(Locale.ROOT, " (U+%04X)", e.getKey()) + " → "
                        + ALIKE.getOrDefault(e.getKey(), MISSING) + " ×" + e.getValue())
                .collect(Collectors.joining(", "));
        return List.of(Texts.of(CsvCells.class, context.locale()).text("CsvCells_lacking", lacking.size(),
                lacking.values().stream().mapToLong(Long::longValue).sum(), characters));
    }
}
