// SPDX-License-Identifier: EPL-2.0
/** Tables in the plain formats, and the rows that come back from them: what is exported like this, an import takes back. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.reports.plain;
