// SPDX-License-Identifier: EPL-2.0
package tsukasa.cli.internal;

import java.util.stream.Collectors;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import tsukasa.api.Texts;

/** Says in one sentence of the user's language what is wrong with the arguments. */
final class WrongArguments {
    private WrongArguments() {
    }

    static String sentence(ParameterException e, Texts texts) {
        String help = texts.text("WrongArguments_help", e.getCommandLine().getCommandSpec().qualifiedName(" "));
        return what(e, texts) + " " + help;
    }

    private static String what(ParameterException e, Texts texts) {
        return switch (e) {
            case UnmatchedArgumentException unmatched -> texts.text("WrongArguments_unknown",
                    String.join(" ", unmatched.getUnmatched()));
            case MissingParameterException missing -> texts.text("WrongArguments_missing",
                    missing.getMissing().stream().map(WrongArguments::label).collect(Collectors.joining(", ")));
            default -> e.getArgSpec() == null ? texts.text("WrongArguments_call", e.getMessage())
                    : texts.text("WrongArguments_value", label(e.getArgSpec()), String.valueOf(e.getValue()));
        };
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
