// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Table;
import tsukasa.reports.chart.SampleCharts;

/** A call of the command line that keeps what it is answered. */
final class CapturedInvocation implements Invocation {
    private final Path data;
    private final boolean json;
    private Clock clock = Clock.fixed(SampleReport.AS_OF, SampleCharts.TOKYO);
    private final List<String> refused = new ArrayList<>();
    private final List<Object[]> rows = new ArrayList<>();
    private final List<Object> documents = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    CapturedInvocation(Path data, boolean json) {
        this.data = data;
        this.json = json;
    }

    List<String> refused() {
        return refused;
    }

    List<Object[]> rows() {
        return rows;
    }

    List<Object> documents() {
        return documents;
    }

    String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The same call, by a clock that moves on whenever it is read. */
    CapturedInvocation ticking() {
        Instant[] next = { SampleReport.AS_OF };
        clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return SampleCharts.TOKYO;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                next[0] = next[0].plusSeconds(1);
                return next[0];
            }
        };
        return this;
    }

    @Override
    public Site site() {
        return new Site(new SiteId("minato"), data, Optional.empty(), SampleCharts.TOKYO, Locale.ENGLISH, clock, new Actor("tester"));
    }

    @Override
    public boolean json() {
        return json;
    }

    @Override
    public PrintStream out() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    @Override
    public void printJson(Object document) {
        documents.add(document);
    }

    @Override
    public void printTable(Table table) {
        table.rows().forEach(cells -> rows.add(cells.clone()));
    }

    @Override
    public int refuse(String sentence) {
        refused.add(sentence);
        return REFUSED;
    }

    @Override
    public Progress progress() {
        return Progress.NONE;
    }
}
