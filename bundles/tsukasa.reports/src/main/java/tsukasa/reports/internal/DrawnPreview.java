// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Site;
import tsukasa.api.report.ReportResult;
import tsukasa.reports.PaperPreview;
import tsukasa.reports.RenderContext;

/** Draws the PDF itself, so that what is seen is what is saved. */
@Component
public final class DrawnPreview implements PaperPreview {
    private final PdfRenderer renderer;

    @Activate
    public DrawnPreview(@Reference Site site) {
        this(new PdfRenderer(site));
    }

    DrawnPreview(PdfRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public Paper set(ReportResult result, RenderContext context, int mostRows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FirstRows rows = new FirstRows(mostRows, context.progress());
        renderer.render(rows.of(result), context, name -> out);
        byte[] pdf = out.toByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new Paper(pdf, document.getNumberOfPages(), rows.cut());
        }
    }

    @Override
    public Sheet draw(Paper paper, int page, int width) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper.pdf())) {
            float scale = width / document.getPage(page).getCropBox().getWidth();
            BufferedImage image = new PDFRenderer(document).renderImage(page, scale, ImageType.RGB);
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(page + 1);
            text.setEndPage(page + 1);
            return new Sheet(image.getWidth(), image.getHeight(), image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()),
                    text.getText(document).strip());
        }
    }
}
