// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import tsukasa.api.operation.Operation;

/** The register of SIMs and plan pools. A service, as {@link DeviceService} is. */
public interface SimService {
    /** All SIMs, by ICCID. */
    List<Sim> sims();

    Optional<Sim> sim(Iccid id);

    /** Every change of this SIM, the latest first; looks at its PUK are in the audit trail. */
    List<Revision> history(Iccid sim);

    /** What became of this SIM: every change of it, and of the devices that it was put into and taken out of; the latest first. */
    List<SimChange> changes(Iccid sim);

    /** All plan pools, by name. */
    List<PlanPool> pools();

    Operation<List<Sim>> add(Collection<Sim> sims);

    /** Refused if the SIM is not as {@code before} any more. The ICCID stays. */
    Operation<Sim> edit(Sim before, Sim after);

    /** Changes the state of many at once, all or nothing; what is terminated stays so. */
    Operation<List<Sim>> state(Collection<Iccid> sims, SimState state);

    Operation<PlanPool> put(PlanPool pool);

    /** Keeps the PUK, enciphered with a key that is not in the database. */
    Operation<Void> keepPuk(Iccid sim, String puk);

    /** Shows the PUK; needs a right of its own, and every look at it is in the audit trail, without the PUK. */
    Operation<String> puk(Iccid sim);
}
