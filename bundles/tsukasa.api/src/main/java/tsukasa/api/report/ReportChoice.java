// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.report;

import java.util.List;
import java.util.Map;

/**
 * Something that can be chosen of a report besides its period.
 *
 * @param name   of the parameter that the request has it under
 * @param hint   what it means, one sentence; may be empty
 * @param values what it may be, with its titles, in order; empty if anything may be written
 */
public record ReportChoice(String name, String title, String hint, List<Map.Entry<String, String>> values) {
    public ReportChoice {
        values = List.copyOf(values);
    }
}
