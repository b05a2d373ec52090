// SPDX-License-Identifier: EPL-2.0
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.operations;
