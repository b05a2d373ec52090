// SPDX-License-Identifier: EPL-2.0
package tsukasa.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** What the guide for authors of plugins quotes is what is built here, line by line. */
class PluginGuideTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent().getParent();
    private static final Pattern QUOTE = Pattern.compile("<!-- from (\\S+) -->\\n```\\w*\\n(.*?)\\n```", Pattern.DOTALL);

    @Test
    void quotesTheTemplateAsItIs() throws IOException {
        String guide = Files.readString(ROOT.resolve("docs/plugins.md"));
        Matcher quotes = QUOTE.matcher(guide);
        int count = 0;
        for (; quotes.find(); count++) {
            List<String> source = Files.readString(ROOT.resolve("releng/plugin-template").resolve(quotes.group(1))).lines().toList();
            List<String> quoted = quotes.group(2).lines().toList();
            assertTrue(Collections.indexOfSubList(source, quoted) >= 0, () -> quotes.group(1) + " no longer reads:\n" + quotes.group(2));
        }
        assertTrue(count >= 10, "each step shows something");
        Matcher steps = Pattern.compile("^## \\d+\\. ", Pattern.MULTILINE).matcher(guide);
        assertEquals(10, steps.results().count());
    }

    @Test
    void aReportIsOneClassOfFewLines() throws IOException {
        assertTrue(Files.readAllLines(ROOT.resolve("releng/plugin-template/tsukasa.notices/src/main/java/tsukasa/notices/internal/NoticesReport.java")).size() < 60);
    }
}
