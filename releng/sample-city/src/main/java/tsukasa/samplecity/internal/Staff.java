// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.time.LocalDate;

import tsukasa.api.Layer;

/**
 * A member of staff who may telework.
 *
 * @param number   staff number, from 1
 * @param begins   the day on which the wave that brought the license went live
 * @param layer    the layer of the office PC
 */
record Staff(int number, String section, LocalDate begins, Layer layer) {
    String user() {
        return "s%04d".formatted(number);
    }

    /** The loaned laptop; every member of staff has one of the city's two hundred. */
    String laptop() {
        return "CITY-LT-%04d".formatted(number);
    }

    /** The office PC, or for the LGWAN layer one of two terminal servers. */
    String host() {
        return layer == Layer.LGWAN ? "ts-lgwan-%02d".formatted(1 + number % 2) : "PC-%04d".formatted(number);
    }

    /** An address of the carrier's private network for the city's SIM cards. */
    String address() {
        return "10.64.%d.%d".formatted(number / 200, 10 + number % 200);
    }
}
