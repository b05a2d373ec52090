// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.source;

/** How a try of a source's settings went, in one sentence: what was found, or what is wrong and what to do. */
public record SourceTest(boolean works, String sentence) {
}
