// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.util.List;

import tsukasa.api.report.Column;
import tsukasa.reports.internal.XlsxChartData.Form;

/** The native chart of a sheet, which is drawn from the cells beside it (DrawingML, ECMA-376 part 1, chapter 21). */
final class XlsxChart {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final List<String> COLOURS = List.of("1F5A94", "EC9A45", "167D6C", "C9659B", "8FB8DE", "7A5F14", "5F6B78", "E3B7CF");
    private static final String AXES = "<c:axId val=\"1\"/><c:axId val=\"2\"/>";
    private static final int WIDE = 11;
    private static final int HIGH = 22;
    private final String title;
    private final String description;
    private final String sheet;
    private final XlsxChartData data;

    XlsxChart(String title, String description, String sheet, XlsxChartData data) {
        this.title = title;
        this.description = description;
        this.sheet = "'" + XlsxSheet.escape(sheet.replace("'", "''")) + "'!";
        this.data = data;
    }

    /** Where the chart lies, right of its numbers. */
    String drawing() {
        int left = data.titles().size() + 1;
        return HEAD + "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" xmlns:a=\"" + MAIN
                + "\"><xdr:twoCellAnchor>" + corner("from", left, 1) + corner("to", left + WIDE, 1 + HIGH)
                + "<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"2\" name=\"" + XlsxSheet.escape(title) + "\" descr=\""
                + XlsxSheet.escape(description) + "\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/>"
                + "<a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData uri=\"" + CHARTS + "\"><c:chart xmlns:c=\"" + CHARTS
                + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId1\"/></a:graphicData></a:graphic>"
                + "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>";
    }

    private static String corner(String name, int column, int row) {
        return "<xdr:" + name + "><xdr:col>" + column + "</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>" + row + "</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:"
                + name + ">";
    }

    String xml() {
        return HEAD + "<c:chartSpace xmlns:c=\"" + CHARTS + "\" xmlns:a=\"" + MAIN + "\"><c:roundedCorners val=\"0\"/><c:chart><c:title><c:tx><c:rich>"
                + "<a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"1200\" b=\"1\"/></a:pPr><a:r><a:rPr sz=\"1200\" b=\"1\"/><a:t>" + XlsxSheet.escape(title)
                + "</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title><c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>" + plot()
                + "</c:plotArea>" + (data.series() > 1 ? "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>" : "")
                + "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart></c:chartSpace>";
    }

    private String plot() {
        return switch (data.form()) {
        case LINES -> "<c:scatterChart><c:scatterStyle val=\"lineMarker\"/><c:varyColors val=\"0\"/>" + series() + AXES + "</c:scatterChart>"
                + values(1, 2, "b", "yyyy/mm/dd", false, false) + values(2, 1, "l", "General", true, false);
        case AREA -> area("standard");
        case STACKED_AREA -> area("stacked");
        case BARS -> bars("col", "clustered", 60);
        case STACKED_BARS -> bars("col", "stacked", 60);
        case TOUCHING_BARS -> bars("col", "clustered", 0);
        case LYING_BARS -> bars("bar", "clustered", 60);
        case SHARES -> bars("bar", "percentStacked", 60);
        case COLOURS, ROWS -> throw new IllegalStateException("coloured cells are no chart");
        };
    }

    private String area(String grouping) {
        return "<c:areaChart><c:grouping val=\"" + grouping + "\"/><c:varyColors val=\"0\"/>" + series() + AXES + "</c:areaChart>" + categories("b", false)
                + values(2, 1, "l", "General", true, false);
    }

    private String bars(String direction, String grouping, int gap) {
        boolean lying = direction.equals("bar");
        return "<c:barChart><c:barDir val=\"" + direction + "\"/><c:grouping val=\"" + grouping + "\"/><c:varyColors val=\"0\"/>" + series()
                + "<c:gapWidth val=\"" + gap + "\"/>" + (grouping.equals("clustered") ? "" : "<c:overlap val=\"100\"/>") + AXES + "</c:barChart>"
                + categories(lying ? "l" : "b", lying) + values(2, 1, lying ? "b" : "l", grouping.equals("percentStacked") ? "0%" : "General", true, lying);
    }

    private String categories(String side, boolean fromTop) {
        return "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"" + (fromTop ? "maxMin" : "minMax") + "\"/></c:scaling><c:delete val=\"0\"/>"
                + "<c:axPos val=\"" + side + "\"/><c:numFmt formatCode=\"" + (data.axis() == Column.Type.INSTANT ? "yyyy/mm/dd" : "General")
                + "\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:crossAx val=\"2\"/></c:catAx>";
    }

    private static String values(int id, int other, String side, String format, boolean grid, boolean atEnd) {
        return "<c:valAx><c:axId val=\"" + id + "\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"" + side + "\"/>"
                + (grid ? "<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"DDE2E7\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>" : "")
                + "<c:numFmt formatCode=\"" + format + "\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
                + "<c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"" + other + "\"/><c:crosses val=\"" + (atEnd ? "max" : "autoZero") + "\"/></c:valAx>";
    }

    private String series() {
        StringBuilder xml = new StringBuilder();
        boolean lines = data.form() == Form.LINES;
        String along = data.axis() == Column.Type.TEXT ? "str" : "num";
        for (int s = 0; s < data.series(); s++) {
            String fill = "<a:solidFill><a:srgbClr val=\"" + COLOURS.get(s % COLOURS.size()) + "\"/></a:solidFill>";
            xml.append("<c:ser><c:idx val=\"").append(s).append("\"/><c:order val=\"").append(s).append("\"/><c:tx><c:strRef><c:f>").append(cell(s + 1, 1))
                    .append("</c:f></c:strRef></c:tx><c:spPr>").append(lines ? "<a:ln w=\"19050\">" + fill + "</a:ln>" : fill).append("</c:spPr>")
                    .append(lines ? "<c:marker><c:symbol val=\"none\"/></c:marker>" : data.form().name().endsWith("AREA") ? "" : "<c:invertIfNegative val=\"0\"/>")
                    .append(lines ? "<c:xVal>" : "<c:cat>").append("<c:").append(along).append("Ref><c:f>").append(column(0)).append("</c:f></c:").append(along)
                    .append("Ref>").append(lines ? "</c:xVal><c:yVal>" : "</c:cat><c:val>").append("<c:numRef><c:f>").append(column(s + 1))
                    .append("</c:f></c:numRef>").append(lines ? "</c:yVal><c:smooth val=\"0\"/>" : "</c:val>").append("</c:ser>");
        }
        return xml.toString();
    }

    private String column(int number) {
        return cell(number, 2) + ":$" + XlsxSheet.letters(number) + "$" + (data.rows().size() + 1);
    }

    private String cell(int column, int row) {
        return sheet + "$" + XlsxSheet.letters(column) + "$" + row;
    }
}
