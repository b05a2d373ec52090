// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import tsukasa.api.UserId;
import tsukasa.api.source.SourceId;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceNow;
import tsukasa.devices.DirectoryEntry;
import tsukasa.devices.Iccid;
import tsukasa.devices.Loan;
import tsukasa.devices.Sim;
import tsukasa.devices.UnknownDevice;
import tsukasa.devices.internal.contact.DeviceKey;
import tsukasa.devices.internal.contact.Fact;
import tsukasa.devices.internal.contact.FleetRegister;
import tsukasa.devices.internal.contact.Known;
import tsukasa.devices.internal.contact.KnownStore.Named;
import tsukasa.devices.internal.health.FleetView.Judged;
import tsukasa.persistence.Micros;

/** Brings together what is registered with what sources say, and has it judged: one pass, however long the history is. */
final class FleetReader {
    private final FleetRegister register;
    private final Map<AssetNumber, Loan> loans;
    private final Map<String, Named> known;
    private final Map<String, List<DirectoryEntry>> directory = new HashMap<>();
    private final Map<String, Set<SourceId>> directories = new HashMap<>();

    FleetReader(FleetRegister register, List<Loan> openLoans, Map<String, Named> known,
            List<tsukasa.devices.internal.contact.ComputerStore.Computer> computers) {
        this.register = register;
        this.known = known;
        loans = openLoans.stream().collect(Collectors.toMap(Loan::device, Function.identity(), (one, other) -> one));
        computers.forEach(computer -> {
            String key = DeviceKey.of(computer.entry().name());
            directory.computeIfAbsent(key, name -> new ArrayList<>()).add(computer.entry());
            directories.computeIfAbsent(key, name -> new HashSet<>()).add(computer.source());
        });
    }

    List<Watched> devices() {
        return register.devices().stream().sorted(Comparator.comparing(Device::id)).map(this::watched).toList();
    }

    private Watched watched(Device device) {
        List<Known> some = new ArrayList<>();
        List<DirectoryEntry> entries = new ArrayList<>();
        for (String key : register.keys(device.id())) {
            Optional.ofNullable(known.get(key)).map(Named::known).ifPresent(some::add);
            entries.addAll(directory.getOrDefault(key, List.of()));
        }
        Known all = some.size() == 1 ? some.getFirst() : Known.all(some);
        return new Watched(device, Optional.ofNullable(loans.get(device.id())), all, Fact.facts(all.facts()), device.sim().flatMap(register::sim),
                entries);
    }

    /** Computers that directories have and nobody has registered. */
    List<DirectoryEntry> unregistered() {
        return new TreeMap<>(directory).entrySet().stream().filter(entry -> register.device(entry.getKey()).isEmpty())
                .map(entry -> entry.getValue().getFirst()).toList();
    }

    List<UnknownDevice> unknown() {
        Set<String> keys = new HashSet<>(known.keySet());
        keys.addAll(directory.keySet());
        keys.removeIf(key -> register.device(key).isPresent());
        return keys.stream().sorted().map(this::unknown)
                .sorted(Comparator.comparing((UnknownDevice device) -> device.seen().orElse(Instant.MIN)).reversed()).toList();
    }

    private UnknownDevice unknown(String key) {
        Optional<Named> named = Optional.ofNullable(known.get(key));
        Known said = named.map(Named::known).orElse(Known.NOTHING);
        Set<SourceId> sources = said.seen().keySet().stream().map(SourceId::new).collect(Collectors.toCollection(HashSet::new));
        sources.addAll(directories.getOrDefault(key, Set.of()));
        return new UnknownDevice(named.map(Named::device).orElseGet(() -> directory.get(key).getFirst().name()), said.last().isPresent()
                ? Optional.of(Micros.toInstant(said.last().getAsLong())) : Optional.empty(), sources, Fact.facts(said.facts()));
    }

    /** Puts together what was found. */
    FleetView view(FleetFacts facts, List<Watched> devices, List<Found> found, Map<String, FindingRow> kept) {
        Map<AssetNumber, List<Found>> byDevice = new HashMap<>();
        found.forEach(one -> one.device().ifPresent(device -> byDevice.computeIfAbsent(device, key -> new ArrayList<>()).add(one)));
        List<Judged> judged = new ArrayList<>(devices.size());
        Map<AssetNumber, Judged> byAsset = HashMap.newHashMap(devices.size());
        for (Watched device : devices) {
            List<Found> its = byDevice.getOrDefault(device.device().id(), List.of());
            DeviceNow now = new DeviceNow(device.device(), device.loan(), device.seen(), device.facts(),
                    FleetView.health(device, its, kept, facts.now()));
            Judged one = new Judged(now, device, its, text(device, facts.staff()));
            judged.add(one);
            byAsset.put(device.device().id(), one);
        }
        List<Found> sorted = new ArrayList<>(found);
        List<String> order = Rules.ALL.stream().map(DeviceRule::id).toList();
        sorted.sort(Comparator.comparing(Found::severity).reversed().thenComparing(one -> order.indexOf(one.rule()))
                .thenComparing(Found::subject));
        return new FleetView(facts.now(), facts, judged, byAsset, sorted, kept, unknown());
    }

    private static String text(Watched one, Map<UserId, StaffMember> staff) {
        Device device = one.device();
        StringBuilder text = new StringBuilder(160);
        for (String part : List.of(device.id().value(), device.serial(), device.name(), device.model(), device.location(),
                device.sim().map(Iccid::value).orElse(""), one.sim().map(Sim::line).orElse(""),
                one.loan().map(loan -> loan.borrower().value()).orElse(""),
                one.loan().map(Loan::borrower).map(staff::get).map(StaffMember::name).orElse(""))) {
            text.append(part).append('\n');
        }
        return searched(text.toString());
    }

    /** Texts as they are compared in a search: full-width letters and digits are as good as plain ones. */
    static String searched(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
