// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.source.ImportProblem;

/** A file that can't be read on from some place. */
final class BadFile extends Exception {
    private static final long serialVersionUID = 1;
    private final long line;
    private final String column;

    /**
     * @param line   where, from 1; 0 if it is the file as a whole
     * @param column name of the column, or empty
     */
    BadFile(long line, String column, String sentence, Throwable cause) {
        super(sentence, cause);
        this.line = line;
        this.column = column;
    }

    BadFile(String sentence) {
        this(0, "", sentence, null);
    }

    ImportProblem problem(String file) {
        return new ImportProblem(file, line, column, getMessage());
    }

    Refusal refusal(String file, Texts texts) {
        String where = line == 0 ? texts.text("BadFile_file", file)
                : column.isEmpty() ? texts.text("BadFile_line", file, String.valueOf(line))
                        : texts.text("BadFile_cell", file, String.valueOf(line), column);
        return new Refusal(where + getMessage(), this);
    }
}
