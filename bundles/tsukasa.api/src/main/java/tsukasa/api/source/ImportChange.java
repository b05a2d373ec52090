// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.source;

/**
 * What a row changes of something that is stored already.
 *
 * @param what   its name, as people know it
 * @param field  title of the field
 * @param before what is stored; empty if there is nothing
 * @param after  what the file says
 */
public record ImportChange(String file, long line, String what, String field, String before, String after) {
}
