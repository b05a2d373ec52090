// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

import tsukasa.devices.DeviceQuery;
import tsukasa.devices.Loan;
import tsukasa.devices.internal.health.FleetView.Judged;

/** In which order devices are shown. */
final class FleetOrder {
    private FleetOrder() {
    }

    static Comparator<Judged> of(DeviceQuery query) {
        Comparator<Judged> order = switch (query.sort()) {
            case ASSET -> by(one -> Optional.of(one.now().device().id()), query);
            case NAME -> by(text(one -> one.now().device().name()), query);
            case SERIAL -> by(text(one -> one.now().device().serial()), query);
            case MODEL -> by(text(one -> one.now().device().model()), query);
            case STATE -> by(one -> Optional.of(one.now().device().state()), query);
            case SECTION -> by(one -> one.now().device().section().map(Object::toString), query);
            case BORROWER -> by(one -> one.now().loan().map(Loan::borrower).map(Object::toString), query);
            case SEEN -> by(one -> one.now().seen(), query);
            case HEALTH -> by(one -> Optional.of(one.now().health()), query);
            case OS -> versions(one -> one.now().facts().osBuild(), query);
            case CLIENT -> versions(one -> one.now().facts().client(), query);
            case ENCRYPTION -> by(one -> one.now().facts().encryption(), query);
            case SIM -> by(one -> one.now().device().sim(), query);
            case WARRANTY -> by(one -> one.now().device().warranty(), query);
            case RING -> by(one -> Optional.of(one.now().device().ring()), query);
            case LOCATION -> by(text(one -> one.now().device().location()), query);
        };
        return order.thenComparing(one -> one.now().device().id());
    }

    private static Function<Judged, Optional<String>> text(Function<Judged, String> value) {
        return one -> Optional.of(value.apply(one)).filter(text -> !text.isBlank());
    }

    private static Comparator<Judged> versions(Function<Judged, Optional<String>> value, DeviceQuery query) {
        return by(value, Versions::compare, query.descending());
    }

    private static <T extends Comparable<? super T>> Comparator<Judged> by(Function<Judged, Optional<T>> value, DeviceQuery query) {
        return by(value, Comparator.<T>naturalOrder(), query.descending());
    }

    /** What is not known comes last either way. */
    private static <T> Comparator<Judged> by(Function<Judged, Optional<T>> value, Comparator<T> order, boolean descending) {
        Comparator<T> directed = descending ? order.reversed() : order;
        return Comparator.comparing(one -> value.apply(one).orElse(null), Comparator.nullsLast(directed));
    }
}
