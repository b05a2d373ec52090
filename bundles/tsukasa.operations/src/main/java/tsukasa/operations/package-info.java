// SPDX-License-Identifier: EPL-2.0
/** Provides the services of {@code tsukasa.api.operation} and {@code tsukasa.api.Changes}; has nothing to call itself. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.operations;
