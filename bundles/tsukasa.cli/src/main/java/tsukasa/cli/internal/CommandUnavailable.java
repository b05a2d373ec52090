// SPDX-License-Identifier: EPL-2.0
package tsukasa.cli.internal;

/** A command's component could not be made: something that it needs is missing or has failed. */
final class CommandUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    CommandUnavailable(String component) {
        super(component);
    }
}
