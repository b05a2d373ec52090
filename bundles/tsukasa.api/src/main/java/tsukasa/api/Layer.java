// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

import java.util.Arrays;
import java.util.Optional;

/** The network layer that a host or a task belongs to. */
public enum Layer {
    /** My Number work; never done by telework. */
    MY_NUMBER("mynumber"),
    /** Connected to LGWAN, the network of local governments. */
    LGWAN("lgwan"),
    /** The office LAN on the Internet's side. */
    OFFICE("office"),
    /** No source has said. */
    UNKNOWN("unknown");

    private final String code;

    Layer(String code) {
        this.code = code;
    }

    /** The code used in files and on the command line. */
    public String code() {
        return code;
    }

    /** The layer with this code, in any case; empty if there is none. */
    public static Optional<Layer> ofCode(String code) {
        return Arrays.stream(values()).filter(layer -> layer.code.equalsIgnoreCase(code.strip())).findFirst();
    }
}
