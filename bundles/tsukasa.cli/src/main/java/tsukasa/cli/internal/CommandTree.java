// SPDX-License-Identifier: EPL-2.0
package tsukasa.cli.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;

/**
 * The commands that plugins contribute, as one tree. It is built from the components' classes alone: only the command that
 * is called gets an instance, so no other plugin starts working.
 */
final class CommandTree implements AutoCloseable {
    private final BundleContext context;
    private final Texts texts;
    private final Map<CommandSpec, Contribution> offered = new IdentityHashMap<>();
    private final List<Runnable> taken = new ArrayList<>();

    CommandTree(BundleContext context, Texts texts) {
        this.context = context;
        this.texts = texts;
    }

    /** The root; its subcommands are as many as there are plugins with commands now. */
    CommandLine root() {
        CommandSpec root = CommandSpec.create().name("tsukasa");
        root.usageMessage().description(texts.text("CommandTree_description")).footer(texts.text("CommandTree_footer").split("\n"));
        Map<String, CommandLine> groups = new TreeMap<>();
        CommandLine line = new CommandLine(root);
        Map<Boolean, List<Contribution>> byPlace = contributions().collect(Collectors.partitioningBy(contribution -> contribution.path().isEmpty()));
        byPlace.get(true).forEach(contribution -> {
            CommandLine command = contribution.commandLine();
            line.addSubcommand(command.getCommandName(), command);
        });
        byPlace.get(false).forEach(contribution -> {
            CommandLine command = contribution.commandLine();
            CommandLine above = line.getSubcommands().get(contribution.path()); // a command may have commands of its own
            (above == null ? groups.computeIfAbsent(contribution.path(), this::group) : above).addSubcommand(command.getCommandName(), command);
        });
        groups.forEach(line::addSubcommand);
        addHelp(line);
        return line;
    }

    private CommandLine group(String path) {
        CommandSpec spec = CommandSpec.create().name(path);
        String key = "CommandTree_group_" + path;
        spec.usageMessage().description(texts.has(key) ? texts.text(key) : texts.text("CommandTree_group", path));
        return new CommandLine(spec);
    }

    private void addHelp(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        if (!spec.optionsMap().containsKey("--help")) {
            spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).type(boolean.class)
                    .description(texts.text("CommandTree_help")).build());
        }
        line.getSubcommands().values().forEach(this::addHelp);
    }

    private Stream<Contribution> contributions() {
        try {
            return context.getServiceReferences(Command.class, null).stream().sorted()
                    .flatMap(reference -> contribution(reference).stream());
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Contribution> contribution(ServiceReference<Command> reference) {
        Bundle bundle = reference.getBundle();
        Object component = reference.getProperty("component.name");
        if (bundle == null || component == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Contribution(reference, bundle.loadClass(component.toString())));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the command " + component + " is not named after its class", e);
        }
    }

    /** Whether this command, once parsed, may run while a console has the data folder open. */
    boolean runsAlongside(CommandLine called) {
        return Boolean.TRUE.equals(offered.get(called.getCommandSpec()).reference.getProperty(Command.ALONGSIDE));
    }

    /** Whether this is a command, not just a word above commands. */
    boolean runs(CommandLine called) {
        return offered.containsKey(called.getCommandSpec());
    }

    /** One command that a plugin offers. */
    private final class Contribution implements IFactory {
        private final ServiceReference<Command> reference;
        private final Class<?> type;

        Contribution(ServiceReference<Command> reference, Class<?> type) {
            this.reference = reference;
            this.type = type;
        }

        String path() {
            return Optional.ofNullable(reference.getProperty(Command.PATH)).map(Object::toString).orElse("");
        }

        CommandLine commandLine() {
            CommandLine line = new CommandLine(type, this);
            Texts own = Texts.of(type, texts.locale());
            describe(line.getCommandSpec(), own, type.getSimpleName());
            offered.put(line.getCommandSpec(), this);
            return line;
        }

        @Override
        public <K> K create(Class<K> wanted) throws Exception {
            if (wanted != type) {
                return CommandLine.defaultFactory().create(wanted);
            }
            ServiceObjects<Command> objects = context.getServiceObjects(reference);
            Command made = objects == null ? null : objects.getService();
            if (made == null) {
                throw new CommandUnavailable(type.getName());
            }
            taken.add(() -> objects.ungetService(made));
            return wanted.cast(made);
        }
    }

    /** Puts the plugin's own words, in the user's language, in place of those in the annotations. */
    private static void describe(CommandSpec spec, Texts own, String name) {
        overlay(own, name + "_description").ifPresent(lines -> spec.usageMessage().description(lines));
        Map<String, String[]> ofGroups = new TreeMap<>();
        for (OptionSpec option : List.copyOf(spec.options())) {
            String key = option.longestName().replaceFirst("^-+", "");
            overlay(own, name + "_" + key).ifPresent(lines -> {
                if (option.group() != null) {
                    ofGroups.put(key, lines); // an option of a group can't be replaced
                } else {
                    spec.remove(option);
                    spec.addOption(OptionSpec.builder(option).description(lines).build());
                }
            });
        }
        if (!ofGroups.isEmpty()) {
            spec.resourceBundle(words(ofGroups));
        }
    }

    /** By the names of options; nobody else ever sees this bundle. */
    private static ResourceBundle words(Map<String, String[]> lines) {
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return lines.entrySet().stream().map(one -> new Object[] {one.getKey(), String.join("%n", one.getValue())}).toArray(Object[][]::new);
            }
        };
    }

    private static Optional<String[]> overlay(Texts own, String key) {
        return own.has(key) ? Optional.of(own.text(key).split("\n")) : Optional.empty();
    }

    @Override
    public void close() {
        taken.forEach(Runnable::run);
        taken.clear();
    }
}
