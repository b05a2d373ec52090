// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.ldap.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.SearchResultEntry;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.DirectoryEntry;

/** Reads the computers and the people of a directory: all of them, or nothing. */
final class Directory {
    private final Server server;
    private final int pageSize;
    private final Attributes attributes;
    private final Entries entries;
    private final Part computers;
    private final Part people;

    /** Where one kind of entries is, and by what it is found. */
    record Part(List<String> bases, String filter) {
        static Part of(String[] bases, String filter, String preset) {
            return new Part(List.of(bases).stream().map(String::strip).filter(base -> !base.isEmpty()).toList(), filter.isBlank() ? preset : filter.strip());
        }
    }

    Directory(Server server, int pageSize, Attributes attributes, Entries entries, Part computers, Part people) {
        this.server = server;
        this.pageSize = pageSize;
        this.attributes = attributes;
        this.entries = entries;
        this.computers = computers;
        this.people = people;
    }

    Server server() {
        return server;
    }

    Snapshot read(Server from, Texts texts, BooleanSupplier goOn) {
        try (LDAPConnection connection = from.connect(texts)) {
            PagedSearch search = new PagedSearch(connection, pageSize, goOn);
            Snapshot.Read<DirectoryEntry> machines = read(connection, search, computers, true, entries::computer, computer -> computer.name().toLowerCase(Locale.ROOT), texts);
            Snapshot.Read<StaffMember> staff = read(connection, search, people, false, entries::person, member -> member.user().value(), texts);
            return new Snapshot(machines, staff);
        } catch (LDAPException e) {
            throw Faults.refusal(e, from, texts);
        }
    }

    /** Entries of bases that overlap are one; two entries of the same name are not, and the first is taken. */
    private <T> Snapshot.Read<T> read(LDAPConnection connection, PagedSearch search, Part part, boolean ofComputers, Function<Entry, Optional<T>> maker,
            Function<T, String> name, Texts texts) throws LDAPException {
        Map<String, SearchResultEntry> found = new LinkedHashMap<>();
        boolean whole = true;
        for (String base : part.bases().isEmpty() ? roots(connection, texts) : part.bases()) {
            PagedSearch.Found below = search.find(base, part.filter(), attributes.wanted(ofComputers));
            below.entries().forEach(entry -> found.putIfAbsent(entry.getDN().toLowerCase(Locale.ROOT), entry));
            whole &= below.whole();
        }
        Map<String, T> named = new LinkedHashMap<>();
        Map<String, String> without = new HashMap<>();
        for (SearchResultEntry entry : found.values()) {
            Optional<T> made = maker.apply(entry);
            if (made.isEmpty() || named.putIfAbsent(name.apply(made.get()), made.get()) != null) {
                without.put(entry.getDN(), made.map(name).orElse(""));
            }
        }
        return new Snapshot.Read<>(List.copyOf(named.values()), without, whole);
    }

    private List<String> roots(LDAPConnection connection, Texts texts) throws LDAPException {
        RootDSE root = connection.getRootDSE();
        String own = root == null ? null : root.getAttributeValue("defaultNamingContext");
        if (own != null) {
            return List.of(own);
        }
        String[] contexts = root == null ? null : root.getNamingContextDNs();
        if (contexts == null || contexts.length == 0) {
            throw new Refusal(texts.text("Directory_noBase"));
        }
        return List.of(contexts);
    }
}
