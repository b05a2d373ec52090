// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys;

/** How a question is answered. */
public enum QuestionKind {
    /** One of the choices. */
    SINGLE,
    /** Any of the choices. */
    MULTIPLE,
    /** One of the choices, which are in an order: from disagreement to agreement. */
    SCALE,
    NUMBER,
    TEXT
}
