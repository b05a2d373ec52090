// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import tsukasa.api.UserId;
import tsukasa.sessions.ClientName;

/** Whom or what a seat is assigned to. */
public sealed interface Assignee {
    static Assignee person(String user) {
        return new Person(new UserId(user));
    }

    static Assignee device(String client) {
        return new Device(new ClientName(client));
    }

    /** Login name, or computer name. */
    String name();

    record Person(UserId user) implements Assignee {
        @Override
        public String name() {
            return user.value();
        }
    }

    record Device(ClientName client) implements Assignee {
        @Override
        public String name() {
            return client.value();
        }
    }
}
