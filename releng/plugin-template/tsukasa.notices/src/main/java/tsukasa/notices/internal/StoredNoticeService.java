// SPDX-License-Identifier: EPL-2.0
package tsukasa.notices.internal;

import java.time.LocalDate;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.TimeOrderedIds;
import tsukasa.api.operation.Operation;
import tsukasa.notices.Notice;
import tsukasa.notices.NoticeId;
import tsukasa.notices.NoticeService;
import tsukasa.persistence.Database;

/** Notices in the database. Nothing is opened before the first question, so that nobody waits while components start. */
@Component
public final class StoredNoticeService implements NoticeService {
    private final NoticeStore store;
    private final TimeOrderedIds ids;
    private final Texts texts;
    private boolean open;

    @Activate
    public StoredNoticeService(@Reference Site site, @Reference Database database) {
        store = new NoticeStore(database, site.id().value());
        ids = new TimeOrderedIds(site.clock());
        texts = Texts.of(StoredNoticeService.class, site.locale());
    }

    private synchronized NoticeStore store() {
        if (!open) {
            store.open();
            open = true;
        }
        return store;
    }

    @Override
    public List<Notice> all() {
        return store().all();
    }

    @Override
    public Operation<Notice> post(LocalDate from, LocalDate until, String text) {
        return new PostNoticeOperation(notice(from, until, text), notice -> store().add(notice),
                texts.text("StoredNoticeService_posted", from, until));
    }

    private Notice notice(LocalDate from, LocalDate until, String text) {
        try {
            return new Notice(new NoticeId(ids.next()), from, until, text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(texts.text("StoredNoticeService_refused", Notice.LONGEST), e);
        }
    }
}
