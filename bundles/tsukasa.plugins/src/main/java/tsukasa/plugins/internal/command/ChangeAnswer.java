// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tsukasa.api.command.Invocation;
import tsukasa.plugins.Plugin;
import tsukasa.plugins.PluginChange;
import tsukasa.plugins.PluginChanged;
import tsukasa.plugins.PluginId;
import tsukasa.plugins.Plugins;

/** Makes a change and answers what became of it, as each of the commands does. */
final class ChangeAnswer {
    private ChangeAnswer() {
    }

    static int of(Plugins plugins, PluginChange change, Invocation invocation) {
        PluginChanged changed = plugins.apply(change, invocation.progress());
        if (invocation.json()) {
            invocation.printJson(changed);
        } else {
            invocation.out().println(changed.sentence());
        }
        return changed.state() == Plugin.State.FAILED ? Invocation.REFUSED : Invocation.DONE;
    }

    /** The plugin that is meant by this word: its id, the id without its ending, or the last part of that if only one has it. */
    static PluginId meant(Plugins plugins, String word, Locale locale) {
        return found(plugins, word, locale).orElseGet(() -> new PluginId(word));
    }

    static Optional<PluginId> found(Plugins plugins, String word, Locale locale) {
        List<PluginId> ids = plugins.list(locale).stream().map(Plugin::id).toList();
        Optional<PluginId> exact = ids.stream().filter(id -> id.value().equals(word) || id.shortName().equals(word)).findFirst();
        List<PluginId> ending = ids.stream().filter(id -> id.shortName().endsWith("." + word)).toList();
        return exact.or(() -> ending.size() == 1 ? Optional.of(ending.getFirst()) : Optional.empty());
    }
}
