// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

import tsukasa.api.Layer;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.tasks.Completable;
import tsukasa.tasks.Cost;
import tsukasa.tasks.Weighing;
import tsukasa.ui.Formats;

/** What tasks are called in the person's language. */
record TaskWords(Texts texts, Formats formats) {
    static TaskWords of(Site site) {
        return new TaskWords(Texts.of(TaskWords.class, site.locale()), Formats.of(site));
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    String number(long count) {
        return formats.number(count);
    }

    /** Whole if it is. */
    String amount(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0 ? number(amount.longValue()) : formats.decimal(amount.doubleValue());
    }

    /** With what it is an amount of. */
    String amount(BigDecimal amount, Weighing weighing) {
        return text("Amount_" + weighing.by(), amount(amount));
    }

    String share(OptionalDouble share) {
        return share.isPresent() ? formats.percent(share.getAsDouble()) : text("Words_unknown");
    }

    String cost(Cost cost) {
        return text("Words_yen", number(cost.yen()));
    }

    String day(Optional<LocalDate> day) {
        return day.map(formats::date).orElse("");
    }

    String layer(Layer layer) {
        return text("Layer_" + layer);
    }

    String declared(Completable declared) {
        return text("Declared_" + declared);
    }

    String standing(Standing standing) {
        return text("Standing_" + standing);
    }
}
