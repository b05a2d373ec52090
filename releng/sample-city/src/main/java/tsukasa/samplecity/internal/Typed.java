// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

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

/** Commands of plugins that may be there or not, called as people type them; nothing is printed. */
record Typed(BundleContext context, Invocation call) {
    /** Answers false if there is no such command; refused as the command is. */
    boolean run(String group, String name, String... arguments) {
        try {
            for (ServiceReference<Command> reference : context.getServiceReferences(Command.class, "(" + Command.PATH + "=" + group + ")")) {
                ServiceObjects<Command> objects = context.getServiceObjects(reference);
                Command command = objects.getService();
                try {
                    CommandLine.Command about = command.getClass().getAnnotation(CommandLine.Command.class);
                    if (about != null && about.name().equals(name)) {
                        run(command, List.of(arguments));
                        return true;
                    }
                } finally {
                    objects.ungetService(command);
                }
            }
            return false;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(Command command, List<String> arguments) {
        new CommandLine(command).parseArgs(arguments.toArray(String[]::new));
        try {
            command.run(new Unheard(call));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private record Unheard(Invocation call) implements Invocation {
        @Override
        public Site site() {
            return call.site();
        }

        @Override
        public boolean json() {
            return true;
        }

        @Override
        public PrintStream out() {
            return new PrintStream(OutputStream.nullOutputStream());
        }

        @Override
        public void printJson(Object document) {
            // nobody reads it
        }

        @Override
        public void printTable(Table table) {
            // nobody reads it
        }

        @Override
        public int refuse(String sentence) {
            throw new Refusal(sentence);
        }

        @Override
        public Progress progress() {
            return call.progress();
        }
    }
}
