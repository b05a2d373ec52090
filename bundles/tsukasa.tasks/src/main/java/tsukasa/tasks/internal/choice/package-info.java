// SPDX-License-Identifier: EPL-2.0
/**
 * Which remedies to choose: exact answers on plain numbers. {@link tsukasa.tasks.internal.choice.Choice} is the way in; nothing here
 * knows of storage, languages or windows.
 */
package tsukasa.tasks.internal.choice;
