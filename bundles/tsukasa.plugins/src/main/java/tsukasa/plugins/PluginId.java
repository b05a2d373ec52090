// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins;

/** Identity of a plugin: the id of its feature, for example {@code tsukasa.sessions.feature}. */
public record PluginId(String value) implements Comparable<PluginId> {
    private static final String SUFFIX = ".feature";

    public PluginId {
        if (!value.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*") || value.length() > 200) {
            throw new IllegalArgumentException("a plugin's id is made of letters, digits, dots, - and _: '" + value + "'");
        }
    }

    /** The id as people type it: without the ending {@code .feature}. */
    public String shortName() {
        return value.endsWith(SUFFIX) ? value.substring(0, value.length() - SUFFIX.length()) : value;
    }

    @Override
    public int compareTo(PluginId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
