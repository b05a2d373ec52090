// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal;

import java.util.List;

import org.osgi.framework.Bundle;

import tsukasa.plugins.PluginId;
import tsukasa.plugins.internal.store.PluginFiles;

/**
 * A plugin whose bundles are in the framework.
 *
 * @param bundles in the order of the feature
 * @param faults  why it could not be installed, resolved or started
 */
record Loaded(PluginFiles files, List<Bundle> bundles, Phase phase, List<Fault> faults) {
    enum Phase {
        /** Its bundles are installed; it may be that they can't be resolved. */
        LOADED,
        /** All of it was started. */
        STARTED,
        /** Its start threw or hung; it is not tried again before somebody asks for it. */
        BROKEN
    }

    Loaded {
        bundles = List.copyOf(bundles);
        faults = List.copyOf(faults);
    }

    PluginId id() {
        return files.id();
    }

    /** Whether nothing is in the way of starting it. */
    boolean startable() {
        return phase == Phase.LOADED && complete() && resolved();
    }

    boolean complete() {
        return bundles.size() == files.bundles().size();
    }

    boolean resolved() {
        return bundles.stream().allMatch(FrameworkBundles::resolved);
    }

    boolean started() {
        return phase == Phase.STARTED;
    }

    Loaded as(Phase next, List<Fault> why) {
        return new Loaded(files, bundles, next, why);
    }
}
