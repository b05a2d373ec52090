// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.ldap.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.source.SourceId;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.Contact;
import tsukasa.devices.DirectoryEntry;

/** What a directory says at one time. */
record Snapshot(Read<DirectoryEntry> computers, Read<StaffMember> people) {
    /** A number below which any change is believed. */
    private static final int MANY = 10;

    /**
     * Entries of one kind.
     *
     * @param leftOut entries that were not taken, with the name that another one has too, or nothing if they have none
     */
    record Read<T>(List<T> all, Map<String, String> leftOut, boolean whole) {
        int size() {
            return all.size();
        }
    }

    /** How many there were. */
    record Size(int computers, int people) {
        static final Size NONE = new Size(0, 0);

        static Size parse(String line) {
            String[] words = line.split(" ");
            return words.length == 2 && Stream.of(words).allMatch(word -> word.matches("\\d{1,9}"))
                    ? new Size(Integer.parseInt(words[0]), Integer.parseInt(words[1])) : NONE;
        }

        @Override
        public String toString() {
            return computers + " " + people;
        }
    }

    /** With these computers only. */
    Snapshot ofComputers(Predicate<String> names) {
        return new Snapshot(new Read<>(computers.all().stream().filter(computer -> names.test(computer.name())).toList(), computers.leftOut(), computers.whole()),
                people);
    }

    Size size() {
        return new Size(computers.size(), people.size());
    }

    /** A server that is not well, or an account that has lost its rights, answers with nothing and says that all is well. */
    void requireLike(Size before, Texts texts) {
        requireLike(before.computers(), computers.size(), "Snapshot_fewerComputers", texts);
        requireLike(before.people(), people.size(), "Snapshot_fewerPeople", texts);
    }

    private static void requireLike(int before, int now, String sentence, Texts texts) {
        if (before >= MANY && now < before - before / 2) {
            throw new Refusal(texts.text(sentence, before, now));
        }
    }

    /** The last logons, each a contact. */
    List<Contact> contacts(SourceId source) {
        return computers.all().stream().filter(computer -> computer.lastLogon().isPresent()).map(computer -> new Contact(source,
                computer.name() + "@" + computer.lastLogon().get(), computer.name(), computer.lastLogon().get(),
                Contact.Facts.builder().os(computer.os().orElse(""), computer.osBuild().orElse("")).build())).toList();
    }

    /** One of the entries that were left out. */
    Optional<Map.Entry<String, String>> leftOut() {
        return Stream.concat(computers.leftOut().entrySet().stream(), people.leftOut().entrySet().stream()).min(Map.Entry.comparingByKey());
    }

    int leftOutCount() {
        return computers.leftOut().size() + people.leftOut().size();
    }
}
