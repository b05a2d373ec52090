// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.util.List;

import tsukasa.api.report.Block.Letter;

/** A letter as the parts of a page. */
final class LetterOnPaper {
    private LetterOnPaper() {
    }

    static String of(Letter letter) {
        StringBuilder html = new StringBuilder("<div class=\"letter\">\n");
        paragraph(html, "date", letter.date());
        paragraph(html, "addressee", letter.addressee());
        paragraph(html, "sender", letter.sender());
        if (!letter.subject().isBlank()) {
            html.append("<h3 class=\"subject\">").append(Html.text(letter.subject())).append("</h3>\n");
        }
        letter.paragraphs().forEach(text -> paragraph(html, "body", text));
        paragraph(html, "list-title", letter.listTitle());
        items(html, letter.items());
        paragraph(html, "end", letter.end());
        return html.append("</div>\n").toString();
    }

    private static void items(StringBuilder html, List<Letter.Item> items) {
        if (items.isEmpty()) {
            return;
        }
        html.append("<table class=\"items\"><tbody>\n");
        for (Letter.Item item : items) {
            html.append("<tr><th scope=\"row\">").append(Html.text(item.label())).append("</th><td>").append(Html.text(item.value()).replace("\n", "<br/>"))
                    .append("</td></tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private static void paragraph(StringBuilder html, String kind, String text) {
        if (!text.isBlank()) {
            html.append("<p class=\"").append(kind).append("\">").append(Html.text(text).replace("\n", "<br/>")).append("</p>\n");
        }
    }
}
