// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

import tsukasa.api.Period;
import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.HealthCheck;
import tsukasa.api.health.Indicator;
import tsukasa.api.health.Link;
import tsukasa.api.health.OverviewChart;
import tsukasa.api.health.Reading;
import tsukasa.api.health.Severity;
import tsukasa.api.report.Chart;
import tsukasa.shell.internal.ShellConsole;
import tsukasa.sources.SourceStatus;
import tsukasa.ui.BigNumber;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;

/** The cards, findings, charts and sources of the overview. Everything is read in the background, each by itself. */
final class OverviewContent implements PageContent {
    private static final String NUMBER = "indicator";
    private static final String CHART = "chart";
    private static final int CARD_WIDTH = 220;
    private static final int CHART_WIDTH = 480;
    private static final int CHART_HEIGHT = 250;
    private static final int GAP = 14;
    private static final int EACH_MILLIS = 60_000;
    private static final int JOIN_MILLIS = 30;
    private static final int CALM_MILLIS = 5_000;
    private final PageContext context;
    private final OverviewPage page;
    private final Locale locale;
    private final Texts texts;
    private final Display display;
    private final ScrolledComposite scroll;
    private final Composite area;
    private final FirstSteps firstSteps;
    private final Composite cards;
    private final Composite charts;
    private final FindingList findings;
    private final SourceList sources;
    private final Map<String, BigNumber> numbers = new HashMap<>();
    private final Map<String, ChartBox> boxes = new HashMap<>();
    private final Map<String, List<Finding>> found = new HashMap<>();
    private final List<Runnable> forget = new ArrayList<>();
    private final Map<String, Integer> read = new HashMap<>();
    private final Joined fit = new Joined(this::soonest, this::fit);
    private final Joined showFindings = new Joined(this::soonest, this::showFindings);
    private final Awaited awaited;
    private long lastRefresh;
    private boolean refreshing;
    private boolean numbersStand;
    private boolean gone;

    OverviewContent(Composite parent, PageContext context, OverviewPage page, Runnable painted) {
        this.context = context;
        this.page = page;
        awaited = new Awaited(Set.of(NUMBER, CHART), () -> whenPainted(painted));
        locale = context.site().locale();
        texts = Texts.of(ShellConsole.class, locale);
        display = parent.getDisplay();
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setBackground(parent.getBackground());
        area = new Composite(scroll, SWT.NONE);
        area.setBackground(parent.getBackground());
        area.setForeground(parent.getForeground());
        area.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().margins(20, 4).spacing(0, 18).applyTo(area);
        scroll.setContent(area);
        firstSteps = new FirstSteps(area, context, texts);
        cards = new Composite(area, SWT.NONE);
        cards.setLayout(new CardLayout(CARD_WIDTH, SWT.DEFAULT, GAP));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(cards);
        findings = new FindingList(area, context, texts);
        charts = new Composite(area, SWT.NONE);
        charts.setLayout(new CardLayout(CHART_WIDTH, CHART_HEIGHT, GAP));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(charts);
        sources = new SourceList(area, context, texts);
        scroll.addListener(SWT.Resize, event -> {
            if (numbersStand) {
                fit();
            } else {
                fit.call(); // there is more to come
            }
        });
        forget.add(page.indicators().onChange(this::soon));
        forget.add(page.charts().onChange(this::soon));
        forget.add(page.checks().onChange(this::soon));
        context.onChange(PageContext.ANY_TOPIC, this::refreshCalmly);
        refresh();
        eachMinute();
        page.pluginsStarted().thenRun(() -> onDisplay(() -> {
            awaited.settled();
            list();
        }));
        page.whenPainted().thenRun(() -> onDisplay(() -> {
            numbersStand = true;
            list();
        }));
    }

    private void eachMinute() {
        display.timerExec(EACH_MILLIS, () -> {
            if (!gone) {
                refresh();
                eachMinute();
            }
        });
    }

    /** A contribution has come or gone, on whatever thread. */
    private void soon() {
        onDisplay(this::list);
    }

    private void onDisplay(Runnable work) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!gone) {
                    work.run();
                }
            });
        }
    }

    /** Data have changed; where they change fast, the numbers follow every few seconds. */
    private void refreshCalmly() {
        long wait = lastRefresh + CALM_MILLIS - System.currentTimeMillis();
        if (wait <= 0) {
            refresh();
        } else if (!refreshing) {
            refreshing = true;
            display.timerExec((int) wait, () -> {
                refreshing = false;
                if (!gone) {
                    refresh();
                }
            });
        }
    }

    private void refresh() {
        lastRefresh = System.currentTimeMillis();
        read.clear();
        list();
        context.load("sources", progress -> page.sources().map(service -> service.list(locale)).orElse(List.of()), this::sources);
    }

    /** Looks at what there is; what has been read since the last refresh is not read again. Health checks let the numbers go first. */
    private void list() {
        context.load("indicators", progress -> page.indicators().all().stream()
                .sorted(Comparator.comparingInt(Indicator::order).thenComparing(Indicator::id)).toList(), this::indicators);
        context.load("charts", progress -> page.charts().all().stream()
                .sorted(Comparator.comparingInt(OverviewChart::order).thenComparing(OverviewChart::id)).toList(), this::charts);
        if (numbersStand) {
            context.load("checks", progress -> page.checks().all(), this::checks);
        }
    }

    private void indicators(List<Indicator> all) {
        List<String> ids = all.stream().map(Indicator::id).toList();
        numbers.keySet().stream().filter(id -> !ids.contains(id)).toList()
                .forEach(id -> numbers.remove(id).control().dispose());
        for (String id : ids) {
            numbers.computeIfAbsent(id, fresh -> new BigNumber(cards, context));
        }
        inOrder(cards, ids.stream().map(id -> numbers.get(id).control()).toList());
        all.forEach(indicator -> read(NUMBER + '.' + indicator.id(), indicator, () -> indicator.read(locale),
                reason -> new Reading(indicator.id(), "?", reason, Severity.UNKNOWN, List.of(), Optional.empty()),
                reading -> number(indicator.id(), reading)));
        fit.call();
        awaited.list(NUMBER, ids);
    }

    /** Moves children only where they stand wrong: a control that is moved loses the keyboard. */
    private static void inOrder(Composite parent, List<Control> wanted) {
        if (!List.of(parent.getChildren()).equals(wanted)) {
            wanted.forEach(child -> child.moveBelow(null));
        }
    }

    private void number(String id, Reading reading) {
        Optional.ofNullable(numbers.get(id)).ifPresent(number -> number.show(reading));
        awaited.shown(NUMBER, id);
    }

    /** What comes in within a moment is laid out once. */
    private void soonest(Runnable work) {
        display.timerExec(JOIN_MILLIS, () -> {
            if (!gone) {
                work.run();
            }
        });
    }

    /** Tells that all is on the screen, once it has been drawn in its place. */
    private void whenPainted(Runnable painted) {
        onDisplay(() -> {
            fit.now();
            area.addListener(SWT.Paint, new Listener() {
                @Override
                public void handleEvent(Event event) {
                    area.removeListener(SWT.Paint, this);
                    onDisplay(painted);
                }
            });
            area.redraw();
        });
    }

    private void charts(List<OverviewChart> all) {
        List<String> ids = all.stream().map(OverviewChart::id).toList();
        boxes.keySet().stream().filter(id -> !ids.contains(id)).toList().forEach(id -> boxes.remove(id).control().dispose());
        for (OverviewChart chart : all) {
            ChartBox box = boxes.computeIfAbsent(chart.id(), id -> new ChartBox(charts, context, id));
            Link link = chart.link();
            box.chart().onOpen(() -> context.open(link));
            read(CHART + '.' + chart.id(), chart, () -> chart.read(locale), reason -> null, read -> chart(chart.id(), read));
        }
        inOrder(charts, ids.stream().map(id -> boxes.get(id).control()).toList());
        fit.call();
        awaited.list(CHART, ids);
    }

    private void chart(String id, Chart chart) {
        ChartBox box = boxes.get(id);
        if (box != null && chart != null) {
            box.show(chart);
        }
        awaited.shown(CHART, id);
    }

    private void checks(List<HealthCheck> all) {
        found.keySet().retainAll(all.stream().map(HealthCheck::id).toList());
        findings.looking(all.size());
        all.forEach(check -> read("check." + check.id(), check, () -> check.check(locale),
                reason -> List.of(new Finding(check.id(), Severity.UNKNOWN, texts.text("OverviewContent_checkFailed", check.id()),
                        reason, Optional.empty(), Optional.empty())),
                result -> found(check.id(), result)));
        if (all.isEmpty()) {
            showFindings.call();
        }
    }

    private void found(String check, List<Finding> result) {
        found.put(check, result);
        showFindings.call();
    }

    private void showFindings() {
        findings.show(found.values().stream().flatMap(List::stream)
                .sorted(Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::id)).toList(),
                found.size(), context.site().now());
        fit.call();
    }

    private void sources(List<SourceStatus> all) {
        sources.show(all);
        if (all.isEmpty()) {
            context.load("fresh", progress -> page.trail().map(trail -> trail
                    .entries(new Period(Instant.EPOCH, context.site().now().plus(Duration.ofDays(1))), 1).isEmpty()).orElse(false),
                    this::fresh);
        } else {
            fresh(false);
        }
    }

    private void fresh(boolean nothingYet) {
        firstSteps.show(nothingYet);
        fit.call();
    }

    /** Reads one contribution by itself; what it throws becomes what {@code instead} makes of it. */
    private <T> void read(String key, Object contribution, java.util.concurrent.Callable<T> read, Function<String, T> instead,
            java.util.function.Consumer<T> show) {
        Integer whose = System.identityHashCode(contribution); // not itself, which would keep a plugin that has gone
        if (whose.equals(this.read.put(key, whose))) {
            return;
        }
        context.load(key, progress -> {
            try {
                return page.ahead().take(contribution, read);
            } catch (Throwable t) { // a contribution's fault must not blank the others
                page.faults().ifPresentOrElse(faults -> faults.report(contribution.getClass(), key, t),
                        () -> org.eclipse.core.runtime.ILog.of(OverviewContent.class).error(key + " can't be read", t));
                return instead.apply(texts.text("OverviewContent_failed", String.valueOf(t.getMessage())));
            }
        }, show);
    }

    private void fit() {
        int width = scroll.getClientArea().width;
        area.layout(true, true);
        scroll.setMinHeight(area.computeSize(width, SWT.DEFAULT).y);
    }

    @Override
    public void focus() {
        Control[] all = cards.getChildren();
        if (all.length > 0) {
            all[0].setFocus();
        }
    }

    @Override
    public void dispose() {
        gone = true;
        forget.forEach(Runnable::run);
    }
}
