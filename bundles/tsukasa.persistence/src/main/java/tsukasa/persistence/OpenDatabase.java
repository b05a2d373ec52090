// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence;

/** A database that its opener closes: with it go its units, its logs and its threads. */
public interface OpenDatabase extends Database, AutoCloseable {
    @Override
    void close();
}
