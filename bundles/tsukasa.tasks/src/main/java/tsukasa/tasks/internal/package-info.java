// SPDX-License-Identifier: EPL-2.0
/** How tasks, remedies and the vocabulary of blockers are kept, changed and imported. */
package tsukasa.tasks.internal;
