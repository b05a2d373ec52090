// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

/** Work that goes on beside the sources for as long as a console is open or collects. A service; called on a background thread. */
public interface BackgroundWork {
    /** Whether there is anything to wait for: a collector without any ends. */
    boolean wanted();

    /** Begins; nothing goes on before, nor after what this returns is closed. */
    Running begin();

    /** Ends the work when it is closed, which waits until it has ended; closing it again does nothing. */
    @FunctionalInterface
    interface Running extends AutoCloseable {
        @Override
        void close();
    }
}
