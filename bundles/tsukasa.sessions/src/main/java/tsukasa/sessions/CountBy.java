// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

/** What concurrency counts: overlapping sessions of the same user (or device) are one when users (or devices) are counted. */
public enum CountBy {
    SESSIONS, USERS, DEVICES
}
