// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import tsukasa.reports.Format;
import tsukasa.reports.TextEncoding;

/**
 * A report that is made again and again.
 *
 * @param report     id of the report
 * @param span       which time each one is of
 * @param parameters further choices of the report, by name
 * @param folder     absolute; the files are put there, each named by report and period
 * @param recipients mail addresses that the files are sent to; may be none
 */
public record Schedule(ScheduleId id, String report, Recurrence recurrence, Span span, Set<Format> formats, TextEncoding encoding,
        Locale locale, Map<String, String> parameters, Path folder, List<String> recipients, boolean paused) {
    /** The choice by which a report is made without names, as vendors and other cities get it. */
    public static final String REDACT = "redact";
    public static final String YES = "yes";

    public Schedule {
        formats = Collections.unmodifiableSet(new TreeSet<>(formats));
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        recipients = List.copyOf(recipients);
    }

    public boolean redacted() {
        return YES.equals(parameters.get(REDACT));
    }

    public Schedule paused(boolean value) {
        return new Schedule(id, report, recurrence, span, formats, encoding, locale, parameters, folder, recipients, value);
    }
}
