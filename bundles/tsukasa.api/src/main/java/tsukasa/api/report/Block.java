// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.report;

import java.util.List;

/** A part of a section. */
public sealed interface Block {
    record Paragraph(String text) implements Block {
    }

    /** Numbers that stand side by side, big. */
    record Figures(List<Figure> figures) implements Block {
        public Figures {
            figures = List.copyOf(figures);
        }
    }

    /**
     * The numbers that matter, one below the other, each with the one before and its trend.
     *
     * @param before what the column of the numbers before is about, for example last month
     * @param months all their numbers as a table, for formats that have no trends
     */
    record Headlines(List<Headline> headlines, String before, Table months) implements Block {
        public Headlines {
            headlines = List.copyOf(headlines);
        }
    }

    record Tabular(Table table) implements Block {
    }

    record Charted(Chart chart) implements Block {
    }

    /**
     * A letter to one person or section, on a page of its own when it is printed. Its texts are in the reader's language, with
     * line breaks where the lines of an address end; those that are empty are left out.
     *
     * @param listTitle what stands above the items, in Japanese 記
     * @param end       what stands at the end, in Japanese 以上
     */
    record Letter(String date, String addressee, String sender, String subject, List<String> paragraphs, String listTitle, List<Item> items,
            String end) implements Block {
        public Letter {
            paragraphs = List.copyOf(paragraphs);
            items = List.copyOf(items);
        }

        /** One of the facts that the letter is about. */
        public record Item(String label, String value) {
        }
    }
}
