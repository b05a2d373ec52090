// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

/** Hears of changes. Registered as a service by whoever wants to know; must return at once. */
public interface ChangeListener {
    /** Called on a thread of the publisher, never on the UI thread; calls may be joined when they come fast. */
    void changed(String topic);
}
