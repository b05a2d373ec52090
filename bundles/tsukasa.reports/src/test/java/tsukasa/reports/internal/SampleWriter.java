// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import tsukasa.reports.ReportWriter;

/** A writer of all formats, for tests in other packages. */
public final class SampleWriter {
    private SampleWriter() {
    }

    public static ReportWriter writer() {
        return SampleReport.writer();
    }
}
