// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence;

import java.util.Locale;

/** The kind of database behind the console. */
public enum Engine {
    /** Embedded, below the data folder, for one console. */
    DERBY,
    /** A server that several consoles may share. */
    POSTGRESQL;

    /** Its part in the name of a script that only it understands: {@code V001__x.derby.sql}. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
