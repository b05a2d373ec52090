// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;

import tsukasa.api.Progress;
import tsukasa.api.health.Finding;
import tsukasa.api.operation.Operation;

/**
 * The plugins of this console. A service of the platform; it works without a database. Nothing runs until somebody calls
 * {@link #start()}. Where another process on the same data folder keeps the plugins, changes are handed to that one and
 * lists tell of that one. All calls may take seconds except {@link #start()}: never on the UI thread.
 * {@link tsukasa.api.Changes} tells of {@link #TOPIC} when something has changed.
 */
public interface Plugins {
    /** The topic of changes. */
    String TOPIC = "plugins";

    /**
     * Installs and starts what should run, on threads of its own, once however often it is called. The stage completes when
     * every plugin has been started or has failed; it never completes with an exception.
     */
    CompletionStage<Void> start();

    /** All plugins, installed or shipped, by title. */
    List<Plugin> list(Locale locale);

    /** What is the matter with the plugins and their store, gravest first; empty if all is well. */
    List<Finding> doctor(Locale locale);

    /** The plugins that could not run without this one, nearest first. */
    List<Plugin> dependants(PluginId id, Locale locale);

    /** The change as an operation, for {@link tsukasa.api.operation.Operations}; its right is {@code plugins.install} and so on. */
    Operation<PluginChanged> operation(PluginChange change);

    /**
     * Makes the change without a database: for the command line, which must work before there is one and while another
     * process has it. The store keeps a journal; the next process that has the database brings it into the audit trail.
     *
     * @throws tsukasa.api.Refusal if it is not possible; everything is as it was before
     */
    PluginChanged apply(PluginChange change, Progress progress);
}
