// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Measures text of one face and writes it into pages, each character being looked up once. Widths are of type of size 1. */
final class Typesetter {
    private static final int UNKNOWN = -1;
    private static final int BASIC = 0x10000;
    private static final double PER_MILLE = 1000;
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();
    private static final int HEX_DIGITS = 16;
    private static final int DIGIT = 4;
    private final PDType0Font face;
    private final int[] glyphs = new int[BASIC];
    private final float[] widths = new float[BASIC];
    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.JAPANESE);

    Typesetter(PDType0Font face) {
        this.face = face;
        Arrays.fill(glyphs, UNKNOWN);
    }

    double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += width(text.codePointAt(i));
        }
        return width;
    }

    private double width(int character) {
        if (character >= BASIC) {
            return measured(Character.toString(character));
        }
        glyph(character);
        return widths[character];
    }

    private double measured(String character) {
        try {
            return face.getStringWidth(PaperFonts.showable(face, character)) / PER_MILLE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int glyph(int character) {
        if (character >= BASIC) {
            return looked(Character.toString(character));
        }
        if (glyphs[character] == UNKNOWN) {
            String text = Character.isSurrogate((char) character) || character < ' ' ? " " : Character.toString(character);
            glyphs[character] = looked(text);
            widths[character] = (float) measured(text);
        }
        return glyphs[character];
    }

    private int looked(String character) {
        String shown = PaperFonts.showable(face, character);
        try {
            byte[] code = face.encode(shown);
            face.addToSubset(shown.codePointAt(0));
            return (code[0] & 0xff) << Byte.SIZE | code[1] & 0xff;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text in lines that are no wider than this, broken where Japanese and other texts may be, or else anywhere. */
    List<String> lines(String text, double most) {
        if (text.indexOf('\n') < 0 && width(text) <= most) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        List<String> lines = new ArrayList<>();
        for (String part : text.split("\n", -1)) {
            fold(part, most, lines);
        }
        return lines;
    }

    private void fold(String text, double most, List<String> lines) {
        breaks.setText(text);
        int start = 0;
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (width(text.substring(start, next).stripTrailing()) > most) {
                if (end > start) {
                    lines.add(text.substring(start, end).stripTrailing());
                    start = end;
                }
                while (width(text.substring(start, next).stripTrailing()) > most) {
                    int fits = fitting(text, start, most);
                    lines.add(text.substring(start, fits));
                    start = fits;
                }
            }
            end = next;
        }
        lines.add(text.substring(start).stripTrailing());
    }

    /** Where a word that is too long is cut: one character at least stands in a line. */
    private int fitting(String text, int start, double most) {
        int end = start;
        double width = 0;
        while (end < text.length()) {
            width += width(text.codePointAt(end));
            if (width > most && end > start) {
                return end;
            }
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** Appends the operator that shows a line. */
    void show(String line, StringBuilder page) {
        page.append('<');
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int glyph = glyph(line.codePointAt(i));
            for (int shift = HEX_DIGITS - DIGIT; shift >= 0; shift -= DIGIT) {
                page.append(HEX[glyph >> shift & HEX_DIGITS - 1]);
            }
        }
        page.append("> Tj ");
    }
}
