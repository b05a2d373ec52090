// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import tsukasa.api.report.Table;
import tsukasa.sessions.Denial;
import tsukasa.sessions.Session;
import tsukasa.ui.PageAction;
import tsukasa.ui.PageContext;
import tsukasa.ui.RecordTable;

/** The two tables of the page, of sessions and of refused starts; one of them is seen. */
final class SessionTables {
    private final SessionWords words;
    private final Composite area;
    private final StackLayout stack = new StackLayout();
    private final RecordTable<Session> sessions;
    private final RecordTable<Denial> denials;
    private SessionScope scope = SessionScope.OPEN;

    SessionTables(Composite parent, PageContext context, SessionWords words) {
        this.words = words;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(stack);
        sessions = new RecordTable<>(area, context, "sessions", words.text("SessionsPage_title"), SessionColumns.all(words), Session::id)
                .sortedBy("start", false);
        denials = new RecordTable<>(area, context, "denials", words.text("What_DENIALS"), DenialColumns.all(words),
                denial -> denial.source() + "/" + denial.key()).sortedBy("at", false);
        sessions.emptyText("");
        stack.topControl = sessions.control();
    }

    Control control() {
        return area;
    }

    SessionScope scope() {
        return scope;
    }

    /** What the rows that come next answer to. */
    void scope(SessionScope next) {
        scope = next;
        stack.topControl = refused() ? denials.control() : sessions.control();
        area.layout();
    }

    private boolean refused() {
        return scope.what() == SessionScope.What.DENIALS;
    }

    void showSessions(List<Session> rows, String ifNone) {
        sessions.emptyText(ifNone);
        sessions.show(rows);
    }

    void showDenials(List<Denial> rows) {
        denials.emptyText(words.text("SessionTables_noDenial"));
        denials.show(rows);
    }

    void filter(String typed) {
        sessions.filter(typed);
        denials.filter(typed);
    }

    void actions(List<PageAction> actions) {
        sessions.actions(actions);
    }

    void onSelection(Runnable listener) {
        sessions.onSelection(listener);
        denials.onSelection(listener);
    }

    List<Session> selection() {
        return refused() ? List.of() : sessions.selection();
    }

    Optional<Session> current() {
        return refused() ? Optional.empty() : sessions.current();
    }

    int rowCount() {
        return refused() ? denials.rowCount() : sessions.rowCount();
    }

    String status() {
        return refused() ? denials.status() : sessions.status();
    }

    Table table() {
        return refused() ? denials.table() : sessions.table();
    }

    void chooseColumns() {
        if (refused()) {
            denials.chooseColumns();
        } else {
            sessions.chooseColumns();
        }
    }

    void focus() {
        stack.topControl.setFocus();
    }
}
