// SPDX-License-Identifier: EPL-2.0
/** Letters about seats that are not used. */
package tsukasa.licenses.internal.letter;
