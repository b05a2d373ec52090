// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;

import tsukasa.devices.Iccid;
import tsukasa.devices.Sim;
import tsukasa.devices.SimChange;
import tsukasa.ui.RecordTable;

/** What became of the line that is chosen: when it was changed, by whom, in which device it was, and who had that. */
final class SimHistoryView {
    private static final int WAIT_MILLIS = 120;
    private final Tools tools;
    private final RecordTable<SimChange> table;
    private Optional<Iccid> shown = Optional.empty();
    private Staff.People people = Staff.People.NONE;

    private record Found(List<SimChange> changes, Staff.People people) {
    }

    SimHistoryView(Composite parent, Tools tools) {
        this.tools = tools;
        table = new RecordTable<>(parent, tools.context(), "sims.history", tools.words().text("SimsTab_history"),
                SimHistoryColumns.all(tools.words(), () -> people), change -> List.of(change.revision().at(), change.what(), change.revision().summary()));
        table.emptyText(tools.words().text("SimsTab_chooseLine"));
        table.onOpen(change -> change.device().ifPresent(tools::open));
    }

    RecordTable<SimChange> table() {
        return table;
    }

    /** Reads it once the keyboard rests on this line. */
    void show(Optional<Sim> sim, boolean anew) {
        Optional<Iccid> id = sim.map(Sim::id);
        if (id.equals(shown) && !anew) {
            return;
        }
        if (!id.equals(shown)) {
            table.show(List.of());
            table.emptyText(tools.words().text(id.isPresent() ? "SimsTab_noHistory" : "SimsTab_chooseLine"));
        }
        shown = id;
        id.ifPresent(one -> table.control().getDisplay().timerExec(WAIT_MILLIS, () -> {
            if (!table.control().isDisposed() && shown.equals(id)) {
                load(one);
            }
        }));
    }

    private void load(Iccid id) {
        tools.context().load("sims.history", progress -> new Found(tools.services().sims().changes(id), tools.services().staff().people()), found -> {
            if (shown.equals(Optional.of(id))) {
                people = found.people;
                table.show(found.changes);
            }
        });
    }
}
