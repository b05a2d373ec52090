// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import tsukasa.api.report.Table;
import tsukasa.devices.DeviceFinding;
import tsukasa.ui.ChoiceCanvas;
import tsukasa.ui.Tone;

/** Everything that the rules find, by rule: since when, what to do, and who takes care of it. */
final class FindingsTab implements DeviceTab {
    private static final int WIDTH = 240;
    private static final String SILENT = "findings.silent";
    private final Tools tools;
    private final Composite area;
    private final ChoiceCanvas rules;
    private final Button silent;
    private final FindingsTable table;
    private Optional<String> rule = Optional.empty();
    private Found found = new Found(List.of(), List.of());

    private record Rule(String id, String title) {
    }

    private record Found(List<Rule> rules, List<DeviceFinding> findings) {
    }

    FindingsTab(Composite parent, Tools tools) {
        this.tools = tools;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).spacing(12, 8).applyTo(area);
        Composite left = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 10).applyTo(left);
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).grab(false, true).applyTo(left);
        rules = new ChoiceCanvas(left, ChoiceCanvas.Form.BARS, tools.words().text("FindingsTab_rules"), tools.words().formats());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(rules.control());
        rules.onChoose(id -> {
            rule = rule.equals(Optional.of(id)) ? Optional.empty() : Optional.of(id);
            draw();
        });
        silent = new Button(left, SWT.CHECK);
        silent.setText(tools.words().text("FindingsTab_silent"));
        silent.setSelection(tools.context().recall(SILENT).filter("true"::equals).isPresent());
        silent.addListener(SWT.Selection, event -> {
            tools.context().remember(SILENT, Boolean.toString(silent.getSelection()));
            draw();
        });
        table = new FindingsTable(area, tools, "findings", true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show() {
        Locale locale = tools.context().site().locale();
        tools.context().load("findings", progress -> new Found(
                tools.services().findings().rules().stream().map(id -> new Rule(id, tools.services().findings().title(id, locale))).toList(),
                tools.services().findings().findings(locale)), loaded -> {
                    found = loaded;
                    draw();
                });
    }

    @Override
    public void want(String wanted) {
        rule = Optional.of(wanted).filter(id -> !id.isEmpty());
    }

    private void draw() {
        List<DeviceFinding> seen = found.findings.stream().filter(finding -> silent.getSelection() || !silenced(finding)).toList();
        rules.show(found.rules.stream().map(each -> choice(each, seen)).toList());
        table.show(seen.stream().filter(finding -> rule.isEmpty() || finding.rule().equals(rule.get())).toList());
        area.layout();
        tools.context().status(table.status());
        tools.context().actionsChanged();
    }

    private boolean silenced(DeviceFinding finding) {
        return finding.silenced().filter(until -> until.isAfter(tools.context().site().now())).isPresent();
    }

    private ChoiceCanvas.Choice choice(Rule each, List<DeviceFinding> seen) {
        List<DeviceFinding> its = seen.stream().filter(finding -> finding.rule().equals(each.id)).toList();
        Tone tone = its.stream().map(DeviceFinding::severity).max(Comparator.naturalOrder()).map(Tone::of).orElse(Tone.PLAIN);
        return new ChoiceCanvas.Choice(each.id, each.title, its.size(), tone, rule.equals(Optional.of(each.id)));
    }

    @Override
    public void focus() {
        rules.control().setFocus();
    }

    @Override
    public Optional<Table> table() {
        return table.table();
    }
}
