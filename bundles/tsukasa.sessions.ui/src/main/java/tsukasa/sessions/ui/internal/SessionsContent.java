// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.CancelledException;
import tsukasa.api.Site;
import tsukasa.api.health.Link;
import tsukasa.api.report.Report;
import tsukasa.api.source.ImportLinks;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionQuery;
import tsukasa.sessions.SessionService;
import tsukasa.ui.Export;
import tsukasa.ui.MessageArea;
import tsukasa.ui.PageAction;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.ReportDialog;
import tsukasa.ui.Tone;

/** The page of sessions put together: what is asked for above, the rows, the chosen one below. */
final class SessionsContent implements PageContent {
    private static final int RELOAD_MILLIS = 60_000;
    private static final String SCOPE = "scope";
    private static final String REPORT = "sessions.usage";
    /** A page of another plugin, which may be there or not; it finds a device by its computer name. */
    private static final String DEVICES = "devices";
    private final PageContext context;
    private final SessionsServices services;
    private final SessionWords words;
    private final Composite root;
    private final ScopeBar bar;
    private final MessageArea message;
    private final Label counts;
    private final SashForm split;
    private final SessionTables tables;
    private final SessionDetail detail;
    private final EndSessions ending;
    private final List<PageAction> actions;
    private boolean endable;
    private boolean exportable;
    private boolean followable;

    SessionsContent(Composite parent, PageContext context, SessionsServices services) {
        this.context = context;
        this.services = services;
        words = SessionWords.of(context.site());
        root = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(0, 6).applyTo(root);
        bar = new ScopeBar(root, context.site(), words, this::intoTable, this::scopeChanged);
        message = new MessageArea(root);
        counts = new Label(root, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(counts);
        split = new SashForm(root, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(split);
        tables = new SessionTables(split, context, words);
        detail = new SessionDetail(split, context, services.sessions(), words);
        split.setWeights(62, 38);
        ending = new EndSessions(context, services.sessions(), words, message);
        actions = offered();
        tables.actions(actions);
        tables.onSelection(this::selected);
        bar.show(SessionScope.read(context.recall(SCOPE).orElse("")));
        reload();
        context.onChange(SessionService.TOPIC, this::reload);
        reloadEachMinute();
    }

    private List<PageAction> offered() {
        return List.of(
                action("end", "M1+DEL", () -> endable, () -> ending.ask(root, tables.selection())),
                action("export", "M1+E", () -> exportable, this::export),
                action("device", null, () -> device().isPresent(), () -> device().ifPresent(context::open)),
                action("report", null, () -> report().isPresent(), this::makeReport),
                action("columns", null, () -> true, tables::chooseColumns));
    }

    private PageAction action(String id, String key, BooleanSupplier enabled, Runnable run) {
        return new PageAction(id, words.text("SessionsContent_" + id),
                Optional.ofNullable(SessionsContent.class.getResource(id + ".svg")), Optional.ofNullable(key), enabled, run);
    }

    private void intoTable() {
        tables.focus();
    }

    private void scopeChanged(SessionScope scope) {
        if (tables == null) {
            return; // while the page is being built
        }
        context.remember(SCOPE, scope.filtered("").toString());
        tables.filter(scope.filter());
        if (!scope.filtered("").equals(tables.scope().filtered(""))) {
            reload();
        }
    }

    /** What is loaded for the page. */
    private record Loaded(List<Session> sessions, boolean none) {
    }

    private void reload() {
        SessionScope scope = bar.scope();
        Site site = context.site();
        tables.scope(scope);
        split.setMaximizedControl(scope.what() == SessionScope.What.DENIALS ? tables.control() : null);
        if (scope.what() == SessionScope.What.DENIALS) {
            context.load("rows", progress -> services.sessions().denials(scope.period(site.now(), site.zone())), denials -> {
                tables.showDenials(denials);
                counts.setText(words.text("SessionCounts_denials", denials.size(), words.formats().number(denials.size())));
                detail.show(Optional.empty());
            });
        } else {
            context.load("rows", progress -> load(scope, site), this::show);
        }
    }

    private Loaded load(SessionScope scope, Site site) {
        List<Session> found = services.sessions().list(scope.query(site.now(), site.zone())).stream().filter(scope::shows).toList();
        return new Loaded(found, found.isEmpty() && noneAtAll());
    }

    private boolean noneAtAll() {
        try {
            services.sessions().forEach(SessionQuery.all(), session -> {
                throw new CancelledException(); // one is enough to know
            });
            return true;
        } catch (CancelledException e) {
            return false;
        }
    }

    private void show(Loaded loaded) {
        tables.showSessions(loaded.sessions, loaded.none ? words.text("SessionsContent_noneAtAll") : emptyText());
        counts.setText(SessionCounts.of(loaded.sessions).sentence(words));
        if (loaded.none) {
            message.show(Tone.UNKNOWN, words.text("SessionsContent_howToBegin"),
                    List.of(choice("SessionsContent_import", ImportLinks.of("sessions")), choice("SessionsContent_sources", new Link("sources", ""))));
        } else if (message.sentence().equals(words.text("SessionsContent_howToBegin"))) {
            message.clear();
        }
    }

    private String emptyText() {
        return words.text(bar.scope().now() ? "SessionsContent_noneOpen" : "SessionsContent_noneInPeriod");
    }

    private MessageArea.Choice choice(String key, Link link) {
        return new MessageArea.Choice(words.text(key), () -> context.open(link));
    }

    private void selected() {
        context.status(tables.status());
        detail.show(tables.current());
        boolean now = tables.selection().stream().anyMatch(Session::open);
        boolean rows = tables.rowCount() > 0;
        boolean device = device().isPresent();
        if (now != endable || rows != exportable || device != followable) {
            followable = device;
            endable = now;
            exportable = rows;
            context.actionsChanged();
        }
    }

    /** The laptop that the chosen session comes from. */
    private Optional<Link> device() {
        return tables.current().flatMap(Session::client).map(client -> new Link(DEVICES, client.value()));
    }

    private void export() {
        new Export(context, services.tables()).ask(root, tables.table(), this::tell);
    }

    private Optional<Report> report() {
        return services.catalog().find(REPORT);
    }

    private void makeReport() {
        report().ifPresent(report -> new ReportDialog(context, services.reports()).ask(root, report, bar.scope().period(), this::tell));
    }

    private void tell(String sentence) {
        message.show(Tone.GOOD, sentence, List.of(new MessageArea.Choice(words.text("Message_close"), message::clear)));
    }

    /** A session whose source has fallen silent ends without anybody saying so; and "today" does too. */
    private void reloadEachMinute() {
        Display display = root.getDisplay();
        Runnable tick = new Runnable() {
            @Override
            public void run() {
                if (root.isVisible()) {
                    reload();
                }
                display.timerExec(RELOAD_MILLIS, this);
            }
        };
        display.timerExec(RELOAD_MILLIS, tick);
        root.addListener(SWT.Dispose, event -> display.timerExec(-1, tick));
    }

    @Override
    public void focus() {
        bar.focus();
    }

    @Override
    public void show(String query) {
        bar.show(SessionScope.read(query));
    }

    @Override
    public List<PageAction> actions() {
        return actions;
    }
}
