// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.ui.internal;

import java.util.List;

import tsukasa.api.report.Column.Type;
import tsukasa.sessions.Denial;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.Tone;

/** The columns of refused starts. */
final class DenialColumns {
    private DenialColumns() {
    }

    static List<RecordColumn<Denial>> all(SessionWords words) {
        return List.of(RecordColumn.of("at", words.text("DenialColumns_at"), Type.INSTANT, Denial::at),
                RecordColumn.text("user", words.text("SessionColumns_user"), Denial::user),
                RecordColumn.text("client", words.text("SessionColumns_client"), Denial::client).width(11),
                RecordColumn.text("address", words.text("SessionColumns_address"), Denial::address),
                RecordColumn.text("host", words.text("SessionColumns_host"), Denial::host).width(11),
                RecordColumn.<Denial> text("layer", words.text("SessionColumns_layer"), denial -> denial.layer().map(words::layer))
                        .width(10),
                RecordColumn.<Denial> text("reason", words.text("DenialColumns_reason"), Denial::reason).width(40)
                        .tone(denial -> Tone.WARNING),
                RecordColumn.text("source", words.text("SessionColumns_source"), Denial::source));
    }
}
