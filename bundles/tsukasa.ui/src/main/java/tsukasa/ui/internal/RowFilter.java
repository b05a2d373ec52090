// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import java.util.List;

import tsukasa.api.report.Column;
import tsukasa.ui.RecordColumn;

/** Says whether a row holds all words. Texts are looked through first; other cells are written out only if that may help. */
final class RowFilter<T> {
    private final RecordIndex.Request<T> request;
    private final Word[] words;

    private record Word(String letters, int[] columns) {
    }

    RowFilter(RecordIndex.Request<T> request) {
        this.request = request;
        words = request.filter().words().stream().map(letters -> new Word(letters, columnsFor(letters))).toArray(Word[]::new);
    }

    private int[] columnsFor(String letters) {
        List<RecordColumn<T>> columns = request.columns();
        return request.searched().stream().filter(i -> request.formats().mayContain(columns.get(i).type(), letters))
                .sorted((a, b) -> Boolean.compare(isText(b), isText(a))).mapToInt(i -> i).toArray();
    }

    private boolean isText(int column) {
        return request.columns().get(column).type() == Column.Type.TEXT;
    }

    boolean accepts(T row) {
        for (Word word : words) {
            if (!holds(row, word)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(T row, Word word) {
        for (int column : word.columns) {
            String text = request.columns().get(column).searched(row, request.now(), request.formats());
            if (FilterWords.contains(text, word.letters)) {
                return true;
            }
        }
        return false;
    }
}
