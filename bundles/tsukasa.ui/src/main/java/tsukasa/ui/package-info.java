// SPDX-License-Identifier: EPL-2.0
/** What a plugin needs to show something: its page, and the kit to build it with. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.ui;
