// SPDX-License-Identifier: EPL-2.0
/** The one place where XML is read. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.api.xml;
