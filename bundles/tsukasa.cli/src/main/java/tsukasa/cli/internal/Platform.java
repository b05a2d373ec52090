// SPDX-License-Identifier: EPL-2.0
package tsukasa.cli.internal;

import org.osgi.framework.BundleContext;

/** What must be there before a command runs: the plugins of the store, and the database. */
final class Platform implements AutoCloseable {
    private final BundleContext context;

    Platform(BundleContext context) {
        this.context = context;
    }

    void preparePlugins() {
    }

    void openDatabase() {
    }

    @Override
    public void close() {
    }
}
