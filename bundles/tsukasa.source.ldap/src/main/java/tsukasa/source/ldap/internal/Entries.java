// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.ldap.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.unboundid.ldap.sdk.Entry;

import tsukasa.api.Section;
import tsukasa.api.UserId;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.Device;
import tsukasa.devices.DirectoryEntry;

/** Makes computers and people of entries. */
final class Entries {
    /** Of {@code userAccountControl}. */
    private static final int ACCOUNT_DISABLED = 2;
    private static final int LONGEST = 200;
    /** As Windows writes it: {@code 10.0 (22631)}. */
    private static final Pattern BUILD_IN_BRACKETS = Pattern.compile("(\\d+(?:\\.\\d+)*) \\((\\d+(?:\\.\\d+)*)\\)");
    private final Attributes attributes;
    private final ZoneId zone;

    Entries(Attributes attributes, ZoneId zone) {
        this.attributes = attributes;
        this.zone = zone;
    }

    /** Empty if it has no name that could be used. */
    Optional<DirectoryEntry> computer(Entry entry) {
        Optional<String> name = attributes.value(entry, Field.COMPUTER_NAME).map(Entries::withoutDollar)
                .filter(text -> !text.isBlank() && text.length() <= Device.LONGEST);
        return name.map(known -> new DirectoryEntry(known, disabled(entry, Field.COMPUTER_DISABLED),
                attributes.value(entry, Field.OS).map(Entries::cut), attributes.value(entry, Field.OS_VERSION).map(Entries::build).map(Entries::cut),
                attributes.value(entry, Field.LAST_LOGON).flatMap(DirectoryTimes::instant),
                attributes.value(entry, Field.CREATED).flatMap(DirectoryTimes::instant),
                attributes.value(entry, Field.DESCRIPTION).map(text -> cut(text, Device.LONGEST_NOTES)).orElse("")));
    }

    /** Empty if it has no user name that could be used. */
    Optional<StaffMember> person(Entry entry) {
        Optional<String> user = attributes.value(entry, Field.USER).filter(text -> text.length() <= LONGEST);
        Optional<LocalDate> lastDay = attributes.value(entry, Field.LAST_DAY).flatMap(text -> DirectoryTimes.lastDay(text, zone));
        return user.map(known -> new StaffMember(new UserId(known.toLowerCase(Locale.ROOT)),
                attributes.value(entry, Field.USER_NAME).map(text -> cut(text, StaffMember.LONGEST_NAME)).orElse(known),
                attributes.value(entry, Field.SECTION).map(text -> new Section(cut(text))),
                attributes.value(entry, Field.MAIL).filter(text -> text.length() <= StaffMember.LONGEST_NAME),
                disabled(entry, Field.USER_DISABLED), lastDay));
    }

    private boolean disabled(Entry entry, Field field) {
        return attributes.value(entry, field).filter(Entries::disabled).isPresent();
    }

    /** The bits of {@code userAccountControl}; a lock until somebody opens it ({@code pwdAccountLockedTime}); a plain yes. */
    private static boolean disabled(String value) {
        if (value.matches("-?\\d{1,10}")) {
            return (Long.parseLong(value) & ACCOUNT_DISABLED) != 0;
        }
        return value.startsWith("000001010000") || value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes");
    }

    private static String withoutDollar(String name) {
        return name.endsWith("$") ? name.substring(0, name.length() - 1).strip() : name;
    }

    private static String build(String version) {
        Matcher windows = BUILD_IN_BRACKETS.matcher(version);
        return windows.matches() ? windows.group(1) + "." + windows.group(2) : version;
    }

    private static String cut(String text) {
        return cut(text, LONGEST);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest).strip();
    }
}
