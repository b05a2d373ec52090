// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import tsukasa.api.Site;
import tsukasa.api.report.ReportResult;
import tsukasa.api.xml.Xml;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;
import tsukasa.reports.Renderer;

/** The HTML page on A4: tagged for readers that read aloud, its font embedded, fit for the archive (PDF/UA-1, PDF/A-2A). */
@Component(service = Renderer.class)
public final class PdfRenderer implements Renderer {
    /** Some two thousand pages: whoever wants more wants no paper. */
    static final int MOST_CELLS = 600_000;
    private static final int BOLD = 700;
    private final FontFinder fonts;
    private final long mostCells;

    @Activate
    public PdfRenderer(@Reference Site site) {
        this(FontFinder.of(site.data()));
    }

    PdfRenderer(FontFinder fonts) {
        this(fonts, MOST_CELLS);
    }

    PdfRenderer(FontFinder fonts, long mostCells) {
        this.fonts = fonts;
        this.mostCells = mostCells;
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public Format format() {
        return Format.PDF;
    }

    @Override
    public List<Rendered> render(ReportResult result, RenderContext context, Outlet outlet) throws IOException {
        String fileName = FileNames.of(result, context, format());
        ReportResult whole = FigureSources.after(result, context);
        HtmlPage page;
        try (PDDocument pdf = new PDDocument(); PaperFonts faces = fonts.load(pdf, context.locale())) {
            LongTables tables = new LongTables(pdf, faces);
            page = new HtmlPage(whole, context, Optional.of(tables), mostCells);
            Document document = document(page, whole);
            context.progress().check();
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFont(new PDFontSupplier(faces.face(false)), PaperFonts.FAMILY, null, FontStyle.NORMAL, true);
            builder.useFont(new PDFontSupplier(faces.face(true)), PaperFonts.FAMILY, BOLD, FontStyle.NORMAL, true);
            builder.usePDDocument(pdf).withW3cDocument(document, "about:report").withProducer("Tsukasa")
                    .usePdfUaAccessibility(true).usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()).useReplacementText("〓")
                    .useSVGDrawer(new ChartOnPaper(page.drawings(), faces))
                    .useExternalResourceAccessControl((uri, type) -> false,
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                tables.write(renderer, context.progress());
                fixTimes(pdf, context.asOf());
                context.progress().check();
                pdf.save(OutputStream.nullOutputStream());
                faces.makeSearchable();
                tables.tag();
                context.progress().check();
                try (OutputStream out = outlet.open(fileName)) {
                    pdf.save(out);
                }
            }
        }
        return List.of(new Rendered(fileName, FigureSources.rows(page.rows()), page.remarks()));
    }

    /** The page, with what only a PDF has: bookmarks, and the alternative text of charts where the tags take it from. */
    private static Document document(HtmlPage page, ReportResult result) throws IOException {
        String html = page.make();
        String body = html.substring(html.indexOf("<html"));
        Document document = Xml.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        Element bookmarks = document.createElement("bookmarks");
        for (int i = 0; i < result.sections().size(); i++) {
            Element bookmark = document.createElement("bookmark");
            bookmark.setAttribute("name", result.sections().get(i).title());
            bookmark.setAttribute("href", "#section-" + (i + 1));
            bookmarks.appendChild(bookmark);
        }
        if (bookmarks.hasChildNodes()) {
            document.getElementsByTagName("head").item(0).appendChild(bookmarks);
        }
        var charts = document.getElementsByTagName("svg");
        for (int i = 0; i < charts.getLength(); i++) {
            Element chart = (Element) charts.item(i);
            var drawing = page.drawings().get(chart.getAttribute("id"));
            chart.setAttribute("alt", (drawing.title() + ". " + drawing.description()).strip());
        }
        return document;
    }

    /** The only time in the file is that of its data, so that the same data give the same bytes. */
    private static void fixTimes(PDDocument pdf, Instant asOf) throws IOException {
        Instant second = asOf.truncatedTo(ChronoUnit.SECONDS);
        Calendar created = new GregorianCalendar(TimeZone.getTimeZone("UTC"), java.util.Locale.ROOT);
        created.setTimeInMillis(second.toEpochMilli());
        pdf.getDocumentInformation().setCreationDate(created);
        pdf.setDocumentId(second.toEpochMilli());
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(xmp.replaceAll("(<xmp:CreateDate>)[^<]*", "$1" + second)
                .getBytes(StandardCharsets.UTF_8));
    }
}
