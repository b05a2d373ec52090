// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins;

/**
 * Something that is wrong with a plugin.
 *
 * @param summary  what is the matter, one sentence
 * @param solution what to do about it, one sentence
 * @param detail   for whoever has to mend it: component, stack trace; may be empty
 */
public record PluginFault(String summary, String solution, String detail) {
}
