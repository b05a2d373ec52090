// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import tsukasa.api.source.ImportResult;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;
import tsukasa.testing.slices.Bench;
import tsukasa.testing.slices.Rows;

/** The headless slice, wired by hand. It is 2026-10-01 in Tokyo. */
final class Slice extends Bench {
    final SurveyStorage storage;
    final StoredSurveyService service;

    Slice(Database database) {
        super(database::transaction);
        storage = new SurveyStorage(database, site(), published::add);
        service = new StoredSurveyService(storage);
    }

    /** Takes rows with commas between the cells, the first the header, from the source "telework". */
    ImportResult take(boolean preview, String... lines) {
        return Rows.take(new SurveyImportTarget(storage), new SourceId("telework"), Rows.of(lines), preview);
    }
}
