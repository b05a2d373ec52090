// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lending;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tsukasa.api.Texts;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportField.Kind;
import tsukasa.devices.Loan;

/** The columns of the plain format of loans, in its order. */
public final class LoanFields {
    static final String DEVICE = "device";
    static final String USER = "user";
    static final String FROM = "from";
    static final String DUE = "due";
    static final String ACCEPTED = "accepted";
    static final String RETURNED = "returned";
    static final String NOTE = "note";
    public static final List<String> ALL = List.of(DEVICE, USER, FROM, DUE, ACCEPTED, RETURNED, NOTE);
    private static final Set<String> REQUIRED = Set.of(DEVICE, USER, FROM);
    private static final Set<String> DAYS = Set.of(FROM, DUE, RETURNED);

    private LoanFields() {
    }

    static List<ImportField> all(Texts texts) {
        return ALL.stream().map(key -> new ImportField(key, texts.text("LoanFields_" + key), REQUIRED.contains(key),
                DAYS.contains(key) ? Kind.DATE : Kind.TEXT, texts.text("LoanFields_" + key + "_hint"))).toList();
    }

    /** Empty texts stay in. */
    public static Map<String, String> row(Loan loan) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(DEVICE, loan.device().value());
        row.put(USER, loan.borrower().value());
        row.put(FROM, loan.from().toString());
        row.put(DUE, loan.due().map(Object::toString).orElse(""));
        row.put(ACCEPTED, loan.accepted().map(Object::toString).orElse(""));
        row.put(RETURNED, loan.returned().map(Object::toString).orElse(""));
        row.put(NOTE, loan.note());
        return row;
    }
}
