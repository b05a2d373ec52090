// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins;

import java.nio.file.Path;

/** A change of what is installed or runs. */
public sealed interface PluginChange {
    /** Installs the plugin of this p2 repository (a zip or a folder), or replaces the version that is there. */
    record Install(Path from) implements PluginChange {
    }

    /** Installs again, from the installation, a shipped plugin that was removed. */
    record Restore(PluginId id) implements PluginChange {
    }

    /** Starts a plugin that was stopped or has failed. */
    record Start(PluginId id) implements PluginChange {
    }

    /** Stops a plugin; it stays installed and stays stopped over restarts. */
    record Stop(PluginId id, boolean withDependants) implements PluginChange {
    }

    /** Brings back the version that was there before the last install. */
    record Rollback(PluginId id) implements PluginChange {
    }

    /** Takes a plugin out; what it has stored in the database stays there. */
    record Remove(PluginId id, boolean withDependants) implements PluginChange {
    }
}
