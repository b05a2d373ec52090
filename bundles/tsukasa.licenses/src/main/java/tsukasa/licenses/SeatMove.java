// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

/** A seat that goes from the one who has it to another, as in April's rotation. */
public record SeatMove(SeatId seat, Assignee to) {
}
