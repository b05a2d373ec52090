// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;

class DisplayTest {

	@Test
	void opensADisplay() {
		assertFalse(Display.getDefault().isDisposed());
	}
}
