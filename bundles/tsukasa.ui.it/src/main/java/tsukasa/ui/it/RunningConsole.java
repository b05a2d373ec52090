// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.osgi.framework.Bundle;

import tsukasa.testing.Eventually;

/** The console as a user starts it, open while the tests run; its window belongs to the thread "console", not to that of the tests. */
public final class RunningConsole implements BeforeAllCallback, AfterEachCallback {
    private static final Duration START = Duration.ofSeconds(90);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(Namespace.create(RunningConsole.class)).computeIfAbsent(Run.class, type -> new Run(), Run.class);
    }

    /** A dialog that a test left open is not to stand before the next one. */
    @Override
    public void afterEach(ExtensionContext context) {
        Ui.on(() -> {
            for (Shell over : Ui.window().getShells()) {
                over.dispose();
            }
            return true;
        });
    }

    private static final class Run implements AutoCloseable {
        private final CompletableFuture<Object> ended = new CompletableFuture<>();

        Run() {
            Thread.ofPlatform().name("console").start(() -> {
                try {
                    ended.complete(application().start(new Arguments(System.getProperty("tsukasa.arguments").split(" "))));
                } catch (Throwable e) {
                    ended.completeExceptionally(e);
                }
            });
            try {
                Eventually.get("the window", START, () -> ended.isDone() || isOpen(), open -> open);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            if (ended.isDone()) {
                throw new AssertionError("the console ended with " + ended.join());
            }
        }

        private static IApplication application() throws Exception {
            IConfigurationElement application = Platform.getExtensionRegistry()
                    .getExtension(Platform.PI_RUNTIME, Platform.PT_APPLICATIONS, "tsukasa.cli.app")
                    .getConfigurationElements()[0];
            return (IApplication) application.getChildren("run")[0].createExecutableExtension("class");
        }

        private static boolean isOpen() {
            if (!PlatformUI.isWorkbenchRunning()) {
                return false;
            }
            IWorkbench workbench = PlatformUI.getWorkbench();
            boolean[] visible = new boolean[1];
            workbench.getDisplay().syncExec(() -> visible[0] = workbench.getWorkbenchWindowCount() > 0
                    && workbench.getWorkbenchWindows()[0].getShell().isVisible());
            return visible[0];
        }

        @Override
        public void close() throws Exception {
            if (!ended.isDone()) {
                IWorkbench workbench = PlatformUI.getWorkbench();
                workbench.getDisplay().syncExec(workbench::close);
                Eventually.holds("the end of the console", ended::isDone);
            }
        }
    }

    private record Arguments(String[] arguments) implements IApplicationContext {
        @Override
        public Map<String, Object> getArguments() {
            return Map.of(APPLICATION_ARGS, arguments);
        }

        @Override
        public void applicationRunning() {
            // nobody waits for it
        }

        @Override
        public String getBrandingApplication() {
            return null;
        }

        @Override
        public String getBrandingName() {
            return null;
        }

        @Override
        public String getBrandingDescription() {
            return null;
        }

        @Override
        public String getBrandingId() {
            return null;
        }

        @Override
        public String getBrandingProperty(String key) {
            return null;
        }

        @Override
        public Bundle getBrandingBundle() {
            return null;
        }

        @Override
        public void setResult(Object result, IApplication application) {
            throw new UnsupportedOperationException();
        }
    }
}
