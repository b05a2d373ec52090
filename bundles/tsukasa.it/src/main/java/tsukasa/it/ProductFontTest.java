// SPDX-License-Identifier: EPL-2.0
package tsukasa.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Japanese in a PDF of the product is set in the font that the product brings, whatever the system has. */
class ProductFontTest {
    @TempDir
    Path folder;

    @Test
    void setsJapaneseInTheProductsOwnFont() throws Exception {
        Path out = folder.resolve("reports");
        ProductProcess.Answer answer = new ProductProcess(folder).run("report", "sessions.usage", "--month", "2026-10",
                "--format", "pdf", "--lang", "ja", "--now", "2026-11-02T00:30:00Z", "--out", out.toString());
        assertEquals(0, answer.exitCode(), answer::toString);
        try (Stream<Path> files = Files.list(out)) {
            Set<String> used = fontsOf(files.filter(file -> file.toString().endsWith(".pdf")).findFirst().orElseThrow());
            assertTrue(!used.isEmpty() && ownFonts().containsAll(used), () -> used + " of " + ownFonts());
        }
    }

    @Test
    void bringsTheLicenseBesideTheFont() throws IOException {
        try (Stream<Path> fonts = Files.walk(ProductProcess.PRODUCT.resolve("fonts"))) {
            assertTrue(fonts.anyMatch(file -> file.getFileName().toString().matches("OFL.txt|IPA_Font_License.*")));
        }
    }

    private static Set<String> fontsOf(Path file) throws IOException {
        Set<String> names = new TreeSet<>();
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    names.add(font.getName().substring(font.getName().indexOf('+') + 1));
                }
            }
        }
        return names;
    }

    private static Set<String> ownFonts() {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ProductProcess.PRODUCT.resolve("fonts"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".ttf")).toList()) {
                try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
                    names.add(font.getName());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
