// SPDX-License-Identifier: EPL-2.0
/** The configured sources: which there are, how they do, how they are changed, and the one switch that makes them run. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.sources;
