// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;

import tsukasa.api.CancelledException;
import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.health.Link;
import tsukasa.api.health.Severity;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Outcome;
import tsukasa.ui.PageContext;
import tsukasa.ui.PathChooser;

/** What one content of a page is offered. Once it has ended, everything that still comes in is dropped. */
final class HostedContext implements PageContext {
    private static final int JOIN_MILLIS = 1000;
    private final PageHost host;
    private final PageFrame frame;
    private final KnownPage page;
    private final Display display;
    private final Loads loads;
    private final List<Runnable> hearing = new ArrayList<>();
    private final List<Runnable> whenShown = new ArrayList<>();
    private volatile boolean ended;

    HostedContext(PageHost host, PageFrame frame, KnownPage page, Display display) {
        this.host = host;
        this.frame = frame;
        this.page = page;
        this.display = display;
        loads = new Loads((key, work) -> Background.start("page " + page.id() + ": " + key, work), this::back);
    }

    @Override
    public Site site() {
        return host.site();
    }

    @Override
    public <T> void load(String key, Load<T> load, Consumer<T> show) {
        loads.load(key, load, result -> {
            frame.notices().clear(key);
            frame.guard(() -> show.accept(result));
        }, thrown -> failed(key, thrown, () -> load(key, load, show)));
    }

    @Override
    public <R> void change(Operation<R> operation, String why, Consumer<Outcome<R>> then) {
        String key = operation.right().name();
        Background.start("page " + page.id() + ": " + key, () -> {
            try {
                Outcome<R> outcome = host.operations()
                        .orElseThrow(() -> new Refusal(host.texts().text("HostedContext_noOperations")))
                        .execute(operation, host.site().actor(), why, Progress.NONE);
                back(() -> changed(key, outcome, then));
            } catch (Throwable t) { // whatever the change throws is shown where it was asked for
                back(() -> failed(key, t, null));
            }
        });
    }

    private <R> void changed(String key, Outcome<R> outcome, Consumer<Outcome<R>> then) {
        if (outcome instanceof Outcome.Refused<R>(String sentence)) {
            frame.notices().show(key, Severity.WARNING, sentence, List.of());
        } else {
            frame.notices().clear(key);
        }
        frame.guard(() -> then.accept(outcome));
    }

    @Override
    public <T> void work(String title, Load<T> work, Consumer<T> then) {
        WorkRow row = frame.work(title);
        Background.start("page " + page.id() + ": " + title, () -> {
            try {
                T result = work.load(row.progress());
                back(() -> {
                    row.end();
                    frame.notices().clear(title);
                    frame.guard(() -> then.accept(result));
                });
            } catch (Throwable t) { // whatever the work throws is shown where it was asked for
                back(() -> {
                    row.end();
                    failed(title, t, () -> work(title, work, then));
                });
            }
        });
        hearing.add(row::cancel);
    }

    @Override
    public void onChange(String topic, Runnable refresh) {
        Runnable guarded = () -> frame.guard(refresh);
        boolean[] stale = { false };
        Throttle throttle = new Throttle(JOIN_MILLIS, () -> System.nanoTime() / 1_000_000, this::later, () -> {
            stale[0] = !frame.visible();
            if (!stale[0]) {
                guarded.run();
            }
        });
        whenShown.add(() -> {
            if (stale[0]) {
                stale[0] = false;
                guarded.run();
            }
        });
        hearing.add(host.listen(published -> {
            if (topic.equals(ANY_TOPIC) || published.equals(topic)) {
                back(throttle::call);
            }
        }));
    }

    private void later(int millis, Runnable work) {
        display.timerExec(millis, () -> {
            if (!ended) {
                work.run();
            }
        });
    }

    /** The content is seen again; what changed meanwhile is shown now. */
    void shown() {
        whenShown.forEach(Runnable::run);
    }

    @Override
    public void open(Link link) {
        if (!host.open(link)) {
            frame.notices().show("open", Severity.UNKNOWN, host.texts().text("HostedContext_noPage", link.page()), List.of());
        }
    }

    @Override
    public void status(String message) {
        if (!ended) {
            frame.status(message);
        }
    }

    @Override
    public PathChooser paths() {
        return host.paths();
    }

    @Override
    public Optional<String> recall(String key) {
        return host.choices().get(choice(key));
    }

    @Override
    public void remember(String key, String value) {
        host.choices().put(choice(key), value);
    }

    private String choice(String key) {
        return "page." + page.id() + '.' + key;
    }

    @Override
    public void actionsChanged() {
        if (!ended) {
            frame.actionsChanged();
        }
    }

    private void failed(String key, Throwable thrown, Runnable again) {
        if (thrown instanceof CancelledException) {
            return;
        }
        List<Notices.Choice> choices = new ArrayList<>();
        if (again != null) {
            choices.add(new Notices.Choice(host.texts().text("HostedContext_again"), () -> {
                frame.notices().clear(key);
                again.run();
            }));
        }
        if (thrown instanceof Refusal) {
            frame.notices().show(key, Severity.WARNING, thrown.getMessage(), choices);
            return;
        }
        frame.log(thrown);
        String details = Faults.text(thrown);
        choices.add(new Notices.Choice(host.texts().text("PageFrame_details"), () -> frame.details(details)));
        frame.notices().show(key, Severity.CRITICAL, host.texts().text("HostedContext_fault", Faults.sentence(thrown)), choices);
    }

    /** On the UI thread, if the content still lives then. */
    private void back(Runnable work) {
        if (ended || display.isDisposed()) {
            return;
        }
        display.asyncExec(() -> {
            if (!ended) {
                work.run();
            }
        });
    }

    void end() {
        ended = true;
        loads.end();
        hearing.forEach(Runnable::run);
        hearing.clear();
        whenShown.clear();
    }
}
