// SPDX-License-Identifier: EPL-2.0
package tsukasa.notices.ui.internal;

import java.util.List;

import org.eclipse.swt.widgets.Composite;

import tsukasa.api.Texts;
import tsukasa.api.report.Column;
import tsukasa.notices.Notice;
import tsukasa.notices.NoticeService;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;

/** The table of notices; read again whenever somebody has put one up. */
final class NoticesContent implements PageContent {
    private final PageContext context;
    private final NoticeService notices;
    private final RecordTable<Notice> table;

    NoticesContent(Composite parent, PageContext context, NoticeService notices) {
        this.context = context;
        this.notices = notices;
        Texts texts = Texts.of(NoticesContent.class, context.site().locale());
        table = new RecordTable<>(parent, context, "notices", texts.text("NoticesPage_title"), columns(texts), Notice::id);
        table.emptyText(texts.text("NoticesContent_empty"));
        context.onChange(NoticeService.TOPIC, this::refresh);
        refresh();
    }

    private static List<RecordColumn<Notice>> columns(Texts texts) {
        return List.of(RecordColumn.of("from", texts.text("NoticesContent_from"), Column.Type.DATE, Notice::from),
                RecordColumn.of("until", texts.text("NoticesContent_until"), Column.Type.DATE, Notice::until),
                RecordColumn.text("text", texts.text("NoticesContent_text"), Notice::text).width(60));
    }

    private void refresh() {
        context.load("notices", progress -> notices.all(), table::show);
    }

    @Override
    public void focus() {
        table.control().setFocus();
    }
}
