// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.report;

import java.util.List;

/** The answer of a report, in the language that was asked for. Every format is rendered from this one value. */
public record ReportResult(String id, String title, String subtitle, List<Section> sections) {
    public ReportResult {
        sections = List.copyOf(sections);
    }

    /** A heading and what stands below it, in order. */
    public record Section(String title, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }
}
