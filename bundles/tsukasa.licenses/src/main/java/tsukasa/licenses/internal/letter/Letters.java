// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.letter;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.JapaneseCalendar;
import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.report.Block.Letter;
import tsukasa.api.staff.HeldAsset;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.IdleSeat;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;

/** Writes to those who have seats that they don't use. */
record Letters(Texts texts, ZoneId zone, LocalDate today, LocalDate replyBy, int days, String sender) {
    Letter to(Assignee holder, List<IdleSeat> seats, Map<PoolId, Pool> pools) {
        List<Letter.Item> items = new ArrayList<>();
        for (IdleSeat seat : seats) {
            items.add(item("license", product(seat, pools)));
            items.add(item("from", day(seat.seat().from())));
            items.add(item("lastUsed", seat.lastUsed().map(at -> day(LocalDate.ofInstant(at, zone)))
                    .orElseGet(() -> texts.text("Letters_never"))));
            items.add(item("idleDays", texts.text("Letters_days", seat.idleDays())));
        }
        List<HeldAsset> assets = seats.getFirst().assets();
        if (!assets.isEmpty()) {
            items.add(item("assets", String.join("\n", assets.stream().map(asset -> asset.kind() + " " + asset.name()).toList())));
        }
        items.add(item("replyBy", day(replyBy)));
        return new Letter(day(today), addressee(holder, seats), sender, texts.text("Letters_subject"),
                List.of(texts.text("Letters_greeting"), texts.text("Letters_ask", days, day(replyBy)), texts.text("Letters_otherwise")),
                texts.text("Letters_list"), items, texts.text("Letters_end"));
    }

    private Letter.Item item(String key, String value) {
        return new Letter.Item(texts.text("Letters_" + key), value);
    }

    private static String product(IdleSeat seat, Map<PoolId, Pool> pools) {
        return Optional.ofNullable(pools.get(seat.seat().pool())).map(Pool::product).filter(product -> !product.equals(seat.seat().pool()
                .value()))
                .map(product -> product + " (" + seat.seat().pool() + ")").orElse(seat.seat().pool().value());
    }

    private String addressee(Assignee holder, List<IdleSeat> seats) {
        String section = seats.stream().flatMap(seat -> seat.section().stream()).map(Section::value).findFirst().map(name -> name + "\n")
                .orElse("");
        return section + texts.text(holder instanceof Assignee.Device ? "Letters_toDevice" : "Letters_toPerson", holder.name());
    }

    /** In Japanese by the era, as offices write it. */
    String day(LocalDate day) {
        return JapaneseCalendar.inFull(day, texts.locale());
    }
}
