// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.IOException;

import tsukasa.api.report.Table;
import tsukasa.reports.RenderContext;
import tsukasa.reports.Renderer;

/** A renderer that also takes a single table. */
interface TableRenderer extends Renderer {
    Rendered render(Table table, RenderContext context, String fileName, Outlet outlet) throws IOException;
}
