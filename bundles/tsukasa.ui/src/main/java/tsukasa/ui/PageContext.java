// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.util.Optional;
import java.util.function.Consumer;

import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.health.Link;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Outcome;

/** What the shell offers to the content of a page. Ends with the content: jobs are cancelled, results no longer delivered. */
public interface PageContext {
    /** Stands for every topic, in {@link #onChange}. */
    String ANY_TOPIC = "*";

    Site site();

    /**
     * Loads in the background and hands the result back on the UI thread, if the content still lives. A newer load under
     * the same key cancels the one before. A fault is shown in the page with a way to try again.
     */
    <T> void load(String key, Load<T> load, Consumer<T> show);

    /** Runs a change in the background and hands back its outcome on the UI thread; a refusal is shown as its sentence. */
    <R> void change(Operation<R> operation, String why, Consumer<Outcome<R>> then);

    /** Runs something long with a progress that the person sees and can cancel. */
    <T> void work(String title, Load<T> work, Consumer<T> then);

    /** Calls this on the UI thread, soon after somebody published this topic; fast changes are joined, at most one call a second. */
    void onChange(String topic, Runnable refresh);

    /** Goes to another page. */
    void open(Link link);

    /** A short message in the page's status line, for example the number of rows. */
    void status(String message);

    /** Asks for files and folders. */
    default PathChooser paths() {
        return PathChooser.ofPlatform();
    }

    /** What {@link #remember} kept under this key, in this or an earlier run of the console. */
    Optional<String> recall(String key);

    /** Keeps a small choice of the person (columns, widths, a filter) with the site's data; keys are the page's own. */
    void remember(String key, String value);

    /** The enablement of the page's actions has changed. */
    void actionsChanged();

    /** Something that may take long; called on a background thread. */
    @FunctionalInterface
    interface Load<T> {
        T load(Progress progress) throws Exception;
    }
}
