// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;

import tsukasa.api.report.Report;
import tsukasa.api.report.Table;
import tsukasa.api.source.ImportLinks;
import tsukasa.surveys.SurveyService;
import tsukasa.surveys.Wave;
import tsukasa.ui.Export;
import tsukasa.ui.MessageArea;
import tsukasa.ui.PageAction;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.PeriodChoice;
import tsukasa.ui.ReportDialog;
import tsukasa.ui.Said;
import tsukasa.ui.Tone;

/** The page of questionnaires put together: the waves along the top, what matters of the chosen one, its sides as tabs beneath. */
final class SurveysContent implements PageContent {
    private static final String WAVE = "wave";
    private static final String TAB = "tab";
    private static final String IMPORT = "survey";
    private static final int WAVES_HEIGHT = 118;
    private final PageContext context;
    private final SurveyServices services;
    private final SurveyWords words;
    private final Tools tools;
    private final WaveReader reader;
    private final Composite root;
    private final MessageArea beginning;
    private final Composite body;
    private final WaveTable waves;
    private final WaveCards cards;
    private final CTabFolder folder;
    private final Map<WaveTab.Kind, WaveTab> tabs = new EnumMap<>(WaveTab.Kind.class);
    private final Map<WaveTab.Kind, CTabItem> items = new EnumMap<>(WaveTab.Kind.class);
    private final List<PageAction> actions;
    private Optional<Wave> shown = Optional.empty();

    SurveysContent(Composite parent, PageContext context, SurveyServices services) {
        this.context = context;
        this.services = services;
        words = SurveyWords.of(context.site());
        reader = new WaveReader(services);
        root = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(0, 6).applyTo(root);
        beginning = new MessageArea(root);
        tools = new Tools(context, services, words, Said.in(new MessageArea(root), context.site().locale()));
        body = new Composite(root, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        waves = new WaveTable(body, tools, context.recall(WAVE), this::seen);
        GridDataFactory.fillDefaults().grab(true, false).hint(400, WAVES_HEIGHT).applyTo(waves.control());
        cards = new WaveCards(body, context);
        folder = new CTabFolder(body, SWT.BORDER | SWT.FLAT | SWT.TOP);
        GridDataFactory.fillDefaults().grab(true, true).hint(600, 300).applyTo(folder);
        tabs.put(WaveTab.Kind.RESULTS, new ResultsTab(folder, tools));
        tabs.put(WaveTab.Kind.PARTICIPATION, new ParticipationTab(folder, tools));
        tabs.put(WaveTab.Kind.TEXTS, new TextsTab(folder, tools));
        tabs.forEach((kind, side) -> {
            CTabItem item = new CTabItem(folder, SWT.NONE);
            item.setText(words.text("Tab_" + kind));
            item.setControl(side.control());
            items.put(kind, item);
        });
        folder.addListener(SWT.Selection, event -> turned());
        actions = offered();
        waves.actions(actions);
        folder.setSelection(items.get(remembered()));
        load();
        context.onChange(SurveyService.TOPIC, this::load);
    }

    private WaveTab.Kind remembered() {
        String tab = context.recall(TAB).orElse("");
        return tabs.keySet().stream().filter(kind -> name(kind).equals(tab)).findFirst().orElse(WaveTab.Kind.RESULTS);
    }

    private static String name(WaveTab.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private List<PageAction> offered() {
        WaveChanges changes = new WaveChanges(root, tools);
        return List.of(tools.action("SurveysContent_import", () -> true, () -> context.open(ImportLinks.of(IMPORT))),
                tools.action("SurveysContent_structure", () -> open().isPresent(), () -> open().ifPresent(changes::describe)),
                tools.action("SurveysContent_close", () -> open().isPresent(), () -> open().ifPresent(changes::close)),
                tools.action("SurveysContent_remove", () -> open().isPresent(), () -> open().ifPresent(changes::remove)),
                tools.action("SurveysContent_export", "M1+E", () -> table().isPresent(), this::export),
                tools.action("SurveysContent_report", () -> report().isPresent(), this::makeReport));
    }

    private Optional<Wave> open() {
        return waves.seen().filter(one -> !one.closed()).map(Picture::wave);
    }

    private void load() {
        context.load("waves", reader::read, this::show);
    }

    private void show(List<Picture> read) {
        if (read.isEmpty()) {
            beginning.show(Tone.UNKNOWN, words.text("SurveysContent_howToBegin"),
                    List.of(new MessageArea.Choice(words.text("SurveysContent_import"), () -> context.open(ImportLinks.of(IMPORT)))));
        } else {
            beginning.clear();
        }
        body.setVisible(!read.isEmpty());
        waves.show(read);
    }

    private void seen() {
        waves.seen().ifPresent(picture -> {
            context.remember(WAVE, picture.wave().id().toString());
            cards.show(picture, waves.before(picture), words);
            boolean justClosed = picture.closed() && shown.filter(wave -> wave.id().equals(picture.wave().id()) && wave.closed().isEmpty()).isPresent();
            if (justClosed || shown.isEmpty() && !picture.closed()) { // an open wave has no results yet
                folder.setSelection(items.get(justClosed ? WaveTab.Kind.RESULTS : WaveTab.Kind.PARTICIPATION));
            }
            shown = Optional.of(picture.wave());
        });
        refresh();
    }

    private WaveTab.Kind tab() {
        return items.entrySet().stream().filter(entry -> entry.getValue() == folder.getSelection()).map(Map.Entry::getKey).findFirst()
                .orElse(WaveTab.Kind.RESULTS);
    }

    private void turned() {
        context.remember(TAB, name(tab()));
        refresh();
    }

    private void refresh() {
        waves.seen().ifPresent(picture -> tabs.get(tab()).show(picture, waves.siblings(picture)));
        context.actionsChanged();
    }

    private Optional<Table> table() {
        return tabs.get(tab()).table().or(waves::table);
    }

    private void export() {
        table().ifPresent(rows -> new Export(context, services.tables()).ask(root, rows, tools.said()::good));
    }

    private Optional<Report> report() {
        return waves.seen().filter(Picture::closed).flatMap(picture -> services.catalog().find(WaveReport.ID).map(report -> new WaveReport(report,
                picture.wave().id())));
    }

    private void makeReport() {
        report().ifPresent(report -> new ReportDialog(context, services.reports()).ask(root, report, PeriodChoice.of(PeriodChoice.Kind.THIS_MONTH),
                tools.said()::good));
    }

    @Override
    public void focus() {
        if (body.getVisible()) {
            waves.focus();
        } else {
            beginning.control().setFocus();
        }
    }

    @Override
    public void show(String query) {
        if (!query.isBlank()) {
            waves.want(query.strip());
        }
    }

    @Override
    public List<PageAction> actions() {
        return actions;
    }
}
