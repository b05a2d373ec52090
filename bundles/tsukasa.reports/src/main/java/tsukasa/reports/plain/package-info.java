// SPDX-License-Identifier: EPL-2.0
/** Tables in the plain formats, and the rows that come back from them: what is exported like this, an import takes back. */
package tsukasa.reports.plain;
