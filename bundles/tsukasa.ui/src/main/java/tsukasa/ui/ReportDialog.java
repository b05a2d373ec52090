// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import tsukasa.api.Period;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;
import tsukasa.reports.ReportWriter;
import tsukasa.reports.WrittenFile;

/** Asks for period, formats and folder of a report, and makes it in the background. Remembers formats and folder. */
public final class ReportDialog {
    private static final int WIDTH = 520;
    private static final String FORMATS = "report.formats";
    private static final String FOLDER = "report.folder";
    private final PageContext context;
    private final ReportWriter writer;
    private final Texts texts;

    public ReportDialog(PageContext context, ReportWriter writer) {
        this.context = context;
        this.writer = writer;
        texts = Texts.of(ReportDialog.class, context.site().locale());
    }

    /**
     * @param period what is chosen at first
     * @param then   gets a sentence that says what was written
     */
    public void ask(Control owner, Report report, PeriodChoice period, Consumer<String> then) {
        Site site = context.site();
        Modal modal = new Modal(owner, report.title(site.locale()));
        Composite area = modal.area();
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 10).applyTo(area);
        Label purpose = new Label(area, SWT.WRAP);
        purpose.setText(report.purpose(site.locale()).replace("&", "&&"));
        GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH - 40, SWT.DEFAULT).grab(true, false).applyTo(purpose);
        label(area, "ReportDialog_period");
        PeriodField days = new PeriodField(area, site, List.of(PeriodChoice.Kind.TODAY, PeriodChoice.Kind.LAST_7_DAYS,
                PeriodChoice.Kind.THIS_MONTH, PeriodChoice.Kind.LAST_MONTH, PeriodChoice.Kind.THIS_FISCAL_YEAR,
                PeriodChoice.Kind.CUSTOM), kind -> "");
        days.choose(period.kind() == PeriodChoice.Kind.NOW ? PeriodChoice.of(PeriodChoice.Kind.THIS_MONTH) : period);
        label(area, "ReportDialog_formats");
        Map<Format, Button> formats = formats(area);
        label(area, "ReportDialog_folder");
        Text folder = folder(area);
        Button make = modal.button(texts.text("ReportDialog_make"), () -> {
            Set<Format> chosen = chosen(formats);
            if (chosen.isEmpty() || folder.getText().isBlank()) {
                return false;
            }
            make(report, days.choice(), chosen, folder.getText().strip(), then);
            return true;
        });
        modal.button(texts.text("Modal_cancel"), () -> true);
        modal.usual(make);
        Runnable judge = () -> make.setEnabled(!chosen(formats).isEmpty() && !folder.getText().isBlank());
        formats.values().forEach(button -> button.addListener(SWT.Selection, event -> judge.run()));
        folder.addListener(SWT.Modify, event -> judge.run());
        judge.run();
        make.setFocus();
        modal.open(WIDTH);
    }

    private void label(Composite area, String key) {
        Label label = new Label(area, SWT.NONE);
        label.setText(texts.text(key));
    }

    private Map<Format, Button> formats(Composite area) {
        Composite row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(Format.values().length).spacing(14, 0).applyTo(row);
        List<String> remembered = Arrays.asList(context.recall(FORMATS).orElse(Format.PDF.code()).split(","));
        Map<Format, Button> buttons = new EnumMap<>(Format.class);
        for (Format format : Format.values()) {
            Button button = new Button(row, SWT.CHECK);
            button.setText(format.name());
            button.setSelection(remembered.contains(format.code()));
            buttons.put(format, button);
        }
        return buttons;
    }

    private static Set<Format> chosen(Map<Format, Button> buttons) {
        Set<Format> chosen = EnumSet.noneOf(Format.class);
        buttons.forEach((format, button) -> {
            if (button.getSelection()) {
                chosen.add(format);
            }
        });
        return chosen;
    }

    private Text folder(Composite area) {
        Composite row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Text folder = new Text(row, SWT.BORDER);
        folder.setText(context.recall(FOLDER).orElse(context.site().data().resolve("reports").toString()));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(300, SWT.DEFAULT).applyTo(folder);
        Button browse = new Button(row, SWT.PUSH);
        browse.setText(texts.text("ReportDialog_browse"));
        browse.addListener(SWT.Selection, event -> {
            Optional<Path> from = Optional.of(folder.getText().strip()).filter(text -> !text.isEmpty()).map(Path::of);
            context.paths().folder(folder, texts.text("ReportDialog_folder"), from).ifPresent(chosen -> folder.setText(chosen.toString()));
        });
        return folder;
    }

    private void make(Report report, PeriodChoice days, Set<Format> formats, String folder, Consumer<String> then) {
        Site site = context.site();
        context.remember(FORMATS, formats.stream().map(Format::code).collect(Collectors.joining(",")));
        context.remember(FOLDER, folder);
        Period period = days.at(site.now(), site.zone());
        context.work(texts.text("ReportDialog_working", report.title(site.locale())), progress -> {
            ReportRequest request = new ReportRequest(period, site.zone(), site.locale(), site.now(), Map.of(), progress);
            return writer.write(report.make(request), formats, RenderContext.of(request, site.id().value()), Path.of(folder));
        }, written -> then.accept(sentence(written, folder)));
    }

    private String sentence(List<WrittenFile> written, String folder) {
        Formats formats = Formats.of(context.site());
        String names = written.stream().map(file -> texts.text("ReportDialog_file", file.path().getFileName(), formats.number(file.totalRows())))
                .collect(Collectors.joining(", "));
        String remarks = written.stream().flatMap(file -> file.remarks().stream()).distinct().collect(Collectors.joining(" "));
        return (texts.text("ReportDialog_done", names, folder) + " " + remarks).strip();
    }
}
