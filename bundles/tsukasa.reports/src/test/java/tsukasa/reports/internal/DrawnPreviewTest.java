// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import tsukasa.reports.PaperPreview.Paper;
import tsukasa.reports.PaperPreview.Sheet;

class DrawnPreviewTest {
    private static final int WIDTH = 400;
    private static final int LONG = 500;
    private static final int ROWS = 40;
    private final SampleReport sample = new SampleReport(Locale.JAPANESE);
    private final DrawnPreview preview = new DrawnPreview(new PdfRenderer(FontFinder.of(Path.of("nowhere"))));

    @Test
    void drawsThePagesAndSaysWhatStandsOnThem() throws IOException {
        Paper paper = preview.set(sample.result(3), sample.context(), ROWS);
        assertFalse(paper.cut());
        Sheet first = preview.draw(paper, 0, WIDTH);
        assertEquals(WIDTH, first.width(), 1);
        assertTrue(first.height() > WIDTH, "upright");
        assertEquals(first.width() * first.height(), first.colours().length);
        assertTrue(Arrays.stream(first.colours()).distinct().count() > 2, "ink on paper");
        assertTrue(first.text().contains("4,912"), first.text());
        preview.draw(paper, paper.pages() - 1, WIDTH);
    }

    @Test
    void leavesOutWhatIsBeyondTheFirstRows() throws IOException {
        Paper some = preview.set(sample.result(LONG), sample.context(), ROWS);
        Paper all = preview.set(sample.result(LONG), sample.context(), LONG);
        assertTrue(some.cut());
        assertFalse(all.cut());
        assertTrue(some.pages() < all.pages(), some.pages() + " of " + all.pages());
    }
}
