// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys;

import java.util.Optional;
import java.util.OptionalInt;

import tsukasa.api.Section;

/**
 * How many of a section have answered, whatever they said.
 *
 * @param section empty: those of whom it is not known
 * @param staff   how many belong to it by the staff list; empty if that says nothing of it
 */
public record Participation(Optional<Section> section, int answered, OptionalInt staff) {
}
