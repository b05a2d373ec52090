// SPDX-License-Identifier: EPL-2.0
/** The store of surveys, their import, and what is reckoned from them. */
package tsukasa.surveys.internal;
