// SPDX-License-Identifier: EPL-2.0
/** What a plugin implements to be called from the command line. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.api.command;
