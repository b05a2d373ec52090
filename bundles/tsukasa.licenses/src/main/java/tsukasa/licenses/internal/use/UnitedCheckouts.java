// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.use;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Section;
import tsukasa.licenses.internal.calc.Claims;

/** Makes one claim of those of one owner that overlap or touch. They come by start. */
final class UnitedCheckouts {
    private final Claims.Builder claims;
    private final Map<String, Integer> last = new HashMap<>();

    UnitedCheckouts(Claims.Builder claims) {
        this.claims = claims;
    }

    void add(long start, long end, String owner, Optional<Section> section) {
        Integer before = last.get(owner);
        if (before != null && start <= claims.end(before)) {
            claims.extend(before, end);
        } else {
            claims.add(start, end, 1, owner, section).ifPresent(claim -> last.put(owner, claim));
        }
    }
}
