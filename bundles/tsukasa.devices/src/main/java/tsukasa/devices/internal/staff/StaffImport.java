// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.staff;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.Section;
import tsukasa.api.UserId;
import tsukasa.api.source.ImportRow;
import tsukasa.api.source.SourceId;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.internal.register.RegisterImport;
import tsukasa.devices.internal.register.KeptCells;
import tsukasa.devices.internal.staff.StaffStore.Said;
import tsukasa.reports.plain.RowProblems;

/**
 * One import of the staff list, by user. Those that a file does not name stay as they are; what is known from elsewhere already, and the file
 * says no other, is not kept twice.
 */
final class StaffImport implements RegisterImport {
    private static final Set<String> YES = Set.of("true", "yes", "1", "停止");
    private static final Set<String> NO = Set.of("false", "no", "0", "有効");
    private final StaffStore store;
    private final SourceId source;
    private final RowProblems problems;
    private final Map<UserId, Said> stored = new HashMap<>();
    private final Map<UserId, StaffMember> known;
    private final Map<UserId, Said> read = new LinkedHashMap<>();
    private final Map<UserId, Long> lines = new HashMap<>();

    StaffImport(StaffStore store, SourceId source, RowProblems problems) {
        this.store = store;
        this.source = source;
        this.problems = problems;
        store.of(source).forEach(said -> stored.put(said.member().user(), said));
        known = StaffMerge.of(store.all());
    }

    @Override
    public void read(ImportRow row) {
        KeptCells cells = new KeptCells(row, "StaffFields", problems);
        String user = cells.required(StaffFields.USER, StaffMember.LONGEST_NAME, "");
        Optional<StaffMember> before = user.isEmpty() ? Optional.empty() : Optional.ofNullable(stored.get(new UserId(user))).map(Said::member);
        String name = cells.text(StaffFields.NAME, StaffMember.LONGEST_NAME, before.map(StaffMember::name).orElse(user)).strip();
        Optional<Section> section = cells.thing(StaffFields.SECTION, StaffMember.LONGEST_NAME, before.flatMap(StaffMember::section), Section::new);
        Optional<String> mail = cells.thing(StaffFields.MAIL, StaffMember.LONGEST_NAME, before.flatMap(StaffMember::mail), text -> text);
        Optional<LocalDate> last = cells.day(StaffFields.LAST_DAY, before.flatMap(StaffMember::lastDay));
        boolean disabled = cells.code(StaffFields.DISABLED, before.map(StaffMember::disabled).orElse(false), StaffImport::yes, "true, false");
        if (cells.sound()) {
            keep(row, new StaffMember(new UserId(user), name.isEmpty() ? user : name, section, mail, disabled, last));
        }
    }

    private static Optional<Boolean> yes(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    private void keep(ImportRow row, StaffMember member) {
        Said said = new Said(source, member, Optional.empty());
        Said first = read.putIfAbsent(member.user(), said);
        Long line = lines.putIfAbsent(member.user(), row.line());
        if (first != null && !first.equals(said)) {
            problems.add(row, StaffFields.USER, "Import_twice", member.user(), String.valueOf(line));
        }
    }

    @Override
    public long compare() {
        read.entrySet().removeIf(one -> stored.containsKey(one.getKey()) ? one.getValue().equals(stored.get(one.getKey()))
                : one.getValue().member().equals(known.get(one.getKey())));
        return read.size();
    }

    @Override
    public void store() {
        store.put(read.values());
    }
}
