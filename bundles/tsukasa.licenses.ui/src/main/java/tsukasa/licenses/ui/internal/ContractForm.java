// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.licenses.Contract;
import tsukasa.licenses.ContractId;
import tsukasa.licenses.Yen;
import tsukasa.ui.Answers;
import tsukasa.ui.FormField;

/** The questions about a contract, what is answered for one that is there, and the contract that answers make. */
final class ContractForm {
    private static final long MOST_YEN = 100_000_000_000L;
    private final LicenseWords words;

    ContractForm(LicenseWords words) {
        this.words = words;
    }

    /** @param added whether it is a new one, which still needs its number */
    List<FormField> fields(boolean added) {
        List<FormField> fields = new ArrayList<>();
        if (added) {
            fields.add(field("contract", FormField.Kind.TEXT).needed());
        }
        fields.add(field("name", FormField.Kind.TEXT).needed());
        fields.add(field("vendor", FormField.Kind.TEXT));
        fields.add(field("from", FormField.Kind.TEXT).needed());
        fields.add(field("until", FormField.Kind.TEXT));
        fields.add(field("noticeDays", FormField.Kind.NUMBER));
        fields.add(field("yearlyCost", FormField.Kind.NUMBER));
        fields.add(field("notes", FormField.Kind.LINES));
        return fields;
    }

    private FormField field(String id, FormField.Kind kind) {
        String hint = "ContractForm_" + id + "Hint";
        return new FormField(id, words.text("ContractForm_" + id), words.texts().has(hint) ? words.text(hint) : "", kind, false, List.of());
    }

    static Map<String, String> answers(Contract contract) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("name", contract.name());
        answers.put("vendor", contract.vendor());
        answers.put("from", contract.from().toString());
        answers.put("until", contract.until().map(LocalDate::toString).orElse(""));
        answers.put("noticeDays", Integer.toString(contract.noticeDays()));
        answers.put("yearlyCost", Long.toString(contract.yearlyCost().amount()));
        answers.put("notes", contract.notes());
        return answers;
    }

    /** @param before what it was; empty for a new one */
    Contract read(Answers answers, Optional<Contract> before) {
        ContractId id = before.map(Contract::id).orElseGet(() -> new ContractId(answers.name("contract", ContractId.LONGEST)));
        LocalDate from = answers.day("from");
        Optional<LocalDate> until = answers.dayIfAny("until");
        if (until.filter(last -> last.isBefore(from)).isPresent()) {
            answers.wrong("until", words.text("ContractForm_endsBefore"));
            until = Optional.empty();
        }
        return new Contract(id, answers.name("name", Contract.LONGEST_NAME), answers.text("vendor", Contract.LONGEST_NAME), from, until,
                (int) answers.number("noticeDays", Contract.LONGEST_NOTICE), new Yen(answers.number("yearlyCost", MOST_YEN)),
                answers.text("notes", Contract.LONGEST_NOTES));
    }
}
