// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Says which character each embedded glyph is. Where a glyph serves several, as that of 用 also serves the radical U+2F64,
 * the library names the lowest, and nobody who searches the document finds the word.
 */
final class SearchableText {
    private static final Pattern ENTRY = Pattern.compile("<([0-9A-Fa-f]{4})>\\s*(?:<([0-9A-Fa-f]{4})>\\s*)?<([0-9A-Fa-f]{4,})>");
    private static final Pattern BLOCK = Pattern.compile("begin(bfchar|bfrange)(.*?)end\\1", Pattern.DOTALL);
    private static final int BLOCK_SIZE = 100;

    private SearchableText() {
    }

    /** @param font a font whose subset has been made */
    static void correct(PDType0Font font, TrueTypeFont outlines) throws IOException {
        COSStream stream = font.getCOSObject().getCOSStream(COSName.TO_UNICODE);
        if (stream == null) {
            return;
        }
        String map = stream.toTextString();
        TreeMap<Integer, String> characters = new TreeMap<>();
        Matcher blocks = BLOCK.matcher(map);
        int start = map.length();
        int end = 0;
        while (blocks.find()) {
            start = Math.min(start, map.lastIndexOf('\n', blocks.start()) + 1);
            end = blocks.end();
            read(blocks.group(1), blocks.group(2), characters);
        }
        if (characters.isEmpty()) {
            return;
        }
        CmapLookup glyphs = outlines.getUnicodeCmapLookup();
        characters.replaceAll((glyph, character) -> best(glyphs.getCharCodes(glyph), character));
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write((map.substring(0, start) + blocks(characters) + map.substring(end).stripLeading())
                    .getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void read(String kind, String block, Map<Integer, String> characters) {
        Matcher entries = ENTRY.matcher(block);
        while (entries.find()) {
            int first = Integer.parseInt(entries.group(1), 16);
            int last = kind.equals("bfrange") ? Integer.parseInt(entries.group(2), 16) : first;
            String character = text(entries.group(3));
            for (int glyph = first; glyph <= last; glyph++) {
                int rest = character.length() - 1;
                characters.put(glyph, character.substring(0, rest) + (char) (character.charAt(rest) + glyph - first));
            }
        }
    }

    private static String text(String hex) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + 4 <= hex.length(); i += 4) {
            text.append((char) Integer.parseInt(hex.substring(i, i + 4), 16));
        }
        return text.toString();
    }

    private static String best(List<Integer> codes, String otherwise) {
        return codes == null ? otherwise
                : codes.stream().filter(c -> !compatible(c)).findFirst().map(Character::toString).orElse(otherwise);
    }

    /** Radicals and compatibility forms, which no keyboard writes. */
    private static boolean compatible(int c) {
        return c >= 0x2e80 && c <= 0x2fdf || c >= 0xf900 && c <= 0xfaff || c >= 0x2f800 && c <= 0x2fa1f
                || c >= 0xe000 && c <= 0xf8ff || c == 0xa0 || c == 0xad;
    }

    private static String blocks(TreeMap<Integer, String> characters) {
        StringBuilder map = new StringBuilder();
        int left = characters.size();
        int inBlock = 0;
        for (var entry : characters.entrySet()) {
            if (inBlock == 0) {
                inBlock = Math.min(left, BLOCK_SIZE);
                map.append(inBlock).append(" beginbfchar\n");
            }
            map.append(String.format(Locale.ROOT, "<%04X> <", entry.getKey()));
            entry.getValue().chars().forEach(c -> map.append(String.format(Locale.ROOT, "%04X", c)));
            map.append(">\n");
            left--;
            if (--inBlock == 0) {
                map.append("endbfchar\n");
            }
        }
        return map.toString();
    }
}
