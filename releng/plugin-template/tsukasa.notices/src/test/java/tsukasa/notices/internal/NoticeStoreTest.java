// SPDX-License-Identifier: EPL-2.0
package tsukasa.notices.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import tsukasa.notices.Notice;
import tsukasa.notices.NoticeId;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;

class NoticeStoreTest {
    private static Notice notice(int day) {
        LocalDate from = LocalDate.of(2026, 10, day);
        return new Notice(new NoticeId(new UUID(0, day)), from, from.plusDays(1), "点検のため停止 " + day);
    }

    @StoreTest
    void keepsNoticesTheNewestFirst(Database database) {
        NoticeStore store = new NoticeStore(database, "city");
        store.open();
        store.add(notice(1));
        store.add(notice(2));
        assertEquals(List.of(notice(2), notice(1)), store.all());
    }

    @StoreTest
    void tellsEachCityItsOwn(Database database) {
        NoticeStore store = new NoticeStore(database, "city");
        store.open();
        store.add(notice(1));
        assertEquals(List.of(), new NoticeStore(database, "other").all());
    }
}
