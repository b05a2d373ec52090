// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files;

import java.util.List;

import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportRow;

/**
 * What an import would do.
 *
 * @param fields  the fields that are shown, in the order of the plain format
 * @param rows    the first rows as they would be stored; a text that can't be read is absent
 * @param result  how many rows there are, new and known, and every problem (or the first 1,000); nothing was stored
 */
public record Preview(List<ImportField> fields, List<ImportRow> rows, ImportResult result) {
    public Preview {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }
}
