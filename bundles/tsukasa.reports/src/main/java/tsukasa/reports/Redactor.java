// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import tsukasa.api.report.ReportResult;

/** Makes results fit for vendors and other cities. A service; to be called on a background thread. */
public interface Redactor {
    /**
     * The result with pseudonyms in place of names, without what people wrote, and without what is told of fewer than five. With the
     * same key a person has the same pseudonym in every report; without the key nobody can tell whose it is.
     *
     * @param key where the key lies, which is made at the first call; if empty, in the data folder
     * @throws IOException           if the key can't be read or made
     * @throws tsukasa.api.Refusal if the whole report is about fewer than five people
     */
    ReportResult redact(ReportResult result, Locale locale, Optional<Path> key) throws IOException;
}
