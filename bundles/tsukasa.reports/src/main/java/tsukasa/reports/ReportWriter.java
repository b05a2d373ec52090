// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import tsukasa.api.report.ReportResult;

/** Writes results to a folder. A service; to be called on a background thread. */
public interface ReportWriter {
    /**
     * Writes one result in these formats, all or nothing: files appear under their names once all of them are complete, and
     * files of the same names are replaced.
     *
     * @throws IOException                    if the folder can't be written to, and then nothing is left behind
     * @throws tsukasa.api.CancelledException if the work was called off
     * @throws tsukasa.api.Refusal            if it can't be written for a reason that the user can cure
     */
    List<WrittenFile> write(ReportResult result, Set<Format> formats, RenderContext context, Path folder)
            throws IOException;
}
