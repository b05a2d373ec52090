// SPDX-License-Identifier: EPL-2.0
/** What the use of a pool adds up to, and what would have been with other numbers of licenses: plain calculations on columns. */
package tsukasa.licenses.internal.calc;
