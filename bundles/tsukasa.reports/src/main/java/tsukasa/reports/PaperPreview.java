// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports;

import java.io.IOException;

import tsukasa.api.report.ReportResult;

/** Shows reports as they will be on paper, without a file. A service; to be called on a background thread. */
public interface PaperPreview {
    /**
     * Sets it.
     *
     * @param mostRows of each table; what is beyond is left out, so that a long report is seen soon
     */
    Paper set(ReportResult result, RenderContext context, int mostRows) throws IOException;

    /** @param page from 0 */
    Sheet draw(Paper paper, int page, int width) throws IOException;

    /**
     * A report that has been set.
     *
     * @param cut whether rows were left out
     */
    record Paper(byte[] pdf, int pages, boolean cut) {
    }

    /**
     * One page.
     *
     * @param colours red, green and blue of each point, row by row
     * @param text    what stands on it, for who doesn't see it
     */
    record Sheet(int width, int height, int[] colours, String text) {
    }
}
