// SPDX-License-Identifier: EPL-2.0
package tsukasa.notices;

import java.util.UUID;

/** Identity of a notice. */
public record NoticeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
