// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.framework.log.FrameworkLog;
import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;

/** The part of the data folder that belongs to the window: its saved state, and the log. One window at a time has it. */
record WindowFolder(Path path, Path logs) {
    static WindowFolder claim(Site site, Texts texts) {
        WindowFolder folder = new WindowFolder(site.data().resolve("window"), site.data().resolve("logs"));
        try {
            Files.createDirectories(folder.path);
            Files.createDirectories(folder.logs);
            Location instance = Platform.getInstanceLocation();
            if (!instance.isSet() && !instance.set(folder.path.toUri().toURL(), true)) {
                throw new Refusal(texts.text("WindowFolder_inUse", site.data()));
            }
            folder.logHere();
            return folder;
        } catch (IOException e) {
            throw new Refusal(texts.text("WindowFolder_unusable", site.data()), e);
        }
    }

    private void logHere() {
        BundleContext bundles = FrameworkUtil.getBundle(WindowFolder.class).getBundleContext();
        ServiceReference<FrameworkLog> reference = bundles.getServiceReference(FrameworkLog.class);
        if (reference == null) {
            return;
        }
        Platform.getStateLocation(bundles.getBundle()); // the platform moves its log when the location is first used; ours comes after
        try {
            bundles.getService(reference).setFile(logs.resolve("console.log").toFile(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            bundles.ungetService(reference);
        }
    }
}
