// SPDX-License-Identifier: EPL-2.0
/** The one door for changes: an operation, its outcome, and the audit trail it leaves. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.api.operation;
