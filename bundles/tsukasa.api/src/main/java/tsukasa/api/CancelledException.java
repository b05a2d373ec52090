// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

/** The person who started a piece of work has called it off; what it began has been undone. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
