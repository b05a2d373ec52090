// SPDX-License-Identifier: EPL-2.0
/** Who works for the city, and what people hold. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.api.staff;
