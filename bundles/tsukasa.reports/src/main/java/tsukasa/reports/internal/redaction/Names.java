// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.redaction;

import java.util.HashMap;
import java.util.Map;

import tsukasa.api.report.Column.Content;

/** What stands in place of names, in cells and in sentences. */
final class Names {
    private static final int MOST_KEPT = 20_000;
    private final KnownNames known;
    private final Pseudonyms pseudonyms;
    private final Map<String, String> kept = new HashMap<>();
    private final Map<String, String> cells = new HashMap<>();

    Names(KnownNames known, Pseudonyms pseudonyms) {
        this.known = known;
        this.pseudonyms = pseudonyms;
    }

    /** For a cell that is a name. All names of a person or thing have one pseudonym. */
    String pseudonym(Content kind, String name) {
        if (kind == Content.RECORD) {
            return reckoned(kind, name);
        }
        String key = kind + " " + name;
        String found = cells.get(key);
        if (found == null) {
            found = reckoned(kind, name);
            if (cells.size() < MOST_KEPT) {
                cells.put(key, found);
            }
        }
        return found;
    }

    private String reckoned(Content kind, String name) {
        KnownNames.Name plain = new KnownNames.Name(kind, KnownNames.plain(name));
        return pseudonym(known.exactly(name).or(() -> kind == Content.PERSON ? known.within(name) : java.util.Optional.empty()).orElse(plain));
    }

    private String pseudonym(KnownNames.Name name) {
        return pseudonyms.of(name.kind(), name.canonical());
    }

    /** A sentence, or anything else that is no name, with the names in it replaced. */
    String open(String text) {
        String found = kept.get(text);
        if (found == null) {
            found = known.replace(text, this::pseudonym);
            if (kept.size() < MOST_KEPT) {
                kept.put(text, found);
            }
        }
        return found;
    }
}
