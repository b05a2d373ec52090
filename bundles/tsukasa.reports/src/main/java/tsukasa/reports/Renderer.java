// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import tsukasa.api.report.ReportResult;

/** Knows one format. A service; whoever adds a format implements it. */
public interface Renderer {
    Format format();

    List<Rendered> render(ReportResult result, RenderContext context, Outlet outlet) throws IOException;

    /** Where files go; what is opened is closed by whoever opened it. */
    interface Outlet {
        OutputStream open(String fileName) throws IOException;
    }

    /** What {@link WrittenFile} says of a file that has gone to the outlet. */
    record Rendered(String fileName, Map<String, Long> rows, List<String> remarks) {
    }
}
