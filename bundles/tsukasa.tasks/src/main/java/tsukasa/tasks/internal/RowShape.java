// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How one kind of things lies in its table, besides site, id, since and until. */
interface RowShape<I, T> {
    String table();

    /** The columns of what it says, in the order in which they are bound and read. */
    List<String> columns();

    I id(T thing);

    String key(I id);

    /** Binds the columns from this parameter on. */
    void bind(PreparedStatement statement, int first, T thing) throws SQLException;

    /** Reads a thing whose id is in the first column, its others after that. */
    T read(ResultSet row) throws SQLException;
}
