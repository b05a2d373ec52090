// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.report;

/**
 * Names by which people and things can be recognised, so that they can be taken out of sentences too. A service of a plugin that keeps
 * such names besides the staff list; any number of them. Reads the database.
 */
@FunctionalInterface
public interface Identities {
    void forEach(Sink sink);

    /** Takes names. */
    @FunctionalInterface
    interface Sink {
        /**
         * @param kind      {@link Column.Content#PERSON} or {@link Column.Content#THING}
         * @param name      one of the names
         * @param canonical the name that stands for all names of this person or thing
         */
        void name(Column.Content kind, String name, String canonical);
    }
}
