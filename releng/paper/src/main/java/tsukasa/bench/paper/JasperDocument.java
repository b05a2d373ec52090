// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench.paper;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.function.BiConsumer;

import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;

/** Rows of texts, the first of them titles, as a table on A4; the design is compiled once. It is not tagged, as is usual there. */
public final class JasperDocument implements BiConsumer<Iterable<Object[]>, OutputStream> {
    private static final int WIDTH = 595;
    private static final int HEIGHT = 842;
    private static final int MARGIN = 51;
    private static final int LINE = 16;
    private static final float SIZE = 7;
    private JasperReport report;

    @Override
    public void accept(Iterable<Object[]> rows, OutputStream out) {
        Iterator<Object[]> all = rows.iterator();
        Object[] titles = all.next();
        try {
            if (report == null) {
                report = JasperCompileManager.compileReport(design(titles));
            }
            JasperExportManager.exportReportToPdfStream(JasperFillManager.fillReport(report, new HashMap<>(), new Source(all)), out);
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JasperDesign design(Object[] titles) throws JRException {
        JasperDesign design = new JasperDesign();
        design.setName("table");
        design.setPageWidth(WIDTH);
        design.setPageHeight(HEIGHT);
        design.setLeftMargin(MARGIN);
        design.setRightMargin(MARGIN);
        design.setTopMargin(MARGIN);
        design.setBottomMargin(MARGIN);
        design.setColumnWidth(WIDTH - 2 * MARGIN);
        int width = design.getColumnWidth() / titles.length;
        JRDesignBand head = band();
        JRDesignBand detail = band();
        for (int c = 0; c < titles.length; c++) {
            JRDesignField field = new JRDesignField();
            field.setName("c" + c);
            field.setValueClass(String.class);
            design.addField(field);
            JRDesignStaticText title = new JRDesignStaticText();
            title.setText(titles[c].toString());
            head.addElement(placed(title, c * width, width));
            JRDesignTextField text = new JRDesignTextField();
            text.setExpression(new JRDesignExpression("$F{c" + c + "}"));
            detail.addElement(placed(text, c * width, width));
        }
        design.setColumnHeader(head);
        ((JRDesignSection) design.getDetailSection()).addBand(detail);
        return design;
    }

    private static JRDesignBand band() {
        JRDesignBand band = new JRDesignBand();
        band.setHeight(LINE);
        return band;
    }

    private static JRDesignTextElement placed(JRDesignTextElement element, int x, int width) {
        element.setX(x);
        element.setWidth(width);
        element.setHeight(LINE);
        element.setFontName("paper");
        element.setFontSize(SIZE);
        element.getLineBox().getBottomPen().setLineWidth(0.4f);
        return element;
    }

    /** Each field is named by its column. */
    private static final class Source implements JRDataSource {
        private final Iterator<Object[]> rows;
        private Object[] current;

        Source(Iterator<Object[]> rows) {
            this.rows = rows;
        }

        @Override
        public boolean next() {
            boolean more = rows.hasNext();
            current = more ? rows.next() : null;
            return more;
        }

        @Override
        public Object getFieldValue(JRField field) {
            return current[Integer.parseInt(field.getName().substring(1))];
        }
    }
}
