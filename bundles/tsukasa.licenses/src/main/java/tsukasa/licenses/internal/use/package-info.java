// SPDX-License-Identifier: EPL-2.0
/** Brings together what a pool counts: sessions, checkouts or seats. */
package tsukasa.licenses.internal.use;
