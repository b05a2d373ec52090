// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import java.util.List;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceService;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Sim;
import tsukasa.devices.SimService;
import tsukasa.devices.SimState;
import tsukasa.devices.internal.register.LookupKey;

/** What people call by name. */
final class Named {
    private Named() {
    }

    /** @throws Refusal if there is none that goes by this name */
    static Device device(String name, DeviceService devices, Texts texts) {
        return devices.find(name).orElseThrow(() -> new Refusal(texts.text("Named_noDevice", name)));
    }

    static List<AssetNumber> devices(List<String> names, DeviceService devices, Texts texts) {
        return names.stream().map(name -> device(name, devices, texts).id()).toList();
    }

    /** By ICCID, line number, or the device in which it belongs. */
    static Sim sim(String name, SimService sims, DeviceService devices, Texts texts) {
        String key = LookupKey.ofNumber(name);
        return sims.sims().stream().filter(sim -> sim.id().value().equals(key) || !key.isEmpty() && LookupKey.ofNumber(sim.line()).equals(key))
                .findFirst().or(() -> devices.find(name).flatMap(Device::sim).flatMap(sims::sim))
                .orElseThrow(() -> new Refusal(texts.text("Named_noSim", name)));
    }

    /** Reads in-stock, lent, returned, in-repair, lost or retired. */
    static final class StateReader implements ITypeConverter<LifeCycle> {
        @Override
        public LifeCycle convert(String text) {
            return LifeCycle.ofCode(text).orElseThrow(() -> new TypeConversionException(text));
        }
    }

    /** Reads ready, active, inactive, suspended or terminated. */
    static final class SimStateReader implements ITypeConverter<SimState> {
        @Override
        public SimState convert(String text) {
            return SimState.ofCode(text).orElseThrow(() -> new TypeConversionException(text));
        }
    }
}
