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

    record Tabular(Table table) implements Block {
    }

    record Charted(Chart chart) implements Block {
    }
}
