// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

/**
 * A line of lmstat: somebody holds licenses of a feature.
 *
 * @param display where the program shows itself; on Windows mostly the computer's name again
 * @param server  name of the license server that the handle is of; empty if it was not told
 * @param handle  the server's number for the checkout; used again after it has ended
 */
record Holding(String user, String host, String display, String server, String handle, ToldTime start, int quantity) {
}
