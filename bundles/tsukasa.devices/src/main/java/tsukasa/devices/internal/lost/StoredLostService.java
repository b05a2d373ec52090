// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lost;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.operation.Operation;
import tsukasa.api.source.Source;
import tsukasa.api.staff.Entitlements;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceService;
import tsukasa.devices.LineSuspender;
import tsukasa.devices.LostCase;
import tsukasa.devices.LostService;
import tsukasa.devices.LostStep;
import tsukasa.devices.Sim;
import tsukasa.devices.SimService;
import tsukasa.devices.SimState;
import tsukasa.devices.internal.contact.FleetStorage;
import tsukasa.sessions.SessionService;

/** Keeps how far the steps are in the database, and has each done by whoever can. */
@Component
public final class StoredLostService implements LostService {
    private final FleetStorage storage;
    private final DeviceService devices;
    private final SimService sims;
    private final List<Entitlements> entitlements = new CopyOnWriteArrayList<>();
    private final List<LineSuspender> suspenders = new CopyOnWriteArrayList<>();
    private final LostPlans plans;

    @Activate
    public StoredLostService(@Reference FleetStorage storage, @Reference DeviceService devices, @Reference SimService sims,
            @Reference SessionService sessions) {
        this.storage = storage;
        this.devices = devices;
        this.sims = sims;
        plans = new LostPlans(devices, sims, sessions, entitlements, suspenders);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindEntitlements(Entitlements service) {
        entitlements.add(service);
    }

    void unbindEntitlements(Entitlements service) {
        entitlements.remove(service);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, target = "(!(" + Source.TRIAL + "=*))")
    void bindSuspender(LineSuspender service) {
        suspenders.add(service);
    }

    void unbindSuspender(LineSuspender service) {
        suspenders.remove(service);
    }

    @Override
    public List<LostCase> open() {
        return new LostStore(storage).open();
    }

    @Override
    public Optional<LostCase> of(AssetNumber device) {
        return office(storage.site().locale()).open(device);
    }

    @Override
    public String plan(AssetNumber device, LostStep step, Locale locale) {
        return plan(device, step, texts(locale)).before();
    }

    private Plan plan(AssetNumber id, LostStep step, Texts texts) {
        LostOffice office = office(texts.locale());
        Device device = office.device(id);
        Optional<UserId> borrower = office.open(id).flatMap(LostCase::borrower).or(() -> office.borrower(id));
        return plans.of(device, step, borrower, texts);
    }

    @Override
    public Operation<LostCase> take(AssetNumber device, LostStep step) {
        Locale locale = storage.site().locale();
        return new LostStepOperation(office(locale), device, step, plan(device, step, texts(locale)));
    }

    @Override
    public Operation<LostCase> done(AssetNumber device, LostStep step, String note) {
        Optional<Sim> sim = step == LostStep.SUSPEND_SIM ? devices.device(device).flatMap(Device::sim).flatMap(sims::sim) : Optional.empty();
        Optional<Operation<?>> register = sim.filter(one -> one.state() != SimState.SUSPENDED && one.state() != SimState.TERMINATED)
                .map(one -> sims.state(List.of(one.id()), SimState.SUSPENDED));
        return new DoneByHandOperation(office(storage.site().locale()), device, step, note, register);
    }

    @Override
    public Operation<LostCase> close(AssetNumber device, String note) {
        return new CloseLostOperation(office(storage.site().locale()), device, note);
    }

    private LostOffice office(Locale locale) {
        return new LostOffice(storage, devices, texts(locale));
    }

    private static Texts texts(Locale locale) {
        return Texts.of(StoredLostService.class, locale);
    }
}
