// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.ldap.internal;

import java.util.Arrays;
import java.util.Optional;

/** What is read of an entry, and in which attribute it is found: in Active Directory, and in a directory of inetOrgPerson and device. */
enum Field {
    COMPUTER_NAME("computerName", "sAMAccountName", "cn"),
    COMPUTER_DISABLED("computerDisabled", "userAccountControl", ""),
    DESCRIPTION("description", "description", "description"),
    OS("os", "operatingSystem", ""),
    OS_VERSION("osVersion", "operatingSystemVersion", ""),
    LAST_LOGON("lastLogon", "lastLogonTimestamp", ""),
    CREATED("created", "whenCreated", "createTimestamp"),
    USER("user", "sAMAccountName", "uid"),
    USER_NAME("userName", "displayName", "cn"),
    SECTION("section", "department", "departmentNumber"),
    MAIL("mail", "mail", "mail"),
    USER_DISABLED("userDisabled", "userAccountControl", "pwdAccountLockedTime"),
    LAST_DAY("lastDay", "accountExpires", "shadowExpire");

    private final String key;
    private final String activeDirectory;
    private final String plain;

    Field(String key, String activeDirectory, String plain) {
        this.key = key;
        this.activeDirectory = activeDirectory;
        this.plain = plain;
    }

    static Optional<Field> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equalsIgnoreCase(key)).findFirst();
    }

    String key() {
        return key;
    }

    boolean ofComputers() {
        return compareTo(USER) < 0;
    }

    String preset(Preset preset) {
        return preset == Preset.AD ? activeDirectory : plain;
    }
}
