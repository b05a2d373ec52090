// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.ui.internal;

import java.util.List;
import java.util.Locale;

import tsukasa.api.report.Report;
import tsukasa.api.report.ReportChoice;
import tsukasa.ui.FormField;
import tsukasa.ui.FormField.Kind;

/** A report of the catalogue, read in the background. */
record Offered(Report report, String title, String purpose, List<ReportChoice> choices) {
    static Offered of(Report report, Locale locale) {
        return new Offered(report, report.title(locale), report.purpose(locale), report.choices(locale));
    }

    String id() {
        return report.id();
    }

    List<FormField> fields() {
        return choices.stream().map(one -> new FormField(one.name(), one.title(), one.hint(), Kind.TEXT, false, one.values())).toList();
    }
}
