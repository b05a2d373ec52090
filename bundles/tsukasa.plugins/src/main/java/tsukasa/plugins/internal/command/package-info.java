// SPDX-License-Identifier: EPL-2.0
/** The commands {@code tsukasa plugins ...}. They work without a database and beside a running console. */
package tsukasa.plugins.internal.command;
