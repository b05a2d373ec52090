// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.command;

/**
 * A command of the command line, contributed by a plugin as a service of prototype scope whose class carries picocli's
 * annotations (name, options, description). The service property {@link #PATH} names the commands above it.
 */
public interface Command {
    /** Service property: the words above the command's own name, for example {@code sessions}; absent at the top. */
    String PATH = "tsukasa.command.path";

    /**
     * Service property, a boolean: whether the command may run while a console has the data folder open; absent means no.
     * Such a command never opens the embedded database.
     */
    String ALONGSIDE = "tsukasa.command.alongside";

    /** Runs once the options are set; returns an exit code of {@link Invocation}. Faults are thrown, not printed. */
    int run(Invocation invocation) throws Exception;
}
