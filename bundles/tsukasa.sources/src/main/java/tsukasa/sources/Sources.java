// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.api.source.SourceId;
import tsukasa.api.source.SourceTest;

/**
 * The configured sources. A service, safe for all threads; calls read the database, so not for the UI thread. What
 * changes something is returned as an {@link Operation} for the caller to execute.
 */
public interface Sources {
    /** Topic of {@link tsukasa.api.Changes} when a source was changed or changed its state. */
    String TOPIC = "sources";

    /** Needed to add, edit and remove. */
    Right EDIT = new Right("sources.edit");

    /** Needed to pause and resume. */
    Right PAUSE = new Right("sources.pause");

    /** All sources by name, each with how it does now. */
    List<SourceStatus> list(Locale locale);

    Optional<SourceStatus> find(SourceId id, Locale locale);

    /** What a source of this name is set to; a secret that is kept appears as an empty text. */
    Optional<SourceSettings> settings(SourceId id);

    /** The kinds that the installed connectors offer, by title. */
    List<SourceKind> kinds(Locale locale);

    /** The kind with this id; empty if its plugin is not installed. */
    Optional<SourceKind> kind(String id, Locale locale);

    /** Adds a source; refused if the name is taken, the kind is missing or a setting does not fit. */
    Operation<SourceId> add(SourceId id, String kind, SourceSettings settings);

    /** Replaces the settings; a secret that is absent or empty keeps its value. The cursor stays. */
    Operation<SourceId> edit(SourceId id, SourceSettings settings);

    /** Removes the source, its cursor and its secrets; what it has brought in stays. */
    Operation<SourceId> remove(SourceId id);

    Operation<SourceId> pause(SourceId id);

    Operation<SourceId> resume(SourceId id);

    /** Ends the waiting of this source, if it waits; changes nothing else. */
    void tryNow(SourceId id);

    /**
     * Tries settings that need not be saved; stores nothing. Takes up to half a minute.
     *
     * @param id the source being edited, whose secrets stand in for absent ones; or any free name
     */
    SourceTest test(SourceId id, String kind, SourceSettings settings, Locale locale);

    /** Tries a source as it is saved. */
    SourceTest test(SourceId id, Locale locale);

    /** Runs all sources that are not paused until the answer is closed. Nothing runs before somebody asks for it. */
    Running run();

    /** The sources are running; closing waits some seconds for them to end. */
    interface Running extends AutoCloseable {
        @Override
        void close();
    }
}
