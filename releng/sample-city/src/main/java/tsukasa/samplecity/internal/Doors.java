// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import tsukasa.api.Refusal;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Operations;
import tsukasa.api.operation.Outcome;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.SourceId;
import tsukasa.source.files.FileImport;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.ReadOptions;
import tsukasa.sources.SourceSettings;
import tsukasa.sources.Sources;

/** The doors through which real data come, for one call of the demo. */
record Doors(FileImport files, Sources sources, Operations operations, Invocation call) {
    Locale locale() {
        return call.site().locale();
    }

    /** Whether there is a plugin that takes files of this kind. */
    boolean takes(String kind) {
        return files.kinds(locale()).stream().anyMatch(known -> known.id().equals(kind));
    }

    void store(Path file, Mapping mapping, SourceId source) {
        ImportResult result = execute(files.store(List.of(file), mapping, source, locale(), call.progress()));
        if (!result.stored()) {
            throw new Refusal(result.problems().getFirst().toString());
        }
    }

    /** Stores a file in the plain format of this kind. */
    void storePlain(Path file, String kind, SourceId source) {
        store(file, files.plain(files.open(file, ReadOptions.GUESS, locale()), kind).orElseThrow(), source);
    }

    /** Adds the source if it is not there from an earlier run. */
    void follow(SourceId source, String kind, SourceSettings settings) {
        if (sources.find(source, locale()).isEmpty()) {
            execute(sources.add(source, kind, settings));
        }
    }

    <R> R execute(Operation<R> operation) {
        Outcome<R> outcome = operations.execute(operation, call.site().actor(), "demo", call.progress());
        return switch (outcome) {
            case Outcome.Done<R> done -> done.result();
            case Outcome.Refused<R> refused -> throw new Refusal(refused.sentence());
        };
    }
}
