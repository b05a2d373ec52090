// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Pedigree;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;
import tsukasa.reports.RenderContext;
import tsukasa.reports.ReportCatalog;

/** {@code report rows REPORT/FIGURE}: the rows that a figure was counted from, counted once more. */
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=report")
@CommandLine.Command(name = "rows")
public final class ReportRowsCommand extends RequestOptions {
    private Texts texts;

    @Parameters(paramLabel = "REPORT/FIGURE")
    private String address;

    @Option(names = "--csv")
    private boolean csv;

    @Activate
    public ReportRowsCommand(@Reference ReportCatalog catalog) {
        super(catalog);
    }

    @Override
    public int run(Invocation invocation) throws IOException {
        texts = Texts.of(ReportRowsCommand.class, invocation.site().locale());
        Optional<FigureAddress> asked = FigureAddress.of(address);
        Optional<String> wrong = asked.isEmpty() ? Optional.of(texts.text("ReportRowsCommand_address", address)) : wrong(texts);
        if (wrong.isPresent()) {
            return wrongCall(invocation, wrong.get());
        }
        Optional<Report> report = find(asked.get().report());
        if (report.isEmpty()) {
            return invocation.refuse(texts.text("ReportCommand_noReport", asked.get().report(), ids(texts)));
        }
        try {
            return rows(report.get(), asked.get(), invocation);
        } catch (Refusal e) {
            return invocation.refuse(e.getMessage());
        }
    }

    private int rows(Report report, FigureAddress asked, Invocation invocation) throws IOException {
        ReportRequest request = request(report, invocation);
        ReportResult result = report.make(request);
        Map<String, Figure> figures = Blocks.byId(result);
        Optional<Figure> figure = Optional.ofNullable(figures.get(asked.figure()));
        if (figure.isEmpty()) {
            return invocation.refuse(texts.text("ReportRowsCommand_noFigure", asked.report(), asked.figure(), figures.isEmpty()
                    ? texts.text("ReportRowsCommand_noFigures") : String.join(", ", figures.keySet())));
        }
        if (figure.get().pedigree().isEmpty()) {
            return invocation.refuse(texts.text("ReportRowsCommand_noRows", figure.get().label(), asked));
        }
        RenderContext context = RenderContext.of(request, invocation.site().id().value());
        return answer(figure.get(), figure.get().pedigree().get(), new Asked(asked, request, context), invocation);
    }

    private record Asked(FigureAddress address, ReportRequest request, RenderContext context) {
    }

    private int answer(Figure figure, Pedigree pedigree, Asked asked, Invocation invocation) throws IOException {
        OptionalDouble[] reckoned = { OptionalDouble.empty() };
        Table rows = new Table(pedigree.rows().id(), pedigree.rows().title(), pedigree.rows().columns(), sink -> reckoned[0] = pedigree.reckon(sink));
        if (invocation.json()) {
            List<Object> lines = new ArrayList<>();
            rows.rows().forEach(cells -> lines.add(line(rows, cells)));
            invocation.printJson(document(figure, pedigree, asked, lines, reckoned[0]));
        } else if (csv) {
            new CsvRenderer().render(rows, asked.context(), "rows.csv", name -> open(invocation));
        } else {
            CellText cells = new CellText(asked.context().locale(), asked.context().zone());
            invocation.out().println(texts.text("ReportRowsCommand_figure", figure.label(), cells.of(figure.value(), figure.type())));
            invocation.out().println(pedigree.definition());
            invocation.out().println(texts.text("Head_asOf", cells.of(asked.context().asOf(), Column.Type.INSTANT), asked.context().zone().getId()));
            long[] count = { 0 };
            invocation.printTable(new Table(rows.id(), rows.title(), rows.columns(), sink -> rows.rows().forEach(line -> {
                count[0]++;
                sink.row(line);
            })));
            invocation.out().println(texts.text(reckoned[0].isPresent() ? "ReportRowsCommand_agree" : "ReportRowsCommand_count", count[0]));
        }
        return reckoned[0].isPresent() && !Pedigree.agrees(reckoned[0].getAsDouble(), figure.value())
                ? invocation.refuse(texts.text("ReportRowsCommand_differ", figure.label(), reckoned[0].getAsDouble())) : Invocation.DONE;
    }

    private Map<String, Object> document(Figure figure, Pedigree pedigree, Asked asked, List<Object> lines, OptionalDouble reckoned) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("figure", asked.address().toString());
        document.put("label", figure.label());
        document.put("value", JsonRenderer.value(figure.value()));
        document.put("definition", pedigree.definition());
        document.put("asOf", asked.context().asOf());
        document.put("from", asked.request().period().from());
        document.put("to", asked.request().period().to());
        document.put("choices", asked.request().parameters());
        document.put("reckoned", reckoned.isPresent() ? (Object) reckoned.getAsDouble() : null);
        document.put("count", lines.size());
        document.put("rows", lines);
        return document;
    }

    private static Map<String, Object> line(Table rows, Object[] cells) {
        Map<String, Object> line = new LinkedHashMap<>();
        for (int c = 0; c < cells.length; c++) {
            line.put(rows.columns().get(c).id(), JsonRenderer.value(cells[c]));
        }
        return line;
    }

    /** Standard output, which stays open. */
    private static OutputStream open(Invocation invocation) {
        return new FilterOutputStream(invocation.out()) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
