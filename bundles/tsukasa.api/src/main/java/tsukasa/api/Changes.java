// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

/** Tells whoever listens that something has changed. A service; any thread may call it. */
public interface Changes {
    /** @param topic what changed, for example {@code sessions}; delivered after the change is committed */
    void publish(String topic);
}
