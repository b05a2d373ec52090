// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Control;

import tsukasa.api.Site;
import tsukasa.api.report.Block;
import tsukasa.api.report.Column;
import tsukasa.reports.Format;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;
import tsukasa.devices.LostCase;
import tsukasa.devices.LostStep;
import tsukasa.reports.RenderContext;
import tsukasa.reports.WrittenFile;

/** Prints what is to be done about a lost device by hand, with room to tick it off, and what has been done. */
record LostToDo(Tools tools) {
    /** Asks whereto. */
    void ask(Control owner, LostSteps steps) {
        Site site = tools.context().site();
        ReportResult paper = paper(steps, tools.words());
        tools.context().paths().folder(owner, tools.words().text("LostToDo_folder"), Optional.empty())
                .ifPresent(folder -> tools.context().work(tools.words().text("LostToDo_working"),
                        progress -> tools.services().paper().reports().write(paper, Set.of(Format.PDF), RenderContext.now(site, progress), folder),
                        written -> tools.said().good(tools.words().text("LostToDo_done",
                                written.stream().map(WrittenFile::path).map(Path::toString).collect(Collectors.joining(", "))))));
    }

    static ReportResult paper(LostSteps steps, DeviceWords words) {
        List<Column> columns = List.of(column("step", words), column("state", words), column("what", words), column("when", words), column("tick", words));
        List<Object[]> rows = new ArrayList<>();
        for (LostStep step : LostStep.values()) {
            boolean done = steps.state(step) == LostCase.State.DONE;
            rows.add(new Object[] { words.text("LostStepView_title", step.ordinal() + 1, words.text("LostStep_" + step)),
                    words.text("LostState_" + steps.state(step)), steps.sentence(step), steps.when(step, words), done ? "✓" : "□" });
        }
        Table table = new Table("steps", words.text("LostToDo_table"), columns, Table.of(rows));
        String began = steps.open().map(open -> words.text("LostToDo_began", words.formats().instant(open.began()), open.by(),
                open.borrower().map(Object::toString).orElse(words.text("LostPanel_nobody")))).orElse(words.text("LostPanel_notYet"));
        return new ReportResult("devices.lost-" + steps.device().value().replaceAll("[^A-Za-z0-9]", "_"), words.text("LostToDo_title", steps.device()), began,
                List.of(new ReportResult.Section("", List.of(new Block.Tabular(table), new Block.Paragraph(words.text("LostToDo_sign"))))));
    }

    private static Column column(String id, DeviceWords words) {
        return new Column(id, words.text("LostToDo_" + id), Column.Type.TEXT);
    }
}
