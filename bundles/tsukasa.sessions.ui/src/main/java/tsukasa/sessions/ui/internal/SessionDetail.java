// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.ui.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;

import tsukasa.sessions.Session;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionQuery;
import tsukasa.sessions.SessionService;
import tsukasa.ui.FactSheet;
import tsukasa.ui.PageContext;
import tsukasa.ui.RecordTable;
import tsukasa.ui.TimelineCanvas;

/** One session closely: what is known of it, its events as a timeline and a list, and its user's other sessions. */
final class SessionDetail {
    private static final int WAIT_MILLIS = 120;
    private static final int TICK_MILLIS = 1000;
    private static final int FACTS_WIDTH = 330;
    private final PageContext context;
    private final SessionService sessions;
    private final SessionWords words;
    private final Composite area;
    private final StackLayout stack = new StackLayout();
    private final Label nothing;
    private final Composite something;
    private final FactSheet facts;
    private final TimelineCanvas timeline;
    private final CTabItem historyTab;
    private final RecordTable<SessionEvent> events;
    private final RecordTable<Session> history;
    private Optional<Session> shown = Optional.empty();
    private Found found = new Found(List.of(), List.of());

    /** What is loaded about a session. */
    private record Found(List<SessionEvent> events, List<Session> history) {
    }

    SessionDetail(Composite parent, PageContext context, SessionService sessions, SessionWords words) {
        this.context = context;
        this.sessions = sessions;
        this.words = words;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(stack);
        nothing = new Label(area, SWT.WRAP | SWT.CENTER);
        nothing.setText("\n" + words.text("SessionDetail_nothing"));
        something = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(0, 4).spacing(10, 6).applyTo(something);
        facts = new FactSheet(something, SessionFacts.titles(words));
        GridDataFactory.fillDefaults().grab(false, true).span(1, 2).hint(FACTS_WIDTH, 60).applyTo(facts.control());
        timeline = new TimelineCanvas(something, words.text("SessionDetail_timeline"), words.formats());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(timeline.control());
        CTabFolder tabs = new CTabFolder(something, SWT.BORDER | SWT.FLAT | SWT.TOP);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 60).applyTo(tabs);
        events = new RecordTable<>(tabs, context, "events", words.text("SessionDetail_events"), EventColumns.all(words),
                SessionEvent::key);
        history = new RecordTable<>(tabs, context, "history", words.text("SessionDetail_history"), SessionColumns.history(words),
                Session::id).sortedBy("start", false);
        tab(tabs, words.text("SessionDetail_events"), events.control());
        historyTab = tab(tabs, words.text("SessionDetail_history"), history.control());
        tabs.setSelection(0);
        history.onOpen(session -> show(Optional.of(session)));
        stack.topControl = nothing;
        tickEachSecond();
    }

    private static CTabItem tab(CTabFolder tabs, String title, Control control) {
        CTabItem tab = new CTabItem(tabs, SWT.NONE);
        tab.setText(title);
        tab.setControl(control);
        return tab;
    }

    Control control() {
        return area;
    }

    /** Shows this session; its events and history follow when they are loaded, not at each step of a key held down. */
    void show(Optional<Session> session) {
        boolean another = !session.map(Session::id).equals(shown.map(Session::id));
        shown = session;
        stack.topControl = session.isPresent() ? something : nothing;
        area.layout();
        if (session.isEmpty()) {
            return;
        }
        if (another) {
            found = new Found(List.of(), List.of());
        }
        draw();
        area.getDisplay().timerExec(another ? WAIT_MILLIS : 0, () -> {
            if (!area.isDisposed() && shown.equals(session)) {
                load(session.get());
            }
        });
    }

    private void load(Session session) {
        context.load("detail", progress -> new Found(sessions.events(session.id()),
                session.user().map(user -> sessions.list(SessionQuery.of(user))).orElse(List.of())), loaded -> {
                    if (shown.map(Session::id).equals(Optional.of(session.id()))) {
                        found = loaded;
                        draw();
                    }
                });
    }

    private void draw() {
        Session session = shown.orElseThrow();
        Instant now = context.site().now();
        facts.show(SessionFacts.values(session, now, words));
        timeline.show(SessionTimeline.of(session, found.events, now, words));
        events.show(found.events);
        history.show(found.history);
        historyTab.setText(words.text("SessionDetail_historyOf",
                session.user().map(Object::toString).orElseGet(() -> words.text("SessionWords_noUser")), found.history.size()));
    }

    /** What lasts grows; the tables do so by themselves. */
    private void tickEachSecond() {
        Display display = area.getDisplay();
        Runnable tick = new Runnable() {
            @Override
            public void run() {
                shown.filter(Session::open).filter(session -> area.isVisible()).ifPresent(session -> {
                    Instant now = context.site().now();
                    facts.show(SessionFacts.values(session, now, words));
                    timeline.show(SessionTimeline.of(session, found.events, now, words));
                });
                display.timerExec(TICK_MILLIS, this);
            }
        };
        display.timerExec(TICK_MILLIS, tick);
        area.addListener(SWT.Dispose, event -> display.timerExec(-1, tick));
    }
}
