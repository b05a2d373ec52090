// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.pages;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;

import tsukasa.api.Texts;
import tsukasa.api.health.Severity;
import tsukasa.ui.LabelText;
import tsukasa.ui.PageAction;
import tsukasa.ui.PageContent;

/**
 * What stands in a tab: the page's head with its commands, notices, its content, a footer. Whatever the content does wrong
 * ends here, and is shown in its place.
 */
public final class PageFrame {
    private static final int MISSING_AFTER_MILLIS = 4000;
    private final PageHost host;
    private final Texts texts;
    private final String pageId;
    private final String lastTitle;
    private final String lastPlugin;
    private final Composite root;
    private final PageHead head;
    private final Notices notices;
    private final Composite body;
    private final Composite works;
    private final Label status;
    private KnownPage page;
    private HostedContext context;
    private PageContent content;
    private List<PageAction> actions = List.of();
    private String query = "";
    private boolean faulty;

    PageFrame(Composite parent, PageHost host, String pageId, String lastTitle, String lastPlugin) {
        this.host = host;
        this.pageId = pageId;
        this.lastTitle = lastTitle;
        this.lastPlugin = lastPlugin;
        texts = host.texts();
        root = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(root);
        head = new PageHead(root, host.look(), this::run);
        notices = new Notices(root, host.look(), texts);
        body = new Composite(root, SWT.NONE);
        body.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        works = new Composite(root, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(works);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(works);
        status = new Label(root, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(20, 0).exclude(true).applyTo(status);
        root.addListener(SWT.Dispose, event -> closed());
        Listener shown = event -> whenShown();
        parent.addListener(SWT.Show, shown);
        host.opened(this);
        host.page(pageId).ifPresentOrElse(this::arrived, this::await);
    }

    private void whenShown() {
        if (context != null) {
            context.shown();
        }
    }

    private void await() {
        colour();
        head.show(lastTitle, null, List.of());
        root.getDisplay().timerExec(MISSING_AFTER_MILLIS, () -> {
            if (!root.isDisposed() && page == null) {
                clear();
                PlacePanels.missing(body, host, lastTitle, lastPlugin, () -> host.close(pageId));
                body.layout(true, true);
            }
        });
    }

    void arrived(KnownPage fresh) {
        page = fresh;
        rebuild();
    }

    /** Its plugin has gone: nothing of it may stay. */
    void left() {
        clear();
        page = null;
    }

    /** Builds the content anew. */
    void rebuild() {
        Optional<Object> unfinished = unfinished();
        clear();
        faulty = false;
        colour();
        if (page == null) {
            return;
        }
        head.show(page.title(), page.image(), List.of());
        context = new HostedContext(host, this, page, root.getDisplay());
        Composite place = new Composite(body, SWT.NONE);
        place.setBackground(host.look().ground());
        place.setForeground(host.look().text());
        place.setLayout(new FillLayout());
        SlowCreation.Watch watch = host.slow().begin(page.id(), page.plugin());
        try {
            content = page.page().create(place, context);
            actions = List.copyOf(content.actions());
            head.show(page.title(), page.image(), actions);
            body.layout(true, true);
            if (unfinished.isPresent()) {
                content.resume(unfinished.get());
            } else if (!query.isEmpty()) {
                content.show(query);
            }
            if (!pageId.equals(PageHost.FIRST)) {
                place.addListener(SWT.Paint, new FirstPaint(place));
            }
        } catch (Throwable t) { // a plugin's fault must not go further than its page
            fault(t);
        }
        Duration took = watch.end();
        if (took.compareTo(SlowCreation.LIMIT) > 0) {
            notices.show("slow", Severity.WARNING, texts.text("PageFrame_slow", page.plugin(), took.toSeconds()), List.of());
        }
    }

    /** What the content that goes now leaves to the next one; nothing, if it has failed. */
    private Optional<Object> unfinished() {
        try {
            return content == null ? Optional.empty() : content.unfinished();
        } catch (Throwable t) { // the next one begins without it
            log(t);
            return Optional.empty();
        }
    }

    private void colour() {
        for (Composite each : new Composite[] { root, body, works }) {
            each.setBackground(host.look().ground());
            each.setForeground(host.look().text());
        }
        root.setBackgroundMode(SWT.INHERIT_DEFAULT);
        status.setForeground(host.look().quiet());
    }

    /** Disposes the content and all that it has shown. */
    private void clear() {
        if (context != null) {
            context.end();
            context = null;
        }
        actions = List.of();
        if (!root.isDisposed()) {
            head.show(page == null ? lastTitle : page.title(), page == null ? null : page.image(), actions);
        }
        if (content != null) {
            PageContent gone = content;
            content = null;
            try {
                gone.dispose();
            } catch (Throwable t) { // the others go on, and so does what follows here
                log(t);
            }
        }
        if (!root.isDisposed()) {
            notices.clearAll();
            status("");
            for (Control child : body.getChildren()) {
                disposeSafely(child);
            }
            for (Control child : works.getChildren()) {
                child.dispose();
            }
        }
    }

    private void disposeSafely(Control child) {
        try {
            child.dispose();
        } catch (Throwable t) { // a dispose listener of the plugin
            log(t);
            if (!child.isDisposed()) {
                child.dispose();
            }
        }
    }

    private void closed() {
        clear();
        page = null;
        host.closed(this);
    }

    /** Runs something of the page; what it throws is shown in its place. */
    void guard(Runnable work) {
        try {
            work.run();
        } catch (Throwable t) { // a plugin's fault must not go further than its page
            fault(t);
        }
    }

    /** Shows a fault once the event in which it happened is over, since its widgets are still in use. */
    void faultSoon(Throwable thrown) {
        if (faulty || root.isDisposed()) {
            return;
        }
        faulty = true;
        log(thrown);
        HostedContext of = context;
        String sentence = Faults.sentence(thrown);
        String text = Faults.text(thrown);
        root.getDisplay().asyncExec(() -> {
            if (context == of) {
                place(sentence, text);
            }
        });
    }

    /** Shows what went wrong instead of the content, with a way to begin again. */
    void fault(Throwable thrown) {
        log(thrown);
        place(Faults.sentence(thrown), Faults.text(thrown));
    }

    private void place(String sentence, String text) {
        faulty = true;
        clear();
        if (!root.isDisposed()) {
            String plugin = page == null ? lastPlugin : page.plugin();
            String title = page == null ? lastTitle : page.title();
            PlacePanels.fault(body, host, title, plugin, sentence, text, this::rebuild);
            body.layout(true, true);
        }
    }

    void log(Throwable thrown) {
        if (page != null) {
            host.report(page, thrown);
        } else {
            ILog.of(PageFrame.class).error("The page " + pageId + " failed while it was left", thrown);
        }
    }

    void details(String text) {
        PlacePanels.details(root.getShell(), host, text);
    }

    void show(String what) {
        query = what;
        if (content != null && !what.isEmpty()) {
            guard(() -> content.show(what));
        }
    }

    public void focus() {
        if (content != null) {
            guard(content::focus);
        }
        if (!root.isDisposed() && !holds(root.getDisplay().getFocusControl())) {
            head.focus(); // a window in which nothing has the keyboard hears no key stroke
        }
    }

    boolean visible() {
        return !root.isDisposed() && root.isVisible();
    }

    void status(String message) {
        LabelText.show(status, message.replace("&", "&&"));
        reveal(status, !message.isEmpty());
    }

    WorkRow work(String title) {
        return new WorkRow(works, title, texts, () -> reveal(works, works.getChildren().length > 0));
    }

    private void reveal(Control part, boolean there) {
        GridData data = (GridData) part.getLayoutData();
        data.verticalIndent = part == status && there ? 4 : 0;
        data.exclude = !there;
        part.setVisible(there);
        root.layout(true, true);
    }

    void actionsChanged() {
        head.refresh();
    }

    /** The page's commands, for the palette. */
    public List<PageAction> actions() {
        return actions;
    }

    /** Runs a command of the page, if it can be run now. */
    public void run(PageAction action) {
        guard(() -> {
            if (action.enabled().getAsBoolean()) {
                action.run().run();
            }
        });
    }

    public String pageId() {
        return pageId;
    }

    public Optional<KnownPage> page() {
        return Optional.ofNullable(page);
    }

    boolean shows(KnownPage known) {
        return page == known;
    }

    /** Whether this control is part of the page. */
    boolean holds(Control control) {
        for (Control at = control; at != null && !root.isDisposed(); at = at.getParent()) {
            if (at == root) {
                return true;
            }
        }
        return false;
    }

    Notices notices() {
        return notices;
    }

    /** Tells the start watch that something has been painted; the overview says it itself, when it has its numbers. */
    private final class FirstPaint implements Listener {
        private final Composite place;

        FirstPaint(Composite place) {
            this.place = place;
        }

        @Override
        public void handleEvent(org.eclipse.swt.widgets.Event event) {
            place.removeListener(SWT.Paint, this);
            host.watch().painted();
        }
    }
}
