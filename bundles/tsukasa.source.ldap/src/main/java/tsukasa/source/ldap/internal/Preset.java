// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.ldap.internal;

/** Kinds of directories, with the filters by which their computers and people are found. */
enum Preset {
    /** Without domain controllers, and without the accounts that the domain itself brings (Administrator, Guest, krbtgt). */
    AD("(&(objectClass=computer)(!(userAccountControl:1.2.840.113556.1.4.803:=8192)))",
            "(&(objectCategory=person)(objectClass=user)(!(objectClass=computer))(!(isCriticalSystemObject=TRUE)))"),
    PLAIN("(objectClass=device)", "(objectClass=inetOrgPerson)");

    private final String computers;
    private final String people;

    Preset(String computers, String people) {
        this.computers = computers;
        this.people = people;
    }

    String computers() {
        return computers;
    }

    String people() {
        return people;
    }
}
