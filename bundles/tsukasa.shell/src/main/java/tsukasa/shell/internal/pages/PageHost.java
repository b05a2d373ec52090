// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import tsukasa.api.ChangeListener;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.health.Link;
import tsukasa.api.operation.Operations;
import tsukasa.plugins.PluginFaults;
import tsukasa.shell.Pages;
import tsukasa.shell.internal.Choices;
import tsukasa.shell.internal.Look;
import tsukasa.shell.internal.ShellConsole;
import tsukasa.shell.internal.StartWatch;
import tsukasa.ui.Page;
import tsukasa.ui.PathChooser;

/**
 * Knows the pages that plugins bring, and takes them in and out of the window as they come and go. A page is asked for its
 * texts on a thread of its own, since the service behind it may take its time to start.
 */
@Component(service = { PageHost.class, Pages.class })
public final class PageHost implements Pages {
    /** The page that is in front when nothing else was open. */
    public static final String FIRST = "overview";
    private final BundleContext bundles;
    private final ServiceRegistration<ChangeListener> hearing;
    private final SlowCreation slow = new SlowCreation();
    private final Site site;
    private final Texts texts;
    private final CompletableFuture<Display> display = new CompletableFuture<>();
    private final CompletableFuture<Void> painted = new CompletableFuture<>();
    private final Map<ServiceReference<Page>, Arrival> arrivals = new ConcurrentHashMap<>();
    private final Set<TopicListener> topics = ConcurrentHashMap.newKeySet();
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Runnable> frontListeners = new ArrayList<>();
    private final Map<String, KnownPage> known = new HashMap<>();
    private final Set<PageFrame> frames = new HashSet<>();
    private PageTabs tabs = PageTabs.NONE;
    private Choices choices;
    private Look look;
    private StartWatch watch;
    private boolean firstWanted;
    private boolean closing;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile ComponentServiceObjects<Operations> operations;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile ComponentServiceObjects<PluginFaults> faults;

    /** Asks for paths instead of the platform. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile PathChooser chooser;

    @Activate
    public PageHost(BundleContext bundles, @Reference Site site) {
        this.bundles = bundles;
        this.site = site;
        texts = Texts.of(ShellConsole.class, site.locale());
        hearing = bundles.registerService(ChangeListener.class, this::changed, null);
    }

    /** Gives it the display and what belongs to the window; pages that came earlier follow now. UI thread. */
    public void begin(Display uiDisplay, Choices windowChoices, Look windowLook, StartWatch startWatch) {
        choices = windowChoices;
        look = windowLook;
        watch = startWatch;
        watch.whenPainted().thenRun(() -> painted.complete(null));
        look.onChange(() -> List.copyOf(frames).forEach(PageFrame::rebuild));
        display.complete(uiDisplay);
    }

    /** Gives it the tabs, once the window has its model; those of pages that came earlier get their titles in the language of this start. */
    public void attach(PageTabs windowTabs) {
        tabs = windowTabs;
        known.values().forEach(tabs::returned);
    }

    /** The window stands: where nothing was open before, the first page is opened as soon as it is there. */
    public void begun() {
        if (tabs.ids().isEmpty() && !open(new Link(FIRST, ""))) {
            firstWanted = true;
        }
        tell();
    }

    /** The window is about to save its model and close; from now on pages that go leave their tabs alone. */
    public void closing() {
        closing = true;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPage(ServiceReference<Page> reference) {
        Arrival arrival = new Arrival();
        arrivals.put(reference, arrival);
        Background.start("page of " + reference.getBundle().getSymbolicName(), () -> resolve(reference, arrival));
    }

    void removePage(ServiceReference<Page> reference) {
        Arrival arrival = arrivals.remove(reference);
        KnownPage page = arrival.leave();
        if (page != null) {
            onDisplay(true, () -> left(page));
            bundles.ungetService(reference);
        }
    }

    private void resolve(ServiceReference<Page> reference, Arrival arrival) {
        try {
            Page page = bundles.getService(reference);
            if (page == null) {
                return; // gone meanwhile, or its component could not start, which is logged where it happened
            }
            KnownPage fresh = new KnownPage(page, reference.getBundle(), site.locale());
            if (arrival.come(fresh)) {
                display.thenAccept(ready -> onDisplay(false, () -> arrived(fresh, arrival)));
            } else {
                bundles.ungetService(reference);
            }
        } catch (Throwable t) { // a plugin's fault must not go further than its page
            ILog.of(PageHost.class).error("A page of " + reference.getBundle().getSymbolicName() + " can't be taken in", t);
        }
    }

    private void onDisplay(boolean wait, Runnable work) {
        Display ui = display.getNow(null);
        if (ui == null || ui.isDisposed()) {
            return;
        }
        if (wait) {
            ui.syncExec(work);
        } else {
            ui.asyncExec(work);
        }
    }

    private void arrived(KnownPage page, Arrival arrival) {
        if (arrival.gone() || closing) {
            return;
        }
        if (known.putIfAbsent(page.id(), page) != null) {
            ILog.of(PageHost.class).warn("The page " + page.id() + " of " + page.plugin()
                    + " is not shown: another plugin brings a page of that id, " + known.get(page.id()).plugin());
            return;
        }
        tabs.returned(page);
        if (firstWanted && page.id().equals(FIRST)) {
            firstWanted = false;
            tabs.show(page);
        }
        frames.stream().filter(frame -> frame.pageId().equals(page.id())).toList().forEach(frame -> frame.arrived(page));
        tell();
    }

    private void left(KnownPage page) {
        if (known.remove(page.id(), page)) {
            frames.stream().filter(frame -> frame.shows(page)).toList().forEach(PageFrame::left);
            if (!closing) {
                tabs.left(page);
                tell();
            }
        }
        page.dispose();
    }

    private void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    private void changed(String topic) {
        topics.forEach(listener -> listener.changed(topic));
    }

    @Deactivate
    void deactivate() {
        closing = true;
        hearing.unregister();
        slow.end();
    }

    /** Calls this whenever a page has come or gone. */
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Calls this whenever another tab has come to the front. */
    public Runnable onFront(Runnable listener) {
        frontListeners.add(listener);
        return () -> frontListeners.remove(listener);
    }

    public void frontChanged() {
        List.copyOf(frontListeners).forEach(Runnable::run);
    }

    /** The pages that are there, in the order of the navigation. */
    public List<KnownPage> pages() {
        return known.values().stream().sorted(KnownPage.IN_ORDER).toList();
    }

    Optional<KnownPage> page(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /** The frames that are open now. */
    public List<PageFrame> frames() {
        return List.copyOf(frames);
    }

    /** The frame of the tab in front, if a page is there. */
    public Optional<PageFrame> front() {
        return tabs.front().flatMap(id -> frames.stream().filter(frame -> frame.pageId().equals(id)).findFirst());
    }

    void opened(PageFrame frame) {
        frames.add(frame);
    }

    void closed(PageFrame frame) {
        frames.remove(frame);
    }

    Runnable listen(TopicListener listener) {
        topics.add(listener);
        return () -> topics.remove(listener);
    }

    PathChooser paths() {
        PathChooser registered = chooser;
        return registered == null ? PathChooser.ofPlatform() : registered;
    }

    /** The one door for changes; asked for off the UI thread. */
    Optional<Operations> operations() {
        return Optional.ofNullable(operations).map(ComponentServiceObjects::getService);
    }

    /** Logs what a page has thrown, and tells it to those who keep account of the plugins. */
    void report(KnownPage page, Throwable thrown) {
        ILog.of(PageHost.class).error("The page " + page.id() + " of " + page.plugin() + " failed: " + Faults.sentence(thrown), thrown);
        ComponentServiceObjects<PluginFaults> keeper = faults;
        if (keeper != null) {
            Class<?> contributed = page.page().getClass();
            Background.start("fault of " + page.id(), () -> keeper.getService().report(contributed, page.title(), thrown));
        }
    }

    public Site site() {
        return site;
    }

    public Texts texts() {
        return texts;
    }

    public Look look() {
        return look;
    }

    public Choices choices() {
        return choices;
    }

    /** Completes when the first page has been painted, or when that has been waited for long enough. */
    public CompletionStage<Void> whenPainted() {
        return painted;
    }

    public StartWatch watch() {
        return watch;
    }

    SlowCreation slow() {
        return slow;
    }

    public PageTabs tabs() {
        return tabs;
    }

    @Override
    public List<String> known() {
        return pages().stream().map(KnownPage::id).toList();
    }

    @Override
    public List<String> open() {
        return tabs.ids();
    }

    @Override
    public boolean open(Link link) {
        Optional<KnownPage> page = page(link.page());
        page.ifPresent(there -> {
            tabs.show(there);
            frames.stream().filter(frame -> frame.shows(there)).findFirst().ifPresent(frame -> frame.show(link.query()));
        });
        return page.isPresent();
    }

    @Override
    public void close(String page) {
        tabs.close(page);
    }

    /** Hears of topics on whatever thread they are published. */
    @FunctionalInterface
    interface TopicListener {
        void changed(String topic);
    }

    /** A page on its way in; may be called back before it is there. */
    private static final class Arrival {
        private KnownPage page;
        private boolean gone;

        synchronized boolean come(KnownPage fresh) {
            if (!gone) {
                page = fresh;
            }
            return !gone;
        }

        synchronized KnownPage leave() {
            gone = true;
            return page;
        }

        synchronized boolean gone() {
            return gone;
        }
    }
}
