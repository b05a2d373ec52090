// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import tsukasa.api.report.Column;
import tsukasa.api.report.Table;

/** Five hundred texts that a spreadsheet would run, or that hide one that it would. */
final class HostileTexts {
    private static final int MANY = 500;
    private static final List<String> BEFORE = List.of("", " ", "　", "\t", "\n", "\r\n", "\"", "'", "''", "\u00a0", "\ufeff", "\u200b", " \"", "\"\t ");
    private static final List<String> RUN = List.of("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t=", "\n=", "=+");
    private static final List<String> WHAT = List.of("1+1", "HYPERLINK(\"http://evil.example\",\"x\")", "cmd|'/C calc'!A0", "SUM(A1:A9)");

    private HostileTexts() {
    }

    static List<String> all() {
        Set<String> all = new LinkedHashSet<>();
        for (String what : WHAT) {
            for (String run : RUN) {
                for (String before : BEFORE) {
                    all.add(before + run + what);
                }
            }
        }
        return List.copyOf(all).subList(0, MANY);
    }

    static Table table() {
        return new Table("hostile", "hostile", List.of(new Column("text", "=title", Column.Type.TEXT), new Column("n", "n", Column.Type.INTEGER)),
                Table.of(all().stream().map(text -> new Object[] { text, -5L }).toList()));
    }
}
