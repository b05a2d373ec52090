// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

import tsukasa.api.UserId;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceChange;
import tsukasa.devices.DeviceService;
import tsukasa.devices.Lending;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Loan;
import tsukasa.ui.FormDialog;
import tsukasa.ui.FormField;

/** Adds, changes, lends and takes back devices: asks, makes the change, and says what became of it. */
final class DeviceChanges {
    private static final int ROWS = 9;
    private final Control owner;
    private final Tools tools;
    private final DeviceWords words;
    private final DeviceService devices;
    private final Supplier<Staff.People> people;
    private final DeviceForm form;

    DeviceChanges(Control owner, Tools tools, Supplier<Staff.People> people) {
        this.owner = owner;
        this.tools = tools;
        this.people = people;
        words = tools.words();
        devices = tools.services().devices();
        form = new DeviceForm(words);
    }

    private FormDialog dialog(String title) {
        return new FormDialog(owner, tools.context(), title);
    }

    private FormField field(String id, FormField.Kind kind) {
        String hint = "DeviceChanges_" + id + "Hint";
        return new FormField(id, words.text("DeviceChanges_" + id), words.texts().has(hint) ? words.text(hint) : "", kind, false, List.of());
    }

    /** @param name by which sources know it */
    void add(Optional<String> name) {
        FormDialog dialog = dialog(words.text("DeviceChanges_add"));
        dialog.fields(form.fields(true), DeviceForm.usual(name));
        dialog.open(words.text("DeviceChanges_addVerb"), () -> dialog.read(answers -> form.read(answers, Optional.empty()))
                .map(device -> devices.add(List.of(device))), added -> {
                    tools.said().good(words.text("DeviceChanges_added", added.getFirst().id()));
                    tools.open(added.getFirst().id());
                });
    }

    void edit(List<FleetRow> rows) {
        if (rows.size() == 1) {
            edit(rows.getFirst().device());
        } else if (!rows.isEmpty()) {
            editAll(rows);
        }
    }

    private void edit(Device before) {
        FormDialog dialog = dialog(words.text("DeviceChanges_edit", before.id()));
        dialog.fields(form.fields(false), DeviceForm.answers(before));
        dialog.open(words.text("DeviceChanges_save"), () -> dialog.read(answers -> form.read(answers, Optional.of(before)))
                .map(after -> devices.edit(before, after)), edited -> tools.said().good(words.text("DeviceChanges_edited", edited.id())));
    }

    private void editAll(List<FleetRow> rows) {
        FormDialog dialog = dialog(words.text("DeviceChanges_editAll", rows.size()));
        dialog.sentence(words.text("DeviceChanges_editAllHow"));
        hit(dialog, rows);
        ChangeForm change = new ChangeForm(words);
        dialog.fields(change.fields(), Map.of());
        dialog.open(words.text("DeviceChanges_editAllVerb", rows.size()), () -> dialog.read(change::read).filter(read -> {
            if (read.equals(DeviceChange.NONE)) {
                dialog.problem(words.text("DeviceChanges_nothing"));
            }
            return !read.equals(DeviceChange.NONE);
        }).map(read -> devices.editAll(ids(rows), read)), edited -> tools.said().good(words.text("DeviceChanges_editedAll", edited.size())));
    }

    private void hit(FormDialog dialog, List<FleetRow> rows) {
        dialog.lines(words.text("DeviceChanges_hit"), rows.stream().map(this::line).collect(Collectors.joining("\n")), Math.min(ROWS, rows.size()), false);
    }

    private String line(FleetRow row) {
        return row.borrowerName().map(name -> words.text("DeviceChanges_lineLent", row.id(), row.device().name(), name))
                .orElseGet(() -> words.text("DeviceChanges_line", row.id(), row.device().name()));
    }

    private static List<AssetNumber> ids(List<FleetRow> rows) {
        return rows.stream().map(FleetRow::id).toList();
    }

    /** @param rows of which those that are not in stock are left out */
    void lend(List<FleetRow> rows) {
        List<FleetRow> stock = rows.stream().filter(row -> row.device().state() == LifeCycle.IN_STOCK).toList();
        if (stock.size() == 1) {
            lendOne(stock.getFirst());
        } else if (!stock.isEmpty()) {
            lendMany(stock);
        }
    }

    private List<FormField> terms() {
        return List.of(field("from", FormField.Kind.TEXT).needed(), field("due", FormField.Kind.TEXT), field("note", FormField.Kind.TEXT));
    }

    private void lendOne(FleetRow row) {
        FormDialog dialog = dialog(words.text("DeviceChanges_lend", row.id()));
        List<FormField> fields = new ArrayList<>(List.of(field("borrower", FormField.Kind.TEXT).needed()));
        fields.addAll(terms());
        dialog.fields(fields, Map.of("from", tools.today().toString()));
        dialog.open(words.text("DeviceChanges_lendVerb"), () -> dialog.read(answers -> {
            UserId borrower = people.get().named(answers.name("borrower", LendingLines.LONGEST));
            return devices.lend(List.of(new Lending(row.id(), borrower, answers.day("from"), answers.dayIfAny("due"), answers.text("note", Loan.LONGEST_NOTE))));
        }), lent -> tools.said().good(words.text("DeviceChanges_lent", row.id(), lent.getFirst().borrower())));
    }

    private void lendMany(List<FleetRow> rows) {
        FormDialog dialog = dialog(words.text("DeviceChanges_lendAll"));
        dialog.sentence(words.text("DeviceChanges_lendAllHow"));
        Text lines = dialog.lines(words.text("DeviceChanges_lendLines"), rows.stream().map(row -> row.id() + "\t").collect(Collectors.joining("\n")), ROWS, true);
        dialog.fields(terms(), Map.of("from", tools.today().toString()));
        dialog.open(words.text("DeviceChanges_lendVerb"), () -> {
            LendingLines.Read read = LendingLines.read(lines.getText(), rows, people.get(), words);
            if (read.problem().isPresent()) {
                dialog.problem(read.problem().get());
                return Optional.empty();
            }
            return dialog.read(answers -> {
                LocalDate from = answers.day("from");
                Optional<LocalDate> due = answers.dayIfAny("due");
                String note = answers.text("note", Loan.LONGEST_NOTE);
                return devices.lend(read.borrowers().entrySet().stream()
                        .map(entry -> new Lending(entry.getKey(), entry.getValue(), from, due, note)).toList());
            });
        }, lent -> tools.said().good(words.text("DeviceChanges_lentAll", lent.size())));
    }

    void accept(FleetRow row) {
        Loan loan = row.loan().orElseThrow();
        FormDialog dialog = dialog(words.text("DeviceChanges_accept", row.id()));
        dialog.sentence(words.text("DeviceChanges_acceptHow", row.borrowerName().orElse("")));
        dialog.fields(List.of(field("day", FormField.Kind.TEXT).needed()), Map.of("day", tools.today().toString()));
        dialog.open(words.text("DeviceChanges_acceptVerb"), () -> dialog.read(answers -> {
            LocalDate day = answers.day("day");
            if (day.isAfter(tools.today())) {
                answers.wrong("day", words.text("DeviceChanges_ahead"));
            }
            return devices.accept(loan.id(), instant(day));
        }), accepted -> tools.said().good(words.text("DeviceChanges_accepted", row.id())));
    }

    /** Today means now. */
    private Instant instant(LocalDate day) {
        return day.equals(tools.today()) ? tools.context().site().now() : day.atStartOfDay(tools.context().site().zone()).toInstant();
    }

    /** @param rows of which those that nobody has are left out */
    void takeBack(List<FleetRow> rows) {
        List<FleetRow> lent = rows.stream().filter(row -> row.loan().isPresent()).toList();
        if (lent.isEmpty()) {
            return;
        }
        FormDialog dialog = dialog(words.text("DeviceChanges_takeBack"));
        hit(dialog, lent);
        dialog.fields(List.of(field("day", FormField.Kind.TEXT).needed(), field("note", FormField.Kind.TEXT)), Map.of("day", tools.today().toString()));
        dialog.open(words.text("DeviceChanges_takeBackVerb", lent.size()),
                () -> dialog.read(answers -> devices.takeBack(ids(lent), answers.day("day"), answers.text("note", Loan.LONGEST_NOTE))),
                back -> tools.said().good(words.text("DeviceChanges_back", back.size())));
    }
}
