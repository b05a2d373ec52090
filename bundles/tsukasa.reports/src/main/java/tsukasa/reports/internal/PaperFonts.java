// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The faces that a PDF is set in, of which it embeds the characters that it uses. */
record PaperFonts(Face regular, Face bold, List<Closeable> opened) implements AutoCloseable {
    /** A font of the document and what it is taken from. */
    record Face(PDType0Font font, TrueTypeFont outlines) {
    }

    static final String FAMILY = "Tsukasa";
    private static final String MISSING = "〓";

    PDFont face(boolean heavy) {
        return heavy ? bold.font : regular.font;
    }

    /** To be called once the document has been saved, which makes the subsets, and before it is saved for good. */
    void makeSearchable() throws IOException {
        SearchableText.correct(regular.font, regular.outlines);
        if (bold.font != regular.font) {
            SearchableText.correct(bold.font, bold.outlines);
        }
    }

    /** The text with 〓 for each character that the face lacks. */
    static String showable(PDFont face, String text) {
        if (shows(face, text)) {
            return text;
        }
        StringBuilder showable = new StringBuilder();
        text.codePoints().mapToObj(Character::toString)
                .forEach(c -> showable.append(shows(face, c) ? c : shows(face, MISSING) ? MISSING : "?"));
        return showable.toString();
    }

    private static boolean shows(PDFont face, String text) {
        try {
            face.encode(text);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        for (Closeable file : opened) {
            file.close();
        }
    }
}
