// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportField.Kind;
import tsukasa.api.staff.StaffMember;

/** The columns of the plain format of the staff list, in its order. */
public final class StaffFields {
    static final String USER = "user";
    static final String NAME = "name";
    static final String SECTION = "section";
    static final String MAIL = "mail";
    static final String LAST_DAY = "lastDay";
    static final String DISABLED = "disabled";
    public static final List<String> ALL = List.of(USER, NAME, SECTION, MAIL, LAST_DAY, DISABLED);

    private StaffFields() {
    }

    static List<ImportField> all(Texts texts) {
        return ALL.stream().map(key -> new ImportField(key, texts.text("StaffFields_" + key), key.equals(USER),
                key.equals(LAST_DAY) ? Kind.DATE : key.equals(DISABLED) ? Kind.CODE : Kind.TEXT, texts.text("StaffFields_" + key + "_hint"))).toList();
    }

    /** Empty texts stay in. */
    public static Map<String, String> row(StaffMember member) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(USER, member.user().value());
        row.put(NAME, member.name());
        row.put(SECTION, member.section().map(Section::value).orElse(""));
        row.put(MAIL, member.mail().orElse(""));
        row.put(LAST_DAY, member.lastDay().map(Object::toString).orElse(""));
        row.put(DISABLED, String.valueOf(member.disabled()));
        return row;
    }
}
