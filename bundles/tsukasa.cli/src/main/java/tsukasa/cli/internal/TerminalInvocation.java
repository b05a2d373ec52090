// SPDX-License-Identifier: EPL-2.0
package tsukasa.cli.internal;

import java.io.PrintStream;

import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Table;

/** A call from a terminal. */
final class TerminalInvocation implements Invocation {
    private final Site site;
    private final boolean json;
    private final PrintStream out;
    private final PrintStream errors;
    private final TerminalProgress progress;

    TerminalInvocation(Site site, boolean json, PrintStream out, PrintStream errors, TerminalProgress progress) {
        this.site = site;
        this.json = json;
        this.out = out;
        this.errors = errors;
        this.progress = progress;
    }

    @Override
    public Site site() {
        return site;
    }

    @Override
    public boolean json() {
        return json;
    }

    @Override
    public PrintStream out() {
        progress.close();
        return out;
    }

    @Override
    public void printJson(Object document) {
        out().println(JsonDocument.of(document));
    }

    @Override
    public void printTable(Table table) {
        new TextTable(site.zone(), site.locale()).lines(table).forEach(out()::println);
    }

    @Override
    public int refuse(String sentence) {
        progress.close();
        errors.println(sentence);
        return REFUSED;
    }

    @Override
    public Progress progress() {
        return progress;
    }
}
