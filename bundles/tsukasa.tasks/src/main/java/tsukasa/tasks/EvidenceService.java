// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

/** Says which tasks people were seen to do by telework. A service, safe for all threads; reads the database, so not for the UI thread. */
public interface EvidenceService {
    /** What was noted in the twelve months up to the end of the inventory's day. Without a plugin that sees telework nothing is. */
    Evidence evidence(Inventory inventory);
}
