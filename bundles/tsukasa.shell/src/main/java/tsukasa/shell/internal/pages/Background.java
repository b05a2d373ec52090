// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.pages;

/** Threads for what pages do in the background. None is kept, so that none remembers a plugin that has gone. */
public final class Background {
    private Background() {
    }

    public static void start(String name, Runnable work) {
        thread(name, work).start();
    }

    /** A thread that has not been started. */
    public static Thread thread(String name, Runnable work) {
        Thread thread = Thread.ofPlatform().daemon().name(name).inheritInheritableThreadLocals(false).unstarted(work);
        thread.setContextClassLoader(Background.class.getClassLoader());
        return thread;
    }
}
