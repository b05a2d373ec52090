// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins;

import java.util.List;
import java.util.Optional;

/**
 * One plugin as it is at this moment, in the reader's language.
 *
 * @param title         the feature's label
 * @param description   the feature's description; may be empty
 * @param provider      who made it; may be empty
 * @param shipped       whether the installation brings it, so that it can be installed again after it was removed
 * @param rollback      the version that {@link PluginChange.Rollback} would bring back
 * @param contributions what it brings, whether or not it runs just now
 * @param requires      other plugins without which it can't run
 * @param faults        why it failed, or what it threw while running; the first is the gravest
 */
public record Plugin(PluginId id, String title, String description, String provider, String version, State state,
        boolean shipped, Optional<String> rollback, List<Part> parts, List<Contribution> contributions,
        List<PluginId> requires, List<PluginFault> faults) {

    /** Where a plugin is in its life. */
    public enum State {
        /** Its files are here, and it has not been started in this process yet. */
        INSTALLED,
        /** It runs. */
        STARTED,
        /** Somebody has stopped it; it stays so over restarts. */
        STOPPED,
        /** It could not be started, or can't do its work; {@link Plugin#faults()} says why. */
        FAILED,
        /** Somebody has removed it, but the installation ships it. */
        REMOVED
    }

    /** One bundle of the plugin, with the framework's word for its state. */
    public record Part(String name, String version, String state) {
    }

    public Plugin {
        parts = List.copyOf(parts);
        contributions = List.copyOf(contributions);
        requires = List.copyOf(requires);
        faults = List.copyOf(faults);
    }
}
