// SPDX-License-Identifier: EPL-2.0
/** Plugins as files: archives, what is in them, and which are wanted. Plain Java, no framework. */
package tsukasa.plugins.internal.store;
