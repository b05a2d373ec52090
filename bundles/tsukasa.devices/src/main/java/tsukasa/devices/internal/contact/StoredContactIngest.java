// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.source.SourceId;
import tsukasa.devices.Contact;
import tsukasa.devices.ContactIngest;
import tsukasa.devices.FleetService;
import tsukasa.persistence.DatabaseFault;

/** Takes contacts into the database; those handed over at the same time by several sources are committed together. */
@Component
public final class StoredContactIngest implements ContactIngest {
    private static final int TRIES = 3;
    private final FleetStorage storage;

    @Activate
    public StoredContactIngest(@Reference FleetStorage storage) {
        this.storage = storage;
    }

    @Override
    public int append(Collection<Contact> contacts) {
        return contacts.isEmpty() ? 0 : append(contacts, TRIES);
    }

    /** Another console that saw the same device for the first time may have stored it first; then this one goes on from there. */
    private int append(Collection<Contact> contacts, int tries) {
        try {
            return storage.tables().log().append(contacts).size();
        } catch (DatabaseFault e) {
            if (!e.duplicate() || tries == 1) {
                throw e;
            }
            return append(contacts, tries - 1);
        }
    }

    @Override
    public void interval(SourceId source, Optional<Duration> interval) {
        if (storage.tables().intervals().set(source, interval)) {
            storage.publish(FleetService.TOPIC);
        }
    }
}
