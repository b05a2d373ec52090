// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.Site;
import tsukasa.api.Texts;

/** Lets a person choose days: one of some usual periods, or the first and the last day. */
public final class PeriodField {
    private final Composite area;
    private final List<PeriodChoice.Kind> kinds;
    private final Combo combo;
    private final Composite days;
    private final DateTime first;
    private final DateTime last;
    private Consumer<PeriodChoice> changed = choice -> {
    };

    /** @param kinds what is offered, in this order; {@code title} names them, or an empty text for the usual name */
    public PeriodField(Composite parent, Site site, List<PeriodChoice.Kind> kinds, Function<PeriodChoice.Kind, String> title) {
        this.kinds = List.copyOf(kinds);
        Texts texts = Texts.of(PeriodField.class, site.locale());
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(area);
        combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
        for (PeriodChoice.Kind kind : kinds) {
            String own = title.apply(kind);
            combo.add(own.isEmpty() ? texts.text("PeriodField_" + kind) : own);
        }
        combo.select(0);
        name(combo, texts.text("PeriodField_name"));
        days = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(4, 0).applyTo(days);
        GridDataFactory.fillDefaults().exclude(true).align(SWT.BEGINNING, SWT.CENTER).applyTo(days);
        days.setVisible(false);
        LocalDate today = site.now().atZone(site.zone()).toLocalDate();
        first = day(texts.text("PeriodField_first"), today.withDayOfMonth(1));
        new Label(days, SWT.NONE).setText(texts.text("PeriodField_to"));
        last = day(texts.text("PeriodField_last"), today);
        combo.addListener(SWT.Selection, event -> {
            showDays();
            changed.accept(choice());
        });
    }

    private DateTime day(String name, LocalDate day) {
        DateTime field = new DateTime(days, SWT.DATE | SWT.MEDIUM | SWT.BORDER | SWT.DROP_DOWN);
        set(field, day);
        name(field, name);
        field.addListener(SWT.Selection, event -> changed.accept(choice()));
        return field;
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

    private static void set(DateTime field, LocalDate day) {
        field.setDate(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }

    private static LocalDate get(DateTime field) {
        return LocalDate.of(field.getYear(), field.getMonth() + 1, field.getDay());
    }

    public Control control() {
        return area;
    }

    public void onChange(Consumer<PeriodChoice> listener) {
        changed = listener;
    }

    /** What is chosen; days the wrong way round are taken the right way round. */
    public PeriodChoice choice() {
        PeriodChoice.Kind kind = kinds.get(combo.getSelectionIndex());
        if (kind != PeriodChoice.Kind.CUSTOM) {
            return PeriodChoice.of(kind);
        }
        LocalDate one = get(first);
        LocalDate other = get(last);
        return one.isAfter(other) ? PeriodChoice.days(other, one) : PeriodChoice.days(one, other);
    }

    /** Shows this choice without telling the listener. */
    public void choose(PeriodChoice choice) {
        int at = kinds.indexOf(choice.kind());
        if (at >= 0) {
            combo.select(at);
        }
        if (choice.kind() == PeriodChoice.Kind.CUSTOM) {
            set(first, choice.first());
            set(last, choice.last());
        }
        showDays();
    }

    private void showDays() {
        boolean custom = kinds.get(combo.getSelectionIndex()) == PeriodChoice.Kind.CUSTOM;
        days.setVisible(custom);
        ((GridData) days.getLayoutData()).exclude = !custom;
        area.requestLayout();
    }
}
