// SPDX-License-Identifier: EPL-2.0
/** Imports files: look at one, say which column is what, see what would be stored, store it. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.source.files;
