// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;

import tsukasa.api.operation.Operation;
import tsukasa.licenses.Contract;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;
import tsukasa.ui.FormDialog;
import tsukasa.ui.PageContext;

/** Asks for what a pool is, with how many there are from which day. */
final class PoolDialog {
    private final Control owner;
    private final PageContext context;
    private final LicenseService licenses;
    private final LicenseWords words;
    private final PoolForm form;

    PoolDialog(Control owner, PageContext context, LicenseService licenses, LicenseWords words) {
        this.owner = owner;
        this.context = context;
        this.licenses = licenses;
        this.words = words;
        form = new PoolForm(words);
    }

    /** Loads the contracts to choose from, then asks for a new pool. */
    void add(Consumer<Pool> then) {
        List<ScheduleForm.Row> first = ScheduleForm.first(context.site().now().atZone(context.site().zone()).toLocalDate());
        context.load("contracts.choice", progress -> licenses.contracts(),
                contracts -> open(words.text("PoolDialog_add"), contracts, Optional.empty(), PoolForm.usual(), first,
                        words.text("PoolDialog_addVerb"), licenses::addPool, then));
    }

    void edit(Pool pool, Consumer<Pool> then) {
        context.load("contracts.choice", progress -> licenses.contracts(),
                contracts -> open(words.text("PoolDialog_edit", pool.id()), contracts, Optional.of(pool), PoolForm.answers(pool),
                        ScheduleForm.rows(pool.schedule()), words.text("PoolDialog_editVerb"), after -> licenses.editPool(pool, after), then));
    }

    private void open(String title, List<Contract> contracts, Optional<Pool> before, Map<String, String> answers, List<ScheduleForm.Row> rows,
            String verb, java.util.function.Function<Pool, Operation<Pool>> operation, Consumer<Pool> then) {
        FormDialog dialog = new FormDialog(owner, context, title);
        ScheduleField[] steps = new ScheduleField[1];
        dialog.fields(form.fields(before.isEmpty(), contracts), answers);
        steps[0] = new ScheduleField(dialog.area(), words, rows, dialog::fit);
        dialog.open(verb, () -> {
            ScheduleForm.Read read = steps[0].read();
            Optional<Pool> pool = dialog.read(given -> form.read(given, before, read.schedule()));
            if (pool.isPresent() && read.problem().isPresent()) {
                dialog.problem(read.problem().get());
                return Optional.empty();
            }
            return pool.map(operation);
        }, then);
    }
}
