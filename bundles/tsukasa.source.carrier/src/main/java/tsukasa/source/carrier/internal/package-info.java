// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.carrier.internal;
