// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import tsukasa.api.BackgroundWork;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.command.Console;
import tsukasa.api.command.Invocation;
import tsukasa.shell.internal.pages.Background;
import tsukasa.shell.internal.pages.PageHost;
import tsukasa.sources.Sources;

/** Opens the workbench. Holds nothing that a headless run would have to start. */
@Component
public final class ShellConsole implements Console {
    private final ComponentServiceObjects<PageHost> hosts;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile ComponentServiceObjects<Sources> sources;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ComponentServiceObjects<BackgroundWork>> work = List.of();

    @Activate
    public ShellConsole(@Reference ComponentServiceObjects<PageHost> hosts) {
        this.hosts = hosts;
    }

    @Override
    public int open(Site site, CompletionStage<?> ready) {
        Locale.setDefault(site.locale());
        Texts texts = Texts.of(ShellConsole.class, site.locale());
        WindowFolder folder = WindowFolder.claim(site, texts);
        StartWatch watch = StartWatch.begin(folder.logs());
        PageHost host = hosts.getService(); // its pages begin to come in while the toolkit starts
        Display display = display(texts);
        CompletableFuture<Sources.Running> collecting = new CompletableFuture<>();
        CompletableFuture<List<BackgroundWork.Running>> working = new CompletableFuture<>();
        try {
            watch.whenPainted().thenRun(() -> {
                collect(collecting);
                work(working);
            });
            Choices choices = new Choices(folder.path());
            Look look = Look.choose(display, choices);
            host.begin(display, choices, look, watch);
            int code = PlatformUI.createAndRunWorkbench(display, new ShellAdvisor(texts, host, look, () -> succeeded(ready)));
            requireSuccess(ready);
            return code == PlatformUI.RETURN_OK ? Invocation.DONE : Invocation.FAULT;
        } finally {
            watch.end();
            collecting.thenAccept(Sources.Running::close);
            working.thenAccept(begun -> begun.forEach(BackgroundWork.Running::close));
            hosts.ungetService(host);
            display.dispose();
        }
    }

    /** Runs the sources as long as the window is open; they begin when it has been painted, since they would hold it up. */
    private void collect(CompletableFuture<Sources.Running> running) {
        ComponentServiceObjects<Sources> there = sources;
        if (there != null) {
            Background.start("begin to collect", () -> running.complete(there.getService().run()));
        }
    }

    /** Begins what else goes on while the window is open. */
    private void work(CompletableFuture<List<BackgroundWork.Running>> working) {
        List<ComponentServiceObjects<BackgroundWork>> there = work;
        Background.start("begin to work", () -> working.complete(there.stream().map(one -> one.getService().begin()).toList()));
    }

    /** Waits for this to end. */
    private static boolean succeeded(CompletionStage<?> stage) {
        return stage.handle((result, fault) -> fault == null).toCompletableFuture().join();
    }

    private static void requireSuccess(CompletionStage<?> stage) {
        try {
            stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw e;
        }
    }

    private static Display display(Texts texts) {
        try {
            return PlatformUI.createDisplay();
        } catch (SWTError e) {
            throw new Refusal(texts.text("ShellConsole_noDisplay", e.getMessage()), e);
        }
    }
}
