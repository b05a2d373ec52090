// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources;

/** Where a source is in its life. */
public enum SourceState {
    /** Could run, but nobody has asked this process to run sources. */
    READY,
    RUNNING,
    /** It failed and is tried again at a known instant, or its component has not started yet. */
    WAITING,
    PAUSED,
    /** There is nothing more to come. */
    FINISHED,
    /** The plugin that brings its kind is not installed or not started. */
    MISSING,
    /** It was told to stop and did not; it is left alone until the console is restarted. */
    STUCK
}
