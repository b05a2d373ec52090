// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import java.util.ArrayList;
import java.util.List;

/** One step of a sort order: a column by its index, and its direction. */
public record SortBy(int column, boolean ascending) {

    /**
     * The order after a click on a column's header: it becomes the only one, or is added or turned where {@code add} is
     * set; ascending, then descending, then as the records came.
     */
    public static List<SortBy> clicked(List<SortBy> before, int column, boolean add) {
        List<SortBy> after = new ArrayList<>(add ? before : before.stream().filter(by -> by.column == column).toList());
        int at = 0;
        while (at < after.size() && after.get(at).column != column) {
            at++;
        }
        if (at == after.size()) {
            after.add(new SortBy(column, true));
        } else if (after.get(at).ascending) {
            after.set(at, new SortBy(column, false));
        } else {
            after.remove(at);
        }
        return List.copyOf(after);
    }
}
