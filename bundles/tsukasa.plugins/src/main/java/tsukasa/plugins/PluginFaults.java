// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins;

import java.util.Optional;

/**
 * Takes what plugins throw while they run. A service of the platform; whoever calls a plugin's code (shell, reports, source
 * runner) catches what it throws, reports it here, and goes on. A plugin that throws again and again is stopped.
 */
public interface PluginFaults {
    /**
     * @param contributed class of the plugin's object that was called; tells which plugin it is
     * @param where       what was being done, for people, for example the title of a page
     */
    void report(Class<?> contributed, String where, Throwable fault);

    /** The plugin whose code this class is; empty if it belongs to the platform. */
    Optional<PluginId> pluginOf(Class<?> contributed);
}
