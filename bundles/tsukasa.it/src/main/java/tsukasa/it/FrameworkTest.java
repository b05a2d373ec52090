// SPDX-License-Identifier: EPL-2.0
package tsukasa.it;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

class FrameworkTest {

	@Test
	void runsInsideAFramework() {
		assertNotNull(FrameworkUtil.getBundle(FrameworkTest.class));
	}
}
