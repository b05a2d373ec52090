// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell;

import java.util.List;

import tsukasa.api.health.Link;

/** The pages of the open window. A service of the shell; used on the UI thread only. */
public interface Pages {
    /** Ids of the pages whose plugins are there, in the order of the navigation. */
    List<String> known();

    /** Ids of the pages that have a tab, from left to right, whether or not their plugins are there. */
    List<String> open();

    /** Brings a page to the front, with a tab of its own if it has none; false if no plugin brings it. */
    boolean open(Link link);

    void close(String page);
}
