// SPDX-License-Identifier: EPL-2.0
/** The database: units of work, schema scripts, the entities of a slice, appending of events. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.persistence;
