// SPDX-License-Identifier: EPL-2.0
/** Plugins that come and go while the console runs: which there are, how they fare, and how they are changed. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.plugins;
