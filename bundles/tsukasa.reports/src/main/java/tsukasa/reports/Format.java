// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a report can be written as. */
public enum Format {
    PDF, HTML, XLSX, CSV, JSON;

    /** As on the command line, and the ending of file names. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> ofCode(String code) {
        return Arrays.stream(values()).filter(format -> format.name().equalsIgnoreCase(code.strip())).findFirst();
    }
}
