// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.File;
import java.util.List;
import java.util.Map;

import org.w3c.dom.Element;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;

import tsukasa.reports.chart.ChartDrawing;

/** Draws the charts of a page into its PDF, where the page has their SVG. */
final class ChartOnPaper implements SVGDrawer {
    private final Map<String, ChartDrawing> drawings;
    private final PaperFonts fonts;

    ChartOnPaper(Map<String, ChartDrawing> drawings, PaperFonts fonts) {
        this.drawings = drawings;
        this.fonts = fonts;
    }

    @Override
    public SVGImage buildSVGImage(Element svg, Box box, CssContext css, double cssWidth, double cssHeight,
            double dotsPerPixel) {
        return new Image(drawings.get(svg.getAttribute("id")), dotsPerPixel);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> faces, SharedContext shared) {
        // charts are set in the faces of the page
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // charts are set in the faces of the page
    }

    @Override
    public void close() {
        // the fonts are closed by whoever opened them
    }

    private final class Image implements SVGImage {
        private final ChartDrawing drawing;
        private final double dotsPerPixel;

        Image(ChartDrawing drawing, double dotsPerPixel) {
            this.drawing = drawing;
            this.dotsPerPixel = dotsPerPixel;
        }

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(drawing.width() * dotsPerPixel);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(drawing.height() * dotsPerPixel);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.drawWithGraphics((float) x, (float) y, drawing.width(), drawing.height(),
                    graphics -> new ChartPainter(graphics, fonts).paint(drawing));
        }
    }
}
