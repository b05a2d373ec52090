// SPDX-License-Identifier: EPL-2.0
/** The window as others may steer it: which pages are there, which are open. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.shell;
