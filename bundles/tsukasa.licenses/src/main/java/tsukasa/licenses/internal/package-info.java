// SPDX-License-Identifier: EPL-2.0
/** How licenses are kept and changed. */
package tsukasa.licenses.internal;
