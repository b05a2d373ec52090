// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal;

import java.io.PrintWriter;
import java.io.StringWriter;

import tsukasa.api.Texts;
import tsukasa.plugins.PluginFault;
import tsukasa.plugins.internal.store.Message;

/** What is wrong with a plugin, before its language is chosen. */
record Fault(Message summary, Message solution, String detail) {
    static Fault of(Message summary, Message solution) {
        return new Fault(summary, solution, "");
    }

    static Fault of(Message summary, Message solution, Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace, true));
        return new Fault(summary, solution, trace.toString());
    }

    PluginFault in(Texts texts) {
        return new PluginFault(summary.in(texts), solution.in(texts), detail);
    }
}
