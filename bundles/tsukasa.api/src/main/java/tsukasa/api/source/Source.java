// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.source;

/**
 * A system that is watched. A DS component with a factory configuration whose metatype describes its settings
 * ({@code @Designate(factory = true)}); one instance per configured source. It hands its events to the service of the
 * slice that they belong to.
 */
public interface Source {
    /** Configuration property that holds the source's {@link SourceId}. */
    String ID = "tsukasa.source.id";

    /** Service property of a component: the kind of source, for example {@code xrdp}. */
    String KIND = "tsukasa.source.kind";

    /** Property of a component that was made only to try settings: nobody but the trial may use it. */
    String TRIAL = "tsukasa.source.trial";

    /**
     * Watches until its thread is interrupted or there is nothing more to come. Called on a thread of its own; what it
     * throws becomes a health finding, and it is called again after a pause that grows. It must keep no other thread.
     */
    void run(SourceContext context) throws Exception;

    /** Tries the settings without changing anything, within seconds; called on a background thread. */
    SourceTest test(java.util.Locale locale);
}
