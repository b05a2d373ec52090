// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.command;

import java.io.PrintStream;

import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.report.Table;

/** One call of the command line: the common options, and where its answer goes. */
public interface Invocation {
    int DONE = 0;
    int WRONG_CALL = 1;
    int REFUSED = 2;
    int FAULT = 3;
    /** Not an exit code: the command is done and the window is to be opened now. */
    int OPEN_CONSOLE = -1;

    Site site();

    /** Whether the answer is one JSON document. */
    boolean json();

    /** Standard output; with {@link #json()} only {@link #printJson} may write there. */
    PrintStream out();

    /** Writes the one JSON document: maps, lists, records, strings, numbers, booleans, null; instants as ISO-8601 in UTC. */
    void printJson(Object document);

    /** Writes a table for people, its times in the site's zone. */
    void printTable(Table table);

    /** Writes one sentence to standard error and returns {@link #REFUSED}. */
    int refuse(String sentence);

    /** Progress shown on standard error where somebody watches. */
    Progress progress();
}
