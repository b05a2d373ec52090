// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import tsukasa.api.Texts;
import tsukasa.api.report.ReportResult;

/** What a result that is a book has in front of its sections. */
final class BookPages {
    private BookPages() {
    }

    /** The table of contents; on paper the style sheet adds the numbers of the pages. */
    static String contents(ReportResult result, Texts texts) {
        StringBuilder html = new StringBuilder("<div class=\"contents\">\n<h2>").append(Html.text(texts.text("BookPages_contents"))).append("</h2>\n<ol>\n");
        for (int i = 0; i < result.sections().size(); i++) {
            String title = Html.text(result.sections().get(i).title());
            html.append("<li><a href=\"#section-").append(i + 1).append("\" title=\"").append(title).append("\">").append(title).append("</a></li>\n");
        }
        return html.append("</ol>\n</div>\n").toString();
    }
}
