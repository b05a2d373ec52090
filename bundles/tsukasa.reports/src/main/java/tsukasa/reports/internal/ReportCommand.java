// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

import tsukasa.api.Bytes;
import tsukasa.api.Period;
import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;
import tsukasa.reports.Format;
import tsukasa.reports.Redactor;
import tsukasa.reports.RenderContext;
import tsukasa.reports.ReportCatalog;
import tsukasa.reports.ReportWriter;
import tsukasa.reports.TextEncoding;
import tsukasa.reports.WrittenFile;
import tsukasa.reports.internal.compare.Comparison;

/** {@code report ID --out DIR}: makes a report and says what was written. */
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE)
@CommandLine.Command(name = "report")
public final class ReportCommand extends RequestOptions {
    private final ReportWriter writer;
    private final Redactor redactor;
    private Texts texts;

    @Parameters(arity = "0..1", paramLabel = "ID")
    private String id;

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--format", paramLabel = "FORMAT", split = ",", converter = FormatConverter.class)
    private Set<Format> formats = EnumSet.of(Format.PDF);

    @Option(names = "--encoding", paramLabel = "NAME", converter = EncodingConverter.class)
    private TextEncoding encoding = TextEncoding.UTF8_BOM;

    @Option(names = "--compare", paramLabel = "PERIOD")
    private String compare;

    @Option(names = "--compare-set", paramLabel = "NAME=VALUE")
    private Map<String, String> others = new LinkedHashMap<>();

    @Option(names = "--redact")
    private boolean redact;

    @Option(names = "--redact-key", paramLabel = "FILE")
    private Path key;

    @Option(names = "--out", paramLabel = "DIR")
    private Path out;

    /** Takes {@code pdf} as well as {@code PDF}. */
    static final class FormatConverter implements ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            return Format.ofCode(value).orElseThrow(() -> new TypeConversionException(value));
        }
    }

    /** Takes the names that people know encodings by. */
    static final class EncodingConverter implements ITypeConverter<TextEncoding> {
        @Override
        public TextEncoding convert(String value) {
            return TextEncoding.ofCode(value).orElseThrow(() -> new TypeConversionException(value));
        }
    }

    @Activate
    public ReportCommand(@Reference ReportCatalog catalog, @Reference ReportWriter writer, @Reference Redactor redactor) {
        super(catalog);
        this.writer = writer;
        this.redactor = redactor;
    }

    @Override
    public int run(Invocation invocation) {
        texts = Texts.of(ReportCommand.class, invocation.site().locale());
        if (list) {
            return list(invocation);
        }
        if (id == null) {
            return wrongCall(invocation, texts.text("ReportCommand_noId", ids(texts)));
        }
        Optional<Report> report = find(id);
        if (report.isEmpty()) {
            return invocation.refuse(texts.text("ReportCommand_noReport", id, ids(texts)));
        }
        if (out == null) {
            return wrongCall(invocation, texts.text("ReportCommand_noOut"));
        }
        if (key != null && key.toAbsolutePath().normalize().startsWith(out.toAbsolutePath().normalize())) {
            return wrongCall(invocation, texts.text("ReportCommand_keyBeside"));
        }
        Optional<String> wrong = wrong(texts);
        if (wrong.isPresent()) {
            return wrongCall(invocation, wrong.get());
        }
        try {
            return make(report.get(), invocation);
        } catch (Refusal e) {
            return invocation.refuse(e.getMessage());
        }
    }

    private int list(Invocation invocation) {
        var locale = invocation.site().locale();
        if (invocation.json()) {
            invocation.printJson(all().stream().map(report -> {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("id", report.id());
                entry.put("title", report.title(locale));
                entry.put("purpose", report.purpose(locale));
                return entry;
            }).toList());
        } else {
            invocation.printTable(new Table("reports", "", List.of(text("id"), text("title"), text("purpose")),
                    Table.of(all().stream()
                            .map(r -> new Object[] { r.id(), r.title(locale), r.purpose(locale) }).toList())));
        }
        return Invocation.DONE;
    }

    private Column text(String name) {
        return new Column(name, texts.text("ReportCommand_" + name), Column.Type.TEXT);
    }

    private int make(Report report, Invocation invocation) {
        ReportRequest request = request(report, invocation);
        RenderContext context = RenderContext.of(request, invocation.site().id().value()).in(encoding);
        try {
            Optional<ReportRequest> other = other(request);
            ReportResult result = made(report, request);
            if (other.isPresent()) {
                result = new Comparison(request.locale()).of(result, made(report, other.get()), request, other.get());
            }
            List<WrittenFile> files = writer.write(result, formats, context, out.toAbsolutePath());
            print(report, request.period(), files, invocation);
            return Invocation.DONE;
        } catch (IOException e) {
            throw new Refusal(texts.text("ReportCommand_unwritable", out.toString(), e.toString()), e);
        }
    }

    private ReportResult made(Report report, ReportRequest request) throws IOException {
        ReportResult made = report.make(request);
        return redact || key != null ? redactor.redact(made, request.locale(), Optional.ofNullable(key)) : made;
    }

    /** What is to stand beside it. */
    private Optional<ReportRequest> other(ReportRequest request) {
        if (compare == null && others.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> choices = new LinkedHashMap<>(request.parameters());
        choices.putAll(others);
        Period period = compare == null ? request.period() : period(compare, request.zone());
        return Optional.of(new ReportRequest(period, request.zone(), request.locale(), request.asOf(), choices, request.progress()));
    }

    /** A month, or two days with two dots between them. */
    private Period period(String text, ZoneId zone) {
        try {
            String[] ends = text.split("\\.\\.", -1);
            return ends.length == 1 ? Period.month(YearMonth.parse(text), zone) : Period.days(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]), zone);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Refusal(texts.text("ReportCommand_noPeriod", text), e);
        }
    }

    private void print(Report report, Period period, List<WrittenFile> files, Invocation invocation) {
        if (invocation.json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("report", report.id());
            document.put("from", period.from());
            document.put("to", period.to());
            document.put("files", files.stream().map(ReportCommand::json).toList());
            invocation.printJson(document);
            return;
        }
        List<Object[]> rows = new ArrayList<>();
        files.forEach(f -> rows.add(new Object[] { f.path().toString(), f.totalRows(), new Bytes(f.bytes()) }));
        invocation.printTable(new Table("files", "",
                List.of(text("file"), new Column("rows", texts.text("ReportCommand_rows"), Column.Type.INTEGER),
                        new Column("bytes", texts.text("ReportCommand_bytes"), Column.Type.BYTES)),
                Table.of(rows)));
        String remarks = files.stream().flatMap(file -> file.remarks().stream()).distinct()
                .collect(Collectors.joining(System.lineSeparator()));
        if (!remarks.isEmpty()) {
            invocation.out().println(remarks);
        }
    }

    private static Map<String, Object> json(WrittenFile file) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("path", file.path().toString());
        entry.put("format", file.format().code());
        entry.put("rows", file.totalRows());
        entry.put("tables", file.rows());
        entry.put("bytes", file.bytes());
        entry.put("remarks", file.remarks());
        return entry;
    }
}
