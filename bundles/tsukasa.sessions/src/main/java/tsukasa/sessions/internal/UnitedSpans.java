// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import tsukasa.sessions.Spans;

/** Makes one span of those of one owner that overlap or touch. */
final class UnitedSpans {
    private final Spans spans;
    private final Spans.Builder united;
    private final int[] byOwner;

    private UnitedSpans(Spans spans) {
        this.spans = spans;
        united = new Spans.Builder(spans);
        byOwner = byOwner(spans);
    }

    static Spans of(Spans spans) {
        UnitedSpans work = new UnitedSpans(spans);
        work.unite();
        return work.united.build();
    }

    private void unite() {
        for (int i = 0; i < byOwner.length;) {
            int first = byOwner[i];
            int owner = spans.owner(first);
            int section = spans.section(first);
            long end = spans.end(first);
            for (i++; i < byOwner.length && spans.owner(byOwner[i]) == owner && spans.start(byOwner[i]) <= end; i++) {
                end = Math.max(end, spans.end(byOwner[i]));
                section = section == Spans.NONE ? spans.section(byOwner[i]) : section;
            }
            united.add(spans.start(first), end, owner, section, spans.first(first));
        }
    }

    /** A counting sort, which keeps the order of those of one owner. */
    private static int[] byOwner(Spans spans) {
        int[] next = new int[spans.owners() + 1];
        for (int i = 0; i < spans.size(); i++) {
            next[spans.owner(i) + 1]++;
        }
        for (int owner = 1; owner < next.length; owner++) {
            next[owner] += next[owner - 1];
        }
        int[] sorted = new int[spans.size()];
        for (int i = 0; i < spans.size(); i++) {
            sorted[next[spans.owner(i)]++] = i;
        }
        return sorted;
    }
}
