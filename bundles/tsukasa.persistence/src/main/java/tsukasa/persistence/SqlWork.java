// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/** Work in plain SQL. The connection is lent: it is neither committed nor closed by the work. */
@FunctionalInterface
public interface SqlWork<T> {
    T with(Connection connection) throws SQLException;
}
