// SPDX-License-Identifier: EPL-2.0
/** What a plugin implements to be seen on the overview: indicators, charts, and checks with their findings. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.api.health;
