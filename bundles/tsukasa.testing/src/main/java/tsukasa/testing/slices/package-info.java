// SPDX-License-Identifier: EPL-2.0
/** For the tests of slices: a bench with a clock that stands, rows of imports, calls of commands, reports as read. */
package tsukasa.testing.slices;
