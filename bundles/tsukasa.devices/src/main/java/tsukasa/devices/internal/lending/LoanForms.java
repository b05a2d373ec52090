// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import tsukasa.api.JapaneseCalendar;
import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.report.Block.Letter;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.Device;
import tsukasa.devices.Iccid;
import tsukasa.devices.Loan;
import tsukasa.devices.Sim;

/** Writes the forms by which borrowers acknowledge what they have been lent and on which terms; they sign them by hand. */
record LoanForms(Texts texts, LocalDate today, String addressee, Map<UserId, StaffMember> staff, Map<Iccid, Sim> sims) {
    private static final List<String> TERMS = List.of("care", "alone", "secret", "lost", "back");

    Letter of(Loan loan, Device device) {
        List<Letter.Item> items = new ArrayList<>();
        items.add(item("asset", device.id().value()));
        add(items, "model", device.model());
        add(items, "serial", device.serial());
        add(items, "name", device.name());
        device.sim().map(sims::get).ifPresent(sim -> items.add(item("sim", sim.line().isBlank() ? sim.id().value()
                : texts.text("LoanForms_line", sim.line(), sim.id()))));
        items.add(item("from", day(loan.from())));
        items.add(item("due", loan.due().map(this::day).orElseGet(() -> texts.text("LoanForms_untilAsked"))));
        add(items, "note", loan.note());
        items.add(item("terms", TERMS.stream().map(term -> texts.text("LoanForms_terms_" + term)).collect(Collectors.joining("\n"))));
        items.add(item("received", texts.text("LoanForms_received_blank")));
        items.add(item("signature", texts.text("LoanForms_signature_blank")));
        return new Letter(day(today), addressee, borrower(loan.borrower()), texts.text("LoanForms_subject"),
                List.of(texts.text("LoanForms_declare")), texts.text("LoanForms_list"), items, texts.text("LoanForms_end"));
    }

    private String borrower(UserId user) {
        Optional<StaffMember> member = Optional.ofNullable(staff.get(user));
        String section = member.flatMap(StaffMember::section).map(Section::value).map(name -> texts.text("LoanForms_section", name) + "\n").orElse("");
        String name = member.map(StaffMember::name).filter(known -> !known.equals(user.value()))
                .map(known -> texts.text("LoanForms_known", known, user)).orElse(user.value());
        return texts.text("LoanForms_borrower") + "\n" + section + texts.text("LoanForms_person", name);
    }

    private void add(List<Letter.Item> items, String key, String value) {
        if (!value.isBlank()) {
            items.add(item(key, value));
        }
    }

    private Letter.Item item(String key, String value) {
        return new Letter.Item(texts.text("LoanForms_" + key), value);
    }

    String day(LocalDate day) {
        return JapaneseCalendar.inFull(day, texts.locale());
    }
}
