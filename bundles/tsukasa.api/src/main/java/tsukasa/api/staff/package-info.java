// SPDX-License-Identifier: EPL-2.0
/** Who works for the city, what people hold, and what they note of their telework. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.api.staff;
