// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.SourceId;
import tsukasa.source.files.FileImport;

/** Stores what is in files, in the transaction of its audit entry. */
record StoreFilesOperation(List<Path> files, String kind, SourceId source, Texts texts, Supplier<ImportResult> work)
        implements Operation<ImportResult> {
    @Override
    public Right right() {
        return FileImport.STORE;
    }

    @Override
    public Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("kind", kind);
        arguments.put("source", source.value());
        arguments.put("files", names());
        return arguments;
    }

    @Override
    public ImportResult run(Change change) {
        ImportResult result = work.get();
        change.summarize(result.stored()
                ? texts.text("StoreFilesOperation_done", names(), result.rows(), result.added(), result.known())
                : texts.text("StoreFilesOperation_refused", names(), result.problems().size()));
        if (result.added() > 0 && result.stored()) {
            change.touches(kind);
        }
        return result;
    }

    private String names() {
        return files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", "));
    }
}
