// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.LocalDate;
import java.util.Optional;

import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.Basis;
import tsukasa.licenses.Pool;
import tsukasa.licenses.Yen;
import tsukasa.ui.Formats;

/** What licenses are called in the person's language. */
record LicenseWords(Texts texts, Formats formats) {
    static LicenseWords of(Site site) {
        return new LicenseWords(Texts.of(LicenseWords.class, site.locale()), Formats.of(site));
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** A count with its separators. */
    String number(long count) {
        return formats.number(count);
    }

    String yen(Yen amount) {
        return text("Words_yen", number(amount.amount()));
    }

    String day(LocalDate day) {
        return formats.date(day);
    }

    String day(Optional<LocalDate> day) {
        return day.map(formats::date).orElse("");
    }

    String kind(Assignee assignee) {
        return text(assignee instanceof Assignee.Person ? "Words_person" : "Words_device");
    }

    /** How the pool counts, for example "users at the same time, disconnected ones too". */
    String rule(Pool pool) {
        String counting = text("Counting_" + pool.counting());
        if (pool.basis() instanceof Basis.Checkouts checkouts) {
            return text("Words_checkouts", counting, checkouts.feature());
        }
        return pool.named() ? counting : text(pool.disconnected() ? "Words_disconnected" : "Words_connected", counting);
    }
}
