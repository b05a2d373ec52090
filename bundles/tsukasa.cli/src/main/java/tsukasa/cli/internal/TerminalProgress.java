// SPDX-License-Identifier: EPL-2.0
package tsukasa.cli.internal;

import java.io.PrintStream;

import tsukasa.api.Progress;

/** Shows progress in one line of a terminal, at most ten times a second; nothing where nobody watches. */
final class TerminalProgress implements Progress {
    private static final long PAUSE_NANOS = 100_000_000;
    private final PrintStream terminal;
    private final boolean watched;
    private long shown = System.nanoTime() - PAUSE_NANOS;
    private int width;

    TerminalProgress(PrintStream terminal, boolean watched) {
        this.terminal = terminal;
        this.watched = watched;
    }

    @Override
    public synchronized void at(long done, long total, String doing) {
        long now = System.nanoTime();
        if (!watched || now - shown < PAUSE_NANOS && done != total) {
            return;
        }
        shown = now;
        String share = total > 0 ? " %3d %%".formatted(Math.min(100, done * 100 / total)) : "";
        String line = doing + share;
        terminal.print("\r" + line + " ".repeat(Math.max(0, width - TextTable.width(line))));
        terminal.flush();
        width = TextTable.width(line);
    }

    /** Ends the line, so that what follows starts on a new one. */
    synchronized void close() {
        if (width > 0) {
            terminal.print("\r" + " ".repeat(width) + "\r");
            terminal.flush();
            width = 0;
        }
    }

    @Override
    public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
