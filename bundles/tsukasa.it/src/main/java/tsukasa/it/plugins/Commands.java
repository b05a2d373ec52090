// SPDX-License-Identifier: EPL-2.0
package tsukasa.it.plugins;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;

import picocli.CommandLine;

import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Table;
import tsukasa.testing.Eventually;

/** The product's own commands, called in this process with {@code --json}. */
final class Commands {
    private final BundleContext context;
    private final Site site;

    Commands(BundleContext context, Site site) {
        this.context = context;
        this.site = site;
    }

    /** What a command has answered: its document, or why it refused. */
    record Answer(int exitCode, Object json, List<String> refusals) {
        @SuppressWarnings("unchecked")
        Map<String, Object> row() {
            return (Map<String, Object>) json;
        }

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> rows() {
            return (List<Map<String, Object>>) json;
        }
    }

    /** Runs a command that must not refuse. */
    Answer run(String... words) throws Exception {
        Answer answer = call(Progress.NONE, words);
        if (answer.exitCode() != Invocation.DONE) {
            throw new AssertionError(String.join(" ", words) + ": " + answer.refusals());
        }
        return answer;
    }

    /** @param words with the command's path before its own name */
    Answer call(Progress progress, String... words) throws Exception {
        ServiceReference<Command> reference = Eventually.get("the command " + words[0], () -> reference(words), Objects::nonNull);
        int own = reference.getProperty(Command.PATH) == null ? 1 : 2;
        ServiceObjects<Command> objects = context.getServiceObjects(reference);
        Command command = objects.getService();
        try {
            new CommandLine(command).parseArgs(Arrays.copyOfRange(words, own, words.length));
            Listener listener = new Listener(progress);
            return listener.answer(listener.run(command));
        } finally {
            objects.ungetService(command);
        }
    }

    private ServiceReference<Command> reference(String... words) throws InvalidSyntaxException, ClassNotFoundException {
        for (ServiceReference<Command> reference : context.getServiceReferences(Command.class, null)) {
            Class<?> type = reference.getBundle().loadClass(reference.getProperty("component.name").toString());
            String name = type.getAnnotation(CommandLine.Command.class).name();
            Object path = reference.getProperty(Command.PATH);
            if (path == null ? name.equals(words[0]) : path.equals(words[0]) && name.equals(words[1])) {
                return reference;
            }
        }
        return null;
    }

    /** Keeps what a command answers. */
    private final class Listener implements Invocation {
        private final Progress progress;
        private final List<String> refusals = new ArrayList<>();
        private Object json;

        Listener(Progress progress) {
            this.progress = progress;
        }

        int run(Command command) throws Exception {
            try {
                return command.run(this);
            } catch (Refusal e) {
                return refuse(e.getMessage());
            }
        }

        Answer answer(int exitCode) {
            return new Answer(exitCode, json, List.copyOf(refusals));
        }

        @Override
        public Site site() {
            return site;
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
            return progress;
        }
    }
}
