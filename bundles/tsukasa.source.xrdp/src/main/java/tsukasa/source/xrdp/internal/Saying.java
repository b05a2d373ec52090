// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.xrdp.internal;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line says, where it says something about a session (seen in xrdp 0.9.21). */
sealed interface Saying {
    /** sesman: a desktop was made. */
    record Started(int session, int display, String address, String user) implements Saying {
    }

    /** sesman: the process that ends the session when it ends. */
    record WindowManager(int display, int process) implements Saying {
    }

    record Reconnected(int session, int display, String address, String user) implements Saying {
    }

    record Terminated(int session) implements Saying {
    }

    /** sesman: a wrong password. */
    record WrongPassword(String user, String address) implements Saying {
    }

    /** sesman: a user who is not in the group that may log in. */
    record NotAllowed(String user) implements Saying {
    }

    /** xrdp: the laptop's name, said before anybody has logged in. */
    record Client(String name) implements Saying {
    }

    /** xrdp: from now on this process serves this display. */
    record Serves(String user, int display) implements Saying {
    }

    /** xrdp: the client of this process went away. */
    record ClientGone() implements Saying {
    }

    /** What sesman's line says. */
    static Optional<Saying> ofSesman(String text) {
        return Rule.first(Rule.SESMAN, text);
    }

    /** What xrdp's line says. */
    static Optional<Saying> ofXrdp(String text) {
        return Rule.first(Rule.XRDP, text);
    }

    /** A pattern and what it means. */
    record Rule(Pattern pattern, Function<Matcher, Saying> meaning) {
        private static final String ADDRESS = "(\\S*?)(?::\\d+)?";
        private static final Rule[] SESMAN = {
            rule("Starting session: session_pid (\\d+), display :(\\d+)\\.\\d+, .*client ip " + ADDRESS + " - socket: \\d+, user name (.+)",
                    m -> new Started(number(m, 1), number(m, 2), m.group(3), m.group(4))),
            rule("Session in progress on display (\\d+), waiting until the window manager \\(pid (\\d+)\\) exits.*",
                    m -> new WindowManager(number(m, 1), number(m, 2))),
            rule("\\+\\+ reconnected session: username (.+), display :(\\d+)\\.\\d+, session_pid (\\d+), ip " + ADDRESS + "(?: - socket.*)?",
                    m -> new Reconnected(number(m, 3), number(m, 2), m.group(4), m.group(1))),
            rule("\\+\\+ terminated session: .*session_pid (\\d+),.*", m -> new Terminated(number(m, 1))),
            rule("AUTHFAIL: user=(.*) ip=" + ADDRESS + " time=\\d+", m -> new WrongPassword(m.group(1), m.group(2))),
            rule("login denied for user (.+)", m -> new NotAllowed(m.group(1))),
        };
        private static final Rule[] XRDP = {
            rule("Connected client computer name: (.+)", m -> new Client(m.group(1).strip())),
            rule("login successful for user (.+) on display (\\d+)", m -> new Serves(m.group(1), number(m, 2))),
            rule("Sending \\[ITU T\\.125\\] DisconnectProviderUltimatum failed", m -> new ClientGone()),
        };

        private static Rule rule(String pattern, Function<Matcher, Saying> meaning) {
            return new Rule(Pattern.compile(pattern), meaning);
        }

        private static int number(Matcher matcher, int group) {
            return Integer.parseInt(matcher.group(group));
        }

        private static Optional<Saying> first(Rule[] rules, String text) {
            for (Rule rule : rules) {
                Matcher matcher = rule.pattern.matcher(text);
                if (matcher.matches()) {
                    return Optional.of(rule.meaning.apply(matcher));
                }
            }
            return Optional.empty();
        }
    }
}
