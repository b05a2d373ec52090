// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence;

import java.sql.SQLException;

/** The database failed at something that it should have done. What was to be changed has not been. */
public final class DatabaseFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatabaseFault(String what, SQLException cause) {
        super(what, cause);
    }

    @Override
    public SQLException getCause() {
        return (SQLException) super.getCause();
    }

    /** The five characters by which SQL names the error; empty if the driver gave none. */
    public String state() {
        String state = getCause().getSQLState();
        return state == null ? "" : state;
    }

    /** Whether a unique or primary key was already taken. */
    public boolean duplicate() {
        return "23505".equals(state());
    }
}
