// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.operation.Operation;
import tsukasa.api.report.Block;
import tsukasa.api.report.Column;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;
import tsukasa.persistence.Database;
import tsukasa.reports.ReportCatalog;
import tsukasa.reports.internal.AtomicReportWriter;
import tsukasa.reports.internal.CsvRenderer;
import tsukasa.testing.slices.Bench;

/** The schedules of a site with one report of one row, whose clock stands until it is moved. */
public final class City extends Bench implements AutoCloseable {
    public static final String REPORT = "test.report";
    public final StoredSchedules schedules;
    final List<Report> reports = new ArrayList<>(List.of(new Rows()));

    public City(Database database, Path data, Instant now) {
        super(database::transaction, data);
        at(now);
        schedules = new StoredSchedules(site(), database, published::add, new ReportCatalog() {
            @Override
            public List<Report> all() {
                return reports;
            }

            @Override
            public Optional<Report> find(String id) {
                return reports.stream().filter(report -> report.id().equals(id)).findFirst();
            }
        }, new AtomicReportWriter(List.of(new CsvRenderer())), (result, locale, key) -> new ReportResult(result.id(), result.title(), result.subtitle(),
                result.sections(), false, true));
    }

    public Path folder(String name) {
        return site().data().resolve(name);
    }

    void at(Instant instant) {
        passes(Duration.between(now(), instant));
    }

    void at(String instant) {
        at(Instant.parse(instant));
    }

    String refused(Operation<?> operation) {
        return assertThrows(Refusal.class, () -> execute(operation)).getMessage();
    }

    @Override
    public void close() {
        schedules.deactivate();
    }

    /** One table of the period and the section that it was asked for. */
    static final class Rows implements Report {
        @Override
        public String id() {
            return REPORT;
        }

        @Override
        public String title(Locale locale) {
            return "Rows";
        }

        @Override
        public String purpose(Locale locale) {
            return "";
        }

        @Override
        public ReportResult make(ReportRequest request) {
            request.progress().check();
            Table table = new Table("rows", "Rows",
                    List.of(new Column("section", "課", Column.Type.TEXT), new Column("from", "から", Column.Type.INSTANT)),
                    sink -> sink.row(request.parameters().get("section"), request.period().from()));
            return new ReportResult(REPORT, "利用状況", "2026年10月", List.of(new ReportResult.Section("Rows", List.of(new Block.Tabular(table)))));
        }
    }
}
