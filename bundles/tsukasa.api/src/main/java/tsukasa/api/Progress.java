// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

/** How far a long piece of work has got, and whether it should stop. Called from the thread that works. */
public interface Progress {
    /** Work that nobody watches. */
    Progress NONE = new Progress() {
        @Override
        public void at(long done, long total, String doing) {
            // nobody watches
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * @param done  units done so far
     * @param total units in all; 0 or less if not known
     * @param doing what is being done, in the user's language
     */
    void at(long done, long total, String doing);

    boolean cancelled();

    /** @throws CancelledException if the work should stop */
    default void check() {
        if (cancelled()) {
            throw new CancelledException();
        }
    }
}
