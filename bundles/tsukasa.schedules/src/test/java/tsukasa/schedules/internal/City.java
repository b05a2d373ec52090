// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tsukasa.api.Actor;
import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Operations;
import tsukasa.api.operation.Outcome;
import tsukasa.api.operation.Right;
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
import tsukasa.schedules.Schedules;
import tsukasa.testing.SmtpServer;

/** A site with one report of two rows, whose clock a test sets. */
final class City implements AutoCloseable {
    static final SiteId SITE = new SiteId("city");
    static final String REPORT = "test.report";
    final SetClock clock;
    final Site site;
    final StoredSchedules schedules;
    final List<Report> reports = new ArrayList<>(List.of(new Rows()));
    private final Database database;
    private final Path data;

    City(Database database, Path data, Instant now) {
        this.data = data;
        clock = new SetClock(now);
        site = new Site(SITE, data, Optional.empty(), ZoneId.of("Asia/Tokyo"), Locale.ENGLISH, clock, new Actor("admin"));
        this.database = database;
        schedules = new StoredSchedules(site, database, topic -> { }, new Everything(), new ReportCatalog() {
            @Override
            public List<Report> all() {
                return reports;
            }

            @Override
            public Optional<Report> find(String id) {
                return reports.stream().filter(report -> report.id().equals(id)).findFirst();
            }
        }, new AtomicReportWriter(List.of(new CsvRenderer())));
    }

    Path folder(String name) {
        return data.resolve(name);
    }

    void at(String instant) {
        clock.set(Instant.parse(instant));
    }

    <R> R done(Operation<R> operation) {
        return database.transaction(() -> operation.run(new Said()));
    }

    String refused(Operation<?> operation) {
        return assertThrows(Refusal.class, () -> done(operation)).getMessage();
    }

    @Override
    public void close() {
        schedules.deactivate();
    }

    /** Whoever asks may. */
    private static final class Everything implements Operations {
        @Override
        public <R> Outcome<R> execute(Operation<R> operation, Actor actor, String why, Progress progress) {
            throw new UnsupportedOperationException("not asked for");
        }

        @Override
        public boolean allowed(Actor actor, Right right) {
            return true;
        }
    }

    /** Nobody reads what is said of a change here. */
    private final class Said implements Change {
        @Override
        public Instant at() {
            return site.now();
        }

        @Override
        public Actor actor() {
            return site.actor();
        }

        @Override
        public void describe(String before, String after) {
            assertFalse((before + after).contains(SmtpServer.PASSWORD), "no secret in the audit trail");
        }

        @Override
        public void summarize(String sentence) {
            assertFalse(sentence.isBlank());
        }

        @Override
        public void touches(String topic) {
            assertEquals(Schedules.TOPIC, topic);
        }
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

    /** Stands still until it is set. */
    static final class SetClock extends Clock {
        private Instant now;

        SetClock(Instant now) {
            this.now = now;
        }

        void set(Instant instant) {
            now = instant;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("not asked for");
        }
    }
}
