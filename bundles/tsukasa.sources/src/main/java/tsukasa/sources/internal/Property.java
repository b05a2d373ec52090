// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

/** Names of configuration properties: private ones begin with a dot, which people need not write. */
final class Property {
    private Property() {
    }

    static String attribute(String property) {
        return property.startsWith(".") ? property.substring(1) : property;
    }

    static String secret(String attribute) {
        return "." + attribute;
    }
}
