// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.ui.internal;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import tsukasa.api.Site;
import tsukasa.ui.FilterField;
import tsukasa.ui.PeriodChoice;
import tsukasa.ui.PeriodField;

/** Where a person says what the page of sessions shows. */
final class ScopeBar {
    private static final List<PeriodChoice.Kind> PERIODS = List.of(PeriodChoice.Kind.NOW, PeriodChoice.Kind.TODAY,
            PeriodChoice.Kind.LAST_7_DAYS, PeriodChoice.Kind.THIS_MONTH, PeriodChoice.Kind.LAST_MONTH, PeriodChoice.Kind.CUSTOM);
    private final FilterField filter;
    private final PeriodField period;
    private final Combo what;
    private final Consumer<SessionScope> changed;
    private SessionScope scope = SessionScope.OPEN;

    /** @param changed gets every new scope that the person chooses or types */
    ScopeBar(Composite parent, Site site, SessionWords words, Runnable intoTable, Consumer<SessionScope> changed) {
        this.changed = changed;
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        filter = new FilterField(bar, words.text("ScopeBar_filter"), typed -> changed(scope.filtered(typed)), intoTable);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(260, SWT.DEFAULT)
                .applyTo(filter.control());
        period = new PeriodField(bar, site, PERIODS,
                kind -> kind == PeriodChoice.Kind.NOW ? words.text("ScopeBar_open") : "");
        what = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        for (SessionScope.What each : SessionScope.What.values()) {
            what.add(words.text("What_" + each));
        }
        name(what, words.text("ScopeBar_what"));
        period.onChange(choice -> changed(scope.with(choice)));
        what.addListener(SWT.Selection, event -> changed(scope.with(SessionScope.What.values()[what.getSelectionIndex()])));
        show(scope);
    }

    private static void name(Control control, String name) {
        control.setToolTipText(name);
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        });
    }

    private void changed(SessionScope next) {
        if (!next.equals(scope)) {
            scope = next;
            settle();
            changed.accept(scope);
        }
    }

    /** Shows this scope, and tells of it if it is another. */
    void show(SessionScope next) {
        SessionScope before = scope;
        scope = next;
        settle();
        if (!filter.typed().equals(next.filter())) {
            filter.type(next.filter());
        }
        if (!next.equals(before)) {
            changed.accept(next);
        }
    }

    /** One choice may have changed the other. */
    private void settle() {
        period.choose(scope.period());
        what.select(scope.what().ordinal());
    }

    SessionScope scope() {
        return scope;
    }

    void focus() {
        filter.control().setFocus();
    }
}
