// SPDX-License-Identifier: EPL-2.0
package tsukasa.notices.internal;

import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Column;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Pedigree;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;
import tsukasa.notices.NoticeService;

/** Which notices stood in a period. */
@Component
public final class NoticesReport implements Report {
    private final NoticeService notices;

    @Activate
    public NoticesReport(@Reference NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public String id() {
        return "notices.standing";
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(NoticesReport.class, locale).text("NoticesReport_title");
    }

    @Override
    public String purpose(Locale locale) {
        return Texts.of(NoticesReport.class, locale).text("NoticesReport_purpose");
    }

    @Override
    public ReportResult make(ReportRequest request) {
        Texts texts = Texts.of(NoticesReport.class, request.locale());
        var stood = notices.all().stream().filter(one -> !one.until().isBefore(request.firstDay()) && !one.from().isAfter(request.lastDay())).toList();
        Table table = new Table("notices", texts.text("NoticesReport_title"), List.of(new Column("from", texts.text("Notice_from"), Column.Type.DATE),
                new Column("until", texts.text("Notice_until"), Column.Type.DATE), new Column("text", texts.text("Notice_text"), Column.Type.TEXT, Column.Content.PROSE)),
                sink -> stood.forEach(notice -> sink.row(notice.from(), notice.until(), notice.text())));
        Figure count = new Figure("notices.count", texts.text("NoticesReport_count"), (long) stood.size(), Column.Type.INTEGER, "")
                .from(Pedigree.count(texts.text("NoticesReport_definition"), table));
        return new ReportResult(id(), texts.text("NoticesReport_title"), texts.text("NoticesReport_period", request.firstDay(), request.lastDay()),
                List.of(new ReportResult.Section("", List.of(new Block.Figures(List.of(count)), new Block.Tabular(table)))));
    }
}
