// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import tsukasa.api.UserId;
import tsukasa.devices.AssetNumber;

/** Reads who gets which device, as it is typed, or pasted from a spreadsheet: an asset number and a person in each line. */
final class LendingLines {
    static final int LONGEST = 200;

    private LendingLines() {
    }

    /** Either who gets what, or the sentence that says which line can't be carried out. */
    record Read(Map<AssetNumber, UserId> borrowers, Optional<String> problem) {
        private static Read wrong(String sentence) {
            return new Read(Map.of(), Optional.of(sentence));
        }
    }

    /** Lines without a person are left out. */
    static Read read(String text, List<FleetRow> stock, Staff.People people, DeviceWords words) {
        Map<String, AssetNumber> known = stock.stream().collect(Collectors.toMap(row -> row.id().value(), FleetRow::id));
        Map<AssetNumber, UserId> borrowers = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String[] parts = line.strip().split("\\s*[\\t,;、，]\\s*|\\s+", 2);
            if (parts.length < 2 || parts[1].isBlank()) {
                continue;
            }
            Optional<AssetNumber> asset = Optional.ofNullable(known.get(parts[0]));
            if (asset.isEmpty() || parts[1].length() > LONGEST) {
                return Read.wrong(words.text(asset.isEmpty() ? "LendingLines_noDevice" : "LendingLines_tooLong", number, parts[0]));
            }
            if (borrowers.put(asset.get(), people.named(parts[1].strip())) != null) {
                return Read.wrong(words.text("LendingLines_twice", number, parts[0]));
            }
        }
        return borrowers.isEmpty() ? Read.wrong(words.text("LendingLines_nobody")) : new Read(borrowers, Optional.empty());
    }
}
