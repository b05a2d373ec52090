// SPDX-License-Identifier: EPL-2.0
package tsukasa.cli.internal;

import java.util.List;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The entry of the product: what is typed after the program's name comes in here. */
public final class CommandLine implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		System.out.println(List.of(arguments));
		return IApplication.EXIT_OK;
	}

	@Override
	public void stop() {
		// nothing is held
	}
}
