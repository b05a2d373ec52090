// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

import tsukasa.tasks.Cost;
import tsukasa.tasks.Patience;
import tsukasa.tasks.Plan;
import tsukasa.tasks.WhatIf;
import tsukasa.ui.SpokenName;

/** The questions for the best choice of remedies: so many, within a budget, or the cheapest for a share. */
final class Questions {
    private static final int MOST = 200;
    private final Tools tools;
    private final TaskWords words;
    private final Supplier<Optional<WhatIf>> whatIf;
    private final Consumer<Plan> answered;
    private final Consumer<String> said;
    private final Composite row;

    Questions(Composite parent, Tools tools, Supplier<Optional<WhatIf>> whatIf, Consumer<Plan> answered, Consumer<String> said) {
        this.tools = tools;
        this.whatIf = whatIf;
        this.answered = answered;
        this.said = said;
        words = tools.words();
        row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).spacing(6, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Spinner most = spinner("Questions_most", MOST, 3);
        button("Questions_best", () -> best(most.getSelection()));
        Text budget = new Text(row, SWT.BORDER | SWT.SINGLE);
        budget.setMessage(words.text("Questions_budgetHint"));
        SpokenName.give(budget, words.text("Questions_budget"));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(budget);
        budget.addListener(SWT.DefaultSelection, event -> within(budget));
        button("Questions_within", () -> within(budget));
        Spinner share = spinner("Questions_share", 100, 20);
        button("Questions_cheapest", () -> cheapest(share.getSelection()));
    }

    private Spinner spinner(String key, int most, int first) {
        Spinner spinner = new Spinner(row, SWT.BORDER);
        spinner.setMinimum(1);
        spinner.setMaximum(most);
        spinner.setSelection(first);
        SpokenName.give(spinner, words.text(key));
        return spinner;
    }

    private void button(String key, Runnable run) {
        Button button = new Button(row, SWT.PUSH);
        button.setText(words.text(key));
        button.addListener(SWT.Selection, event -> run.run());
    }

    private void best(int most) {
        ask((asked, patience) -> Optional.of(asked.best(most, patience)), false, "");
    }

    private void within(Text field) {
        Optional<Cost> budget = Verdict.budget(field.getText());
        if (budget.isEmpty()) {
            said.accept(words.text("Questions_noBudget"));
            field.setFocus();
            return;
        }
        ask((asked, patience) -> Optional.of(asked.bestWithin(budget.get(), patience)), false, "");
    }

    private void cheapest(int percent) {
        ask((asked, patience) -> asked.cheapestFor(BigDecimal.valueOf(percent, 2), patience), true, words.text("Questions_unreachable", percent));
    }

    /** A question of the board. */
    private interface Question {
        Optional<Plan> ask(WhatIf whatIf, Patience patience);
    }

    private void ask(Question question, boolean cheapest, String none) {
        whatIf.get().ifPresent(asked -> {
            said.accept(words.text("Questions_asking"));
            Function<Plan, String> sentence = plan -> new Verdict(words).of(plan, asked.weighing(), cheapest);
            tools.context().load("board.question", progress -> question.ask(asked, new Patience(Patience.USUAL.most(), Patience.USUAL.enough(), progress)),
                    found -> {
                        found.ifPresent(answered);
                        said.accept(found.map(sentence).orElse(none));
                    });
        });
    }
}
