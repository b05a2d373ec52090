// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.TimeOrderedIds;
import tsukasa.api.UserId;
import tsukasa.api.operation.Operation;
import tsukasa.api.staff.Entitlements;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.Seat;

/** The seats of named pools are what a person, or a device, may use. */
@Component
public final class SeatEntitlements implements Entitlements {
    private final LicenseStorage storage;

    @Activate
    public SeatEntitlements(@Reference LicenseStorage storage) {
        this.storage = storage;
    }

    @Override
    public List<String> heldBy(UserId user, String device, Locale locale) {
        Texts texts = texts(locale);
        return storage.tables().seats().on(storage.today()).stream().filter(seat -> isOf(seat, user, device)).map(seat -> name(seat, texts))
                .toList();
    }

    @Override
    public Operation<List<String>> release(UserId user, String device, Locale locale) {
        Texts texts = texts(storage.site().locale());
        SeatOffice office = new SeatOffice(storage, new TimeOrderedIds(storage.site().clock())::next, texts);
        return new ReleaseEverythingOperation(this, office, user, device, texts(locale));
    }

    /** Those that are assigned today or later, by pool. */
    List<Seat> seats(UserId user, String device) {
        LocalDate today = storage.today();
        return storage.tables().pools().all().stream().filter(pool -> pool.named()).flatMap(pool -> storage.tables().seats().of(pool.id()).stream())
                .filter(seat -> isOf(seat, user, device) && seat.overlaps(today, Optional.empty()))
                .sorted(Comparator.comparing(Seat::pool).thenComparing(Seat::from)).toList();
    }

    LocalDate today() {
        return storage.today();
    }

    private static boolean isOf(Seat seat, UserId user, String device) {
        return switch (seat.assignee()) {
            case Assignee.Person person -> person.name().equalsIgnoreCase(user.value());
            case Assignee.Device client -> client.name().equalsIgnoreCase(device);
        };
    }

    static String name(Seat seat, Texts texts) {
        return texts.text("SeatEntitlements_seat", seat.pool(), seat.assignee().name());
    }

    private static Texts texts(Locale locale) {
        return Texts.of(SeatEntitlements.class, locale);
    }
}
