// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.LocalDate;

import tsukasa.licenses.Contract;
import tsukasa.ui.Tone;

/** Where a contract stands on a day; {@code days} to its end, or to the last day of notice where that is what counts. */
record ContractState(Kind kind, long days) {
    private static final int SOON = 90;

    enum Kind {
        PERPETUAL, HOLDS, AHEAD, NOTICE_SOON, NOTICE_OVER, ENDS_SOON, OVER
    }

    static ContractState of(Contract contract, LocalDate today) {
        if (contract.perpetual()) {
            return new ContractState(Kind.PERPETUAL, 0);
        }
        long left = contract.daysLeft(today).orElseThrow();
        long notice = left - contract.noticeDays();
        if (left < 0) {
            return new ContractState(Kind.OVER, -left);
        }
        if (today.isBefore(contract.from())) {
            return new ContractState(Kind.AHEAD, 0);
        }
        if (contract.noticeDays() > 0 && notice >= 0 && notice <= SOON) {
            return new ContractState(Kind.NOTICE_SOON, notice);
        }
        if (contract.noticeDays() > 0 && notice < 0) {
            return new ContractState(Kind.NOTICE_OVER, left);
        }
        return new ContractState(left <= SOON ? Kind.ENDS_SOON : Kind.HOLDS, left);
    }

    Tone tone() {
        return switch (kind) {
            case PERPETUAL, HOLDS, AHEAD -> Tone.GOOD;
            case NOTICE_SOON, NOTICE_OVER, ENDS_SOON -> Tone.WARNING;
            case OVER -> Tone.CRITICAL;
        };
    }

    String text(LicenseWords words) {
        return words.text("ContractState_" + kind, days);
    }
}
