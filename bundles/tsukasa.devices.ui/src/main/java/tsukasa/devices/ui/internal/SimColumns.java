// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.List;

import tsukasa.api.report.Column.Type;
import tsukasa.devices.CarrierRate;
import tsukasa.devices.PlanPoolId;
import tsukasa.devices.UnusedLine;
import tsukasa.ui.RecordColumn;

/** The columns of lines, of those that nobody uses, and of carriers. */
record SimColumns(DeviceWords words) {
    List<RecordColumn<SimRow>> lines() {
        return List.of(
                RecordColumn.<SimRow> text("line", words.text("Device_line"), row -> row.sim().line()).width(15),
                RecordColumn.<SimRow> text("carrier", words.text("Device_carrier"), row -> row.sim().carrier()).width(12),
                RecordColumn.<SimRow> text("plan", words.text("SimColumns_plan"), row -> row.sim().plan().map(PlanPoolId::value)).width(14),
                RecordColumn.<SimRow> text("state", words.text("SimColumns_state"), row -> words.sim(row.sim().state()))
                        .tone(row -> DeviceWords.tone(row.sim().state())).width(12),
                RecordColumn.<SimRow> of("bytes", words.text("SimColumns_bytes"), Type.BYTES, row -> row.traffic().total()).width(11),
                RecordColumn.<SimRow> of("days", words.text("SimColumns_days"), Type.INTEGER, SimRow::days).width(9),
                RecordColumn.<SimRow> of("yen", words.text("SimColumns_yen"), Type.INTEGER, row -> row.traffic().yen()).width(11),
                RecordColumn.<SimRow> text("device", words.text("Device_asset"), SimRow::device).width(12),
                RecordColumn.<SimRow> text("borrower", words.text("Device_borrower"), SimRow::borrower).width(14),
                RecordColumn.<SimRow> text("sim", words.text("Device_sim"), row -> row.sim().id()).width(22),
                RecordColumn.<SimRow> text("notes", words.text("Device_notes"), row -> row.sim().notes()).hidden());
    }

    List<RecordColumn<UnusedLine>> unused() {
        return List.of(
                RecordColumn.<UnusedLine> text("line", words.text("Device_line"), row -> row.sim().line()).width(15),
                RecordColumn.<UnusedLine> text("carrier", words.text("Device_carrier"), row -> row.sim().carrier()).width(12),
                RecordColumn.<UnusedLine> text("plan", words.text("SimColumns_plan"), row -> row.sim().plan().map(PlanPoolId::value)).width(14),
                RecordColumn.<UnusedLine> of("yen", words.text("SimColumns_monthly"), Type.INTEGER, UnusedLine::yenPerMonth).width(12),
                RecordColumn.<UnusedLine> of("lastUsed", words.text("SimColumns_lastUsed"), Type.DATE, UnusedLine::lastUsed).width(12),
                RecordColumn.<UnusedLine> text("device", words.text("Device_asset"), UnusedLine::device).width(12),
                RecordColumn.<UnusedLine> text("sim", words.text("Device_sim"), row -> row.sim().id()).width(22));
    }

    List<RecordColumn<CarrierRate>> rates() {
        return List.of(
                RecordColumn.text("carrier", words.text("Device_carrier"), CarrierRate::carrier).width(16),
                RecordColumn.of("rate", words.text("SimColumns_rate"), Type.DECIMAL, (CarrierRate rate) -> Math.round(rate.megabytesPerHour() * 10) / 10.0).width(18),
                RecordColumn.of("bytes", words.text("SimColumns_bytes"), Type.BYTES, CarrierRate::bytes).width(12),
                RecordColumn.of("sessions", words.text("SimColumns_sessions"), Type.DURATION, CarrierRate::sessions).width(16),
                RecordColumn.of("devices", words.text("SimColumns_devices"), Type.INTEGER, CarrierRate::devices).width(10));
    }
}
