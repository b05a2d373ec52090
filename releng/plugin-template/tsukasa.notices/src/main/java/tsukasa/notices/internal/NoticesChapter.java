// SPDX-License-Identifier: EPL-2.0
package tsukasa.notices.internal;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Chapter;
import tsukasa.api.report.Column;
import tsukasa.api.report.Headline;
import tsukasa.api.report.Months;
import tsukasa.api.report.ReportRequest;
import tsukasa.notices.NoticeService;

/** How many notices stood, for the monthly report. */
@Component
public final class NoticesChapter implements Chapter {
    private final NoticeService notices;

    @Activate
    public NoticesChapter(@Reference NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public String id() {
        return "notices";
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(NoticesChapter.class, locale).text("NoticesReport_title");
    }

    @Override
    public Content make(ReportRequest request) {
        Texts texts = Texts.of(NoticesChapter.class, request.locale());
        Headline count = new Headline("count", texts.text("NoticesReport_count"), Column.Type.INTEGER, Months.of(request).each(this::stood), "");
        return new Content(List.of(count), List.of(), List.of(new Block.Paragraph(texts.text("NoticesChapter_stood", count.cell()))),
                List.of(texts.text("NoticesReport_definition")));
    }

    private double stood(YearMonth month) {
        return notices.all().stream().filter(one -> !one.until().isBefore(month.atDay(1)) && !one.from().isAfter(month.atEndOfMonth())).count();
    }
}
