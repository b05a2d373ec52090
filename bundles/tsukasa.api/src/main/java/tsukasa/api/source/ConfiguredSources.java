// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.source;

/** The configured sources as components that can be asked. A service, for slices that ask a source to do something. */
public interface ConfiguredSources {
    /**
     * Returns when the component of each configured source is there with its settings and secrets, whether or not it is run
     * in this process. Waits some seconds at most, since one whose plugin is broken never comes. Opens the database; not for
     * the UI thread.
     */
    void ready() throws InterruptedException;
}
