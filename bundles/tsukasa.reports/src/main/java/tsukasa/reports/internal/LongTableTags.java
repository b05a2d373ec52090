// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Says of the text on the sheets of long tables which cell of which row it is, for readers that read aloud. */
final class LongTableTags {
    private static final COSName TABLE_OWNER = COSName.getPDFName("Table");
    private final COSDictionary root;
    private final Map<Integer, COSArray> pieces = new HashMap<>();

    LongTableTags(PDDocument pdf) {
        this.root = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        COSArray numbers = root.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            if (numbers.getObject(i + 1) instanceof COSArray ofPage) {
                pieces.put(((COSNumber) numbers.getObject(i)).intValue(), ofPage);
            }
        }
    }

    /** How many pieces of marked content the page has. */
    int pieces(PDPage page) {
        return of(page).size();
    }

    private COSArray of(PDPage page) {
        return pieces.get(page.getStructParents());
    }

    /** Makes the element that stands for the table the table. @param pages on which its sheets lie */
    void tag(LongTable table, List<PDPage> pages) {
        COSDictionary element = find(root, table.id())
                .orElseThrow(() -> new IllegalStateException("no place for the table " + table.id() + " in the document"));
        element.setName(COSName.S, "Table");
        element.removeItem(COSName.ALT);
        element.removeItem(COSName.K);
        dropPlaces(element.getCOSDictionary(COSName.P), table.id() + "-");
        COSDictionary head = child("THead", element);
        COSDictionary titles = child("TR", head);
        COSDictionary scope = new COSDictionary();
        scope.setItem(COSName.O, TABLE_OWNER);
        scope.setName(COSName.getPDFName("Scope"), "Column");
        for (int c = 0; c < table.columns(); c++) {
            COSDictionary title = cell("TH", titles, !table.head().get(c).isEmpty(), pages.getFirst());
            title.setItem(COSName.A, scope);
        }
        COSDictionary body = child("TBody", element);
        for (int s = 0; s < pages.size(); s++) {
            for (int r = table.sheets().get(s).from(); r < table.sheets().get(s).to(); r++) {
                COSDictionary row = child("TR", body);
                for (int c = 0; c < table.columns(); c++) {
                    cell("TD", row, !table.empty(r, c), pages.get(s));
                }
            }
        }
    }

    /** The elements of the other sheets, which stand beside the first. */
    private static void dropPlaces(COSDictionary parent, String prefix) {
        COSArray kept = new COSArray();
        for (COSBase child : parent.getCOSArray(COSName.K)) {
            COSBase element = child instanceof COSObject reference ? reference.getObject() : child;
            String alternative = element instanceof COSDictionary dictionary ? dictionary.getString(COSName.ALT) : null;
            if (alternative == null || !alternative.startsWith(prefix)) {
                kept.add(child);
            }
        }
        parent.setItem(COSName.K, kept);
    }

    private COSDictionary cell(String kind, COSDictionary row, boolean filled, PDPage page) {
        COSDictionary cell = child(kind, row);
        if (filled) {
            COSArray ofPage = of(page);
            cell.setItem(COSName.PG, page.getCOSObject());
            cell.setItem(COSName.K, COSInteger.get(ofPage.size()));
            ofPage.add(cell);
        }
        return cell;
    }

    private static COSDictionary child(String kind, COSDictionary parent) {
        COSDictionary child = new COSDictionary();
        child.setName(COSName.S, kind);
        child.setItem(COSName.P, parent);
        COSArray children = parent.getCOSArray(COSName.K);
        if (children == null) {
            children = new COSArray();
            parent.setItem(COSName.K, children);
        }
        children.add(child);
        return child;
    }

    private static Optional<COSDictionary> find(COSDictionary element, String alternative) {
        if (alternative.equals(element.getString(COSName.ALT))) {
            return Optional.of(element);
        }
        COSBase children = element.getDictionaryObject(COSName.K);
        if (children instanceof COSDictionary child) {
            return find(child, alternative);
        }
        if (children instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                Optional<COSDictionary> found = several.getObject(i) instanceof COSDictionary child ? find(child, alternative) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
