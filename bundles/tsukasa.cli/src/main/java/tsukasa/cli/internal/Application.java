// SPDX-License-Identifier: EPL-2.0
package tsukasa.cli.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.FrameworkUtil;

/** What the product starts: reads the arguments and runs a command, or opens the window. */
public final class Application implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        context.applicationRunning();
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        PrintStream out = stream(FileDescriptor.out, System.getProperty("stdout.encoding"));
        PrintStream errors = stream(FileDescriptor.err, System.getProperty("stderr.encoding"));
        System.setOut(errors); // whatever is printed by chance must not spoil the answer
        boolean watched = System.getenv("TSUKASA_WATCHED") != null; // set by the start script where standard error is a terminal
        return new Call(FrameworkUtil.getBundle(Application.class).getBundleContext(), out, errors, watched).run(arguments);
    }

    /** A terminal's own encoding, except where that could not even say a Japanese word. */
    private static PrintStream stream(FileDescriptor descriptor, String encoding) {
        boolean poor = encoding == null || encoding.toUpperCase(Locale.ROOT).matches("US-ASCII|ANSI_X3.*|ISO-8859-1");
        Charset charset = poor ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new PrintStream(new FileOutputStream(descriptor), true, charset);
    }

    @Override
    public void stop() {
        // a command ends by itself; the window is closed by the workbench
    }
}
