// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import java.sql.SQLException;

import com.zaxxer.hikari.HikariConfig;

import tsukasa.persistence.Engine;

/** What differs between the engines before and after the first connection. */
interface Backend {
    Engine engine();

    /** What people call this database, without any password. */
    String place();

    /** Fills in the data source and what its connections need. */
    void configure(HikariConfig config) throws SQLException;

    /** Called once the pool is closed. */
    void shutDown() throws SQLException;
}
