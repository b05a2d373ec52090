// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;

import tsukasa.api.Progress;
import tsukasa.api.report.Column;

/** The long tables of one document: laid out before its prose is, written and tagged after it. */
final class LongTables {
    private static final String PREFIX = "long-table-";
    private static final Pattern SHEETS = Pattern.compile("^" + PREFIX + "\\d+-\\d+$");
    private final PDDocument pdf;
    private final PaperFonts faces;
    private final Typesetter regular;
    private final Typesetter bold;
    private final Map<LongTable, List<PDPage>> tables = new LinkedHashMap<>();

    LongTables(PDDocument pdf, PaperFonts faces) {
        this.pdf = pdf;
        this.faces = faces;
        this.regular = new Typesetter(faces.regular().font());
        this.bold = faces.bold().font() == faces.regular().font() ? regular : new Typesetter(faces.bold().font());
    }

    LongTable add(List<Column> columns, List<String[]> rows, TableWidths widths, boolean belowTitle) {
        LongTable table = new LongTable(PREFIX + (tables.size() + 1), columns, rows, widths, belowTitle, regular, bold);
        tables.put(table, new ArrayList<>());
        return table;
    }

    /** Fills the places that the layout has found. */
    void write(PdfBoxRenderer layout, Progress progress) throws IOException {
        if (tables.isEmpty()) {
            return;
        }
        Map<String, PagePosition<?>> places = new LinkedHashMap<>();
        layout.findPagePositionsByID(SHEETS).forEach(place -> places.put(place.getElement().getElement().getAttribute("id"), place));
        LongTableTags tags = new LongTableTags(pdf);
        LongTableWriter writer = new LongTableWriter(pdf, faces, regular, bold);
        List<PDPage> pages = new ArrayList<>();
        pdf.getPages().forEach(pages::add);
        Map<PDPage, Integer> taken = new LinkedHashMap<>();
        for (var entry : tables.entrySet()) {
            LongTable table = entry.getKey();
            for (int s = 0; s < table.sheets().size(); s++) {
                progress.check();
                PagePosition<?> place = places.get(table.id() + "-" + s);
                PDPage page = pages.get(place.getPageNo());
                entry.getValue().add(page);
                int first = taken.computeIfAbsent(page, tags::pieces);
                writer.write(table, s, page, place.getX(), place.getY() + place.getHeight(), first);
                taken.put(page, first + table.filled(s));
            }
        }
    }

    /** To be called once the document has been saved the first time: subsets of fonts need no tags. */
    void tag() {
        if (!tables.isEmpty()) {
            LongTableTags tags = new LongTableTags(pdf);
            tables.forEach(tags::tag);
        }
    }
}
