// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

/** Laptops besides those with which people telework. */
enum Spare {
    IN_STOCK_ONE(201, "in-stock", "inactive", "", "予備機"),
    IN_STOCK_TWO(202, "in-stock", "ready", "", "予備機"),
    RETURNED(203, "returned", "inactive", "", "点検と初期化が必要"),
    IN_REPAIR_ONE(204, "in-repair", "inactive", "", "画面の割れ"),
    IN_REPAIR_TWO(205, "in-repair", "inactive", "", "バッテリーの膨張"),
    /** On the way home; its borrower has another one since. */
    LOST(206, "lost", "suspended", "s0150", "帰宅途中に紛失。遺失届を提出"),
    RETIRED(207, "retired", "terminated", "", "水濡れのため廃棄"),
    /** Lent to somebody who has left without giving it back. */
    NOT_GIVEN_BACK(208, "", "active", "t0005", "");

    private final int number;
    private final String state;
    private final String simState;
    private final String borrower;
    private final String notes;

    Spare(int number, String state, String simState, String borrower, String notes) {
        this.number = number;
        this.state = state;
        this.simState = simState;
        this.borrower = borrower;
        this.notes = notes;
    }

    int number() {
        return number;
    }

    String state() {
        return state;
    }

    String simState() {
        return simState;
    }

    String borrower() {
        return borrower;
    }

    String notes() {
        return notes;
    }
}
