// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.util.LinkedHashMap;
import java.util.Map;

import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.api.source.SourceId;
import tsukasa.source.files.FileImport;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.SavedMapping;

/** Saves a mapping as a new version. */
record SaveMappingOperation(MappingStore store, SourceId source, Mapping mapping, Texts texts)
        implements Operation<SavedMapping> {
    @Override
    public Right right() {
        return FileImport.SAVE_MAPPING;
    }

    @Override
    public Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("source", source.value());
        arguments.put("kind", mapping.kind());
        return arguments;
    }

    @Override
    public SavedMapping run(Change change) {
        String before = store.newest(source).map(SavedMapping::mapping).map(MappingJson::write).orElse("");
        SavedMapping saved = store.add(source, mapping, change.at());
        change.describe(before, MappingJson.write(mapping));
        change.summarize(texts.text("SaveMappingOperation_done", source.value(), String.valueOf(saved.version())));
        return saved;
    }
}
