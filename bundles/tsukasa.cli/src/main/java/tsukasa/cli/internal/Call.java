// SPDX-License-Identifier: EPL-2.0
package tsukasa.cli.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import tsukasa.api.CancelledException;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;

/** One run of the program, from its arguments to its exit code. */
final class Call {
    private final BundleContext context;
    private final PrintStream out;
    private final PrintStream errors;
    private final boolean watched;
    private final SiteReader sites = new SiteReader(System.getenv(), System.getProperties());
    private Texts texts;

    Call(BundleContext context, PrintStream out, PrintStream errors, boolean watched) {
        this.context = context;
        this.out = out;
        this.errors = errors;
        this.watched = watched;
        speak(sites.usersLanguage());
    }

    private void speak(Locale locale) {
        texts = Texts.of(Call.class, locale);
        Locale.setDefault(locale);
    }

    int run(String... arguments) {
        boolean verbose = List.of(arguments).contains("--verbose");
        try {
            return run(CommonOptions.read(arguments));
        } catch (WrongCall e) {
            errors.println(e.sentence(texts));
            return Invocation.WRONG_CALL;
        } catch (ParameterException e) {
            errors.println(WrongArguments.sentence(e, texts));
            return Invocation.WRONG_CALL;
        } catch (Refusal e) {
            return failed(e.getMessage(), e, verbose, Invocation.REFUSED);
        } catch (CancelledException e) {
            return failed(texts.text("Application_cancelled"), e, false, Invocation.REFUSED);
        } catch (CommandUnavailable e) {
            return failed(texts.text("Application_unavailable"), e, verbose, Invocation.FAULT);
        } catch (Exception e) {
            return failed(texts.text("Application_fault", String.valueOf(e.getMessage())), e, verbose, Invocation.FAULT);
        }
    }

    private int failed(String sentence, Exception cause, boolean verbose, int exitCode) {
        errors.println(sentence);
        if (verbose) {
            cause.printStackTrace(errors);
        }
        return exitCode;
    }

    private int run(CommonOptions given) throws Exception {
        given.locale().ifPresent(this::speak);
        boolean demo = !given.rest().isEmpty() && given.rest().getFirst().equals("demo");
        boolean window = given.rest().isEmpty() || demo && !given.rest().contains("--headless");
        CommonOptions options = demo ? sites.demo(given) : given;
        Site site = sites.read(options, window);
        speak(site.locale());
        ServiceRegistration<Site> registration = context.registerService(Site.class, site, null);
        Platform platform = new Platform(context);
        try {
            return options.rest().isEmpty() ? openConsole(site, platform) : command(options, site, platform);
        } finally {
            registration.unregister();
        }
    }

    private int command(CommonOptions options, Site site, Platform platform) throws Exception {
        if (!options.rest().getFirst().equals("plugins")) { // these must answer for plugins that hang, and beside a running console
            if (!asksForHelp(options)) {
                platform.openDatabaseAhead(site);
            }
            platform.startPlugins().toCompletableFuture().join();
        }
        TerminalProgress progress = new TerminalProgress(errors, watched);
        Invocation invocation = new TerminalInvocation(site, options.json(), out, errors, progress);
        int exitCode;
        try (CommandTree tree = new CommandTree(context, texts)) {
            CommandLine root = tree.root();
            ParseResult parsed = root.parseArgs(options.rest().toArray(String[]::new));
            CommandLine called = parsed.asCommandLineList().getLast();
            if (called.isUsageHelpRequested()) {
                called.usage(out);
                return Invocation.DONE;
            }
            if (!tree.runs(called)) {
                errors.println(texts.text("WrongArguments_noCommand", called.getCommandSpec().qualifiedName(" ")));
                called.usage(errors);
                return Invocation.WRONG_CALL;
            }
            if (!tree.runsAlongside(called)) {
                platform.openDatabase();
            }
            Command command = called.getCommand();
            exitCode = command.run(invocation);
        } finally {
            progress.close();
        }
        return exitCode == Invocation.OPEN_CONSOLE ? openConsole(site, platform) : exitCode;
    }

    private static boolean asksForHelp(CommonOptions options) {
        return options.rest().contains("--help") || options.rest().contains("-h");
    }

    private int openConsole(Site site, Platform platform) {
        platform.startPlugins();
        return platform.openConsole(site).orElseGet(() -> {
            errors.println(texts.text("Application_noConsole"));
            return Invocation.REFUSED;
        });
    }
}
