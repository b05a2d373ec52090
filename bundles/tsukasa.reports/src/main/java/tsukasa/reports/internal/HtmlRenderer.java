// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import tsukasa.api.report.ReportResult;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;
import tsukasa.reports.Renderer;

/** One page that can be mailed, printed and read aloud. */
@Component(service = Renderer.class)
public final class HtmlRenderer implements Renderer {
    private static final int MOST_CELLS = 200_000;

    @Override
    public Format format() {
        return Format.HTML;
    }

    @Override
    public List<Rendered> render(ReportResult result, RenderContext context, Outlet outlet) throws IOException {
        String fileName = FileNames.of(result, context, format());
        HtmlPage page = new HtmlPage(FigureSources.after(result, context), context, Optional.empty(), MOST_CELLS);
        String html = page.make();
        try (OutputStream out = outlet.open(fileName)) {
            out.write(html.getBytes(StandardCharsets.UTF_8));
        }
        return List.of(new Rendered(fileName, FigureSources.rows(page.rows()), page.remarks()));
    }
}
