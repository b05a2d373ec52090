// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;

/**
 * Finds a Japanese TrueType font: what the operator names, what lies in the data folder, what the product brings, what the
 * system has. Fonts with PostScript outlines can't be embedded as a subset and are passed over.
 */
final class FontFinder {
    /** System property: files or folders, as a class path is written. */
    static final String CONFIGURED = "tsukasa.report.fonts";
    private static final String PROBE = "司令塔の一覧、在宅勤務ー〇";
    private static final List<String> SYSTEM = List.of("/usr/share/fonts/truetype/noto/NotoSansJP-Regular.ttf",
            "/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf", "/usr/share/fonts/truetype/ipaex/ipaexg.ttf",
            "/usr/share/fonts/ipa-ex-gothic-fonts/ipaexg.ttf", "/usr/share/fonts/OTF/ipaexg.ttf",
            "/usr/share/fonts/truetype/vlgothic/VL-PGothic-Regular.ttf",
            "/usr/share/fonts/truetype/takao-gothic/TakaoPGothic.ttf", "C:/Windows/Fonts/BIZ-UDGothicR.ttc",
            "C:/Windows/Fonts/YuGothR.ttc", "C:/Windows/Fonts/meiryo.ttc", "C:/Windows/Fonts/msgothic.ttc",
            "/System/Library/Fonts/Supplemental/Arial Unicode.ttf", "/Library/Fonts/Arial Unicode.ttf");
    private static final String[][] BOLDER = { { "Regular", "Bold" }, { "400Regular", "700Bold" },
            { "YuGothR", "YuGothB" }, { "meiryo.", "meiryob." }, { "BIZ-UDGothicR", "BIZ-UDGothicB" } };

    private final List<Path> places;

    /** Held, or it would be collected with its level: the parser warns of each table of a font that it does not need. */
    private final Logger parser = Logger.getLogger("org.apache.fontbox.ttf");

    FontFinder(List<Path> places) {
        this.parser.setLevel(Level.SEVERE);
        this.places = List.copyOf(places);
    }

    static FontFinder of(Path data) {
        List<Path> places = new ArrayList<>();
        for (String place : System.getProperty(CONFIGURED, "").split(File.pathSeparator)) {
            if (!place.isBlank()) {
                places.add(Path.of(place));
            }
        }
        places.add(data.resolve("fonts"));
        Optional.ofNullable(System.getProperty("osgi.install.area")).map(FontFinder::path)
                .ifPresent(install -> places.add(install.resolve("fonts")));
        SYSTEM.forEach(file -> places.add(Path.of(file)));
        return new FontFinder(places);
    }

    private static Path path(String url) {
        String path = url.startsWith("file:") ? url.substring("file:".length()) : url;
        return Path.of(path.matches("/[A-Za-z]:.*") ? path.substring(1) : path);
    }

    /** Opens the first font that has Japanese; the bold face is its own where there is no bolder one. */
    PaperFonts load(PDDocument pdf, Locale locale) throws IOException {
        for (Path file : files()) {
            List<Closeable> opened = new ArrayList<>();
            Optional<TrueTypeFont> regular = open(file, opened);
            if (regular.isPresent()) {
                PaperFonts.Face face = face(pdf, regular.get());
                Optional<TrueTypeFont> bolder = bolder(file).flatMap(bold -> open(bold, opened));
                return new PaperFonts(face, bolder.isPresent() ? face(pdf, bolder.get()) : face, opened);
            }
            for (Closeable useless : opened) {
                useless.close();
            }
        }
        throw new Refusal(Texts.of(FontFinder.class, locale).text("FontFinder_none", CONFIGURED));
    }

    /** Without the substitution of glyphs, which costs much and does nothing for Japanese that runs across. */
    private static PaperFonts.Face face(PDDocument pdf, TrueTypeFont font) throws IOException {
        font.setEnableGsub(false);
        return new PaperFonts.Face(PDType0Font.load(pdf, font, true), font);
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> inside = Files.walk(place, 2)) {
                    inside.filter(FontFinder::isFont).filter(f -> !isBold(f)).sorted().forEach(files::add);
                }
            } else if (Files.isRegularFile(place)) {
                files.add(place);
            }
        }
        return files;
    }

    private static boolean isFont(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ttf") || name.endsWith(".ttc") || name.endsWith(".otf");
    }

    private static boolean isBold(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).contains("bold");
    }

    private static Optional<Path> bolder(Path regular) {
        String name = regular.getFileName().toString();
        return Stream.of(BOLDER).filter(pair -> name.contains(pair[0]))
                .map(pair -> regular.resolveSibling(name.replace(pair[0], pair[1]))).filter(Files::isRegularFile)
                .findFirst();
    }

    /** A font of this file that can be embedded and has Japanese; a damaged file has none. */
    private static Optional<TrueTypeFont> open(Path file, List<Closeable> opened) {
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
                TrueTypeCollection collection = new TrueTypeCollection(file.toFile());
                opened.add(collection);
                List<TrueTypeFont> fonts = new ArrayList<>();
                collection.processAllFonts(fonts::add);
                return fonts.stream().filter(FontFinder::usable).findFirst();
            }
            var source = new RandomAccessReadBufferedFile(file.toFile());
            TrueTypeFont font = file.toString().toLowerCase(Locale.ROOT).endsWith(".otf")
                    ? new OTFParser().parse(source) : new TTFParser().parse(source);
            opened.add(font);
            return Optional.of(font).filter(FontFinder::usable);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean usable(TrueTypeFont font) {
        try {
            var glyphs = font.getUnicodeCmapLookup();
            return font.getGlyph() != null && PROBE.codePoints().allMatch(c -> glyphs.getGlyphId(c) != 0);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
