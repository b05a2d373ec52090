// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.report;

import java.util.List;

/**
 * The answer of a report, in the language that was asked for. Every format is rendered from this one value.
 *
 * @param book whether it has a cover and a table of contents on paper, and begins each section on a page of its own
 * @param redacted whether names have been taken out of it
 */
public record ReportResult(String id, String title, String subtitle, List<Section> sections, boolean book, boolean redacted) {
    public ReportResult {
        sections = List.copyOf(sections);
    }

    public ReportResult(String id, String title, String subtitle, List<Section> sections) {
        this(id, title, subtitle, sections, false);
    }

    public ReportResult(String id, String title, String subtitle, List<Section> sections, boolean book) {
        this(id, title, subtitle, sections, book, false);
    }

    /** A heading and what stands below it, in order. */
    public record Section(String title, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }
}
