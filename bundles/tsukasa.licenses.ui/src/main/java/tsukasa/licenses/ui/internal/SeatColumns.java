// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.util.List;
import java.util.Optional;

import tsukasa.api.Site;
import tsukasa.api.report.Column.Type;
import tsukasa.licenses.Release;
import tsukasa.licenses.Seat;
import tsukasa.ui.RecordColumn;

/** The columns of seats. */
final class SeatColumns {
    private SeatColumns() {
    }

    static List<RecordColumn<Seat>> all(LicenseWords words, Site site) {
        return List.of(
                RecordColumn.<Seat> text("assignee", words.text("SeatColumns_assignee"), seat -> seat.assignee().name()).width(16),
                RecordColumn.<Seat> text("kind", words.text("SeatColumns_kind"), seat -> words.kind(seat.assignee())).width(8),
                RecordColumn.<Seat> text("state", words.text("SeatColumns_state"), seat -> words.text("SeatState_" + state(seat, site)))
                        .tone(seat -> state(seat, site).tone()).width(16),
                RecordColumn.of("from", words.text("SeatColumns_from"), Type.DATE, Seat::from).width(11),
                RecordColumn.of("until", words.text("SeatColumns_until"), Type.DATE, Seat::until).width(12),
                RecordColumn.of("released", words.text("SeatColumns_released"), Type.INSTANT, seat -> seat.release().map(Release::at)),
                RecordColumn.<Seat> text("by", words.text("SeatColumns_by"), SeatColumns::by).hidden(),
                RecordColumn.text("note", words.text("SeatColumns_note"), Seat::note).width(26));
    }

    private static Optional<String> by(Seat seat) {
        return seat.release().map(release -> release.by().value());
    }

    static SeatState state(Seat seat, Site site) {
        return SeatState.of(seat, site.now().atZone(site.zone()).toLocalDate());
    }
}
