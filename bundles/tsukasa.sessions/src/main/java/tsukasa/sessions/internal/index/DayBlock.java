// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rows of a day as few bytes: the names once, then for each row the time since the one before, the length and the
 * numbers of its names. What this program can't read (another form) is as good as not there.
 */
final class DayBlock {
    private static final long FORM = 1;
    private static final int KEYS = 1;
    private static final int GAPS = 2;

    private DayBlock() {
    }

    static byte[] write(long day, DayRows rows, Names names) {
        Map<Integer, Integer> local = new LinkedHashMap<>();
        for (int[] column : new int[][] { rows.users(), rows.devices(), rows.sources() }) {
            for (int number : column) {
                if (number != Names.NOBODY) {
                    local.putIfAbsent(number, local.size() + 1);
                }
            }
        }
        BlockBytes out = new BlockBytes();
        out.number(FORM);
        out.number((rows.keys() == null ? 0 : KEYS) | (rows.gaps() == null ? 0 : GAPS));
        out.number(local.size());
        local.keySet().forEach(name -> out.text(names.name(name)));
        local.put(Names.NOBODY, 0);
        out.number(rows.size());
        long before = first(day);
        for (int row = 0; row < rows.size(); row++) {
            out.number(rows.starts()[row] - before);
            before = rows.starts()[row];
            out.number(rows.ends()[row] - before);
            out.number(local.get(rows.users()[row]));
            out.number(local.get(rows.devices()[row]));
            out.number(local.get(rows.sources()[row]));
            rest(out, rows, row);
        }
        return out.written();
    }

    private static void rest(BlockBytes out, DayRows rows, int row) {
        if (rows.keys() != null) {
            out.text(rows.keys()[row] == null ? "" : rows.keys()[row]);
        }
        if (rows.gaps() != null) {
            Gap[] gaps = rows.gapsOf(row);
            out.number(gaps.length);
            for (Gap gap : gaps) {
                out.number(gap.from() - rows.starts()[row]);
                out.number(gap.to() - gap.from());
            }
        }
    }

    /** @return null if the content is of another form */
    static DayRows read(long day, byte[] content, Names names) {
        BlockBytes in = new BlockBytes(content);
        if (in.number() != FORM) {
            return null;
        }
        long parts = in.number();
        int[] known = new int[(int) in.number() + 1];
        known[0] = Names.NOBODY;
        for (int i = 1; i < known.length; i++) {
            known[i] = in.name(names);
        }
        DayRows rows = DayRows.empty((int) in.number(), (parts & KEYS) != 0, (parts & GAPS) != 0);
        long start = first(day);
        for (int row = 0; row < rows.size(); row++) {
            start += in.number();
            rows.starts()[row] = start;
            rows.ends()[row] = start + in.number();
            rows.users()[row] = known[(int) in.number()];
            rows.devices()[row] = known[(int) in.number()];
            rows.sources()[row] = known[(int) in.number()];
            if (rows.keys() != null) {
                String key = in.text();
                rows.keys()[row] = key.isEmpty() ? null : key;
            }
            if (rows.gaps() != null) {
                rows.gaps()[row] = gaps(in, start);
            }
        }
        return rows;
    }

    private static Gap[] gaps(BlockBytes in, long start) {
        int count = (int) in.number();
        Gap[] gaps = count == 0 ? null : new Gap[count];
        for (int i = 0; i < count; i++) {
            long from = start + in.number();
            gaps[i] = new Gap(from, from + in.number());
        }
        return gaps;
    }

    /** No short session of the day starts before this. */
    private static long first(long day) {
        return Days.start(day) - Days.SHORT_MICROS;
    }
}
