// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.widgets.Control;

import tsukasa.api.operation.Operation;
import tsukasa.licenses.Contract;
import tsukasa.licenses.LicenseService;
import tsukasa.ui.FormDialog;
import tsukasa.ui.PageContext;

/** Asks for what was agreed with a vendor. */
final class ContractDialog {
    private final Control owner;
    private final PageContext context;
    private final LicenseService licenses;
    private final LicenseWords words;

    ContractDialog(Control owner, PageContext context, LicenseService licenses, LicenseWords words) {
        this.owner = owner;
        this.context = context;
        this.licenses = licenses;
        this.words = words;
    }

    void add(Consumer<Contract> then) {
        open(words.text("ContractDialog_add"), Optional.empty(), Map.of("noticeDays", "0", "yearlyCost", "0"),
                words.text("ContractDialog_addVerb"), licenses::addContract, then);
    }

    void edit(Contract contract, Consumer<Contract> then) {
        open(words.text("ContractDialog_edit", contract.id()), Optional.of(contract), ContractForm.answers(contract),
                words.text("ContractDialog_editVerb"), after -> licenses.editContract(contract, after), then);
    }

    private void open(String title, Optional<Contract> before, Map<String, String> answers, String verb,
            Function<Contract, Operation<Contract>> operation, Consumer<Contract> then) {
        ContractForm form = new ContractForm(words);
        FormDialog dialog = new FormDialog(owner, context, title);
        dialog.fields(form.fields(before.isEmpty()), answers);
        dialog.open(verb, () -> dialog.read(given -> form.read(given, before)).map(operation), then);
    }
}
