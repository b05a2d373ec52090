// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing.slices;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import picocli.CommandLine;

import tsukasa.api.Actor;
import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.AuditEntry;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Operations;
import tsukasa.api.operation.Outcome;
import tsukasa.api.operation.Right;
import tsukasa.api.report.Table;

/** Calls commands with --json, keeps what they answer, and executes operations as the console does. */
public final class Call implements Invocation, Operations {
    public final List<String> refusals = new ArrayList<>();
    private final Bench bench;
    private Object json;

    public Call(Bench bench) {
        this.bench = bench;
    }

    /** The exit code; a refusal that the command throws becomes a sentence, as in the console. */
    public int run(Command command, String... arguments) throws Exception {
        new CommandLine(command).parseArgs(arguments);
        try {
            return command.run(this);
        } catch (Refusal e) {
            return refuse(e.getMessage());
        }
    }

    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> rows() {
        return (List<Map<String, Object>>) json;
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> document() {
        return (Map<String, Object>) json;
    }

    @Override
    public <R> Outcome<R> execute(Operation<R> operation, Actor actor, String why, Progress progress) {
        try {
            R result = bench.execute(operation);
            return new Outcome.Done<>(result, new AuditEntry(UUID.randomUUID(), 1, bench.site().now(), actor, operation.right(),
                    AuditEntry.Phase.DONE, "", "", "", bench.summary, why, ""));
        } catch (Refusal e) {
            return new Outcome.Refused<>(e.getMessage());
        }
    }

    @Override
    public boolean allowed(Actor actor, Right right) {
        return true;
    }

    @Override
    public Site site() {
        return bench.site();
    }

    @Override
    public boolean json() {
        return true;
    }

    @Override
    public PrintStream out() {
        return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    }

    @Override
    public void printJson(Object document) {
        json = document;
    }

    @Override
    public void printTable(Table table) {
        throw new IllegalStateException("only the document");
    }

    @Override
    public int refuse(String sentence) {
        refusals.add(sentence);
        return REFUSED;
    }

    @Override
    public Progress progress() {
        return Progress.NONE;
    }
}
