// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins;

/**
 * What became of a change.
 *
 * @param sentence what was done, for people
 */
public record PluginChanged(PluginId id, String version, Plugin.State state, String sentence) {
}
