// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import tsukasa.api.report.Block;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;

/** How the numbers were counted and what their words mean, so that somebody else can count them again. */
final class Method {
    private static final List<String> TERMS = List.of("interval", "inUse", "peak", "lasted", "headroom", "p95", "histogram", "denial", "passing",
            "inferred", "entitlement");

    private Method() {
    }

    static List<Block> of(Words words, Instant asOf) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(words.say("method_exact")));
        blocks.add(new Block.Paragraph(words.say("method_asOf", words.moment(asOf), words.zone().getId())));
        blocks.add(new Block.Paragraph(words.say("method_again")));
        blocks.add(new Block.Tabular(new Table("terms", words.say("table_terms"), List.of(words.column("term", Type.TEXT), words.column("meaning", Type.TEXT)),
                sink -> TERMS.forEach(term -> sink.row(words.say("term_" + term), words.say("meaning_" + term))))));
        return blocks;
    }
}
