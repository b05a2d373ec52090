// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.health;

/**
 * Where to look closer: a page, and what it should show.
 *
 * @param page  id of the page
 * @param query filter in the page's own words; may be empty
 */
public record Link(String page, String query) {
}
