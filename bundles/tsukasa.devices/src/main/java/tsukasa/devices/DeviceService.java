// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import tsukasa.api.UserId;
import tsukasa.api.operation.Operation;

/**
 * The register of devices, and their lending. A service, safe for all threads; each question reads the database, so not for
 * the UI thread. An operation that is not possible is refused in one sentence when it is executed.
 */
public interface DeviceService {
    /**
     * Topic of {@link tsukasa.api.Changes} when devices, SIMs, loans, or what is done about findings, have changed; what sources say has
     * {@link FleetService#TOPIC}.
     */
    String TOPIC = "devices";

    /** All devices, by asset number. */
    List<Device> devices();

    Optional<Device> device(AssetNumber id);

    /** The device that goes by this name: asset number, serial number, computer name, ICCID or line number, typed or scanned, ignoring case. */
    Optional<Device> find(String name);

    /** Every change of this device and its loans, the latest first. */
    List<Revision> history(AssetNumber device);

    /** Loans of this device that ever were, the latest first. */
    List<Loan> loans(AssetNumber device);

    /** All loans that ever were, by asset number, then by first day. */
    List<Loan> loans();

    /** All loans that are open, by asset number. */
    List<Loan> openLoans();

    /** Loans of this person that ever were, the latest first. */
    List<Loan> loansOf(UserId borrower);

    Operation<List<Device>> add(Collection<Device> devices);

    /** Refused if the device is not as {@code before} any more: somebody else has changed it meanwhile. The asset number stays. */
    Operation<Device> edit(Device before, Device after);

    /** Changes the same of many at once, all or nothing. */
    Operation<List<Device>> editAll(Collection<AssetNumber> devices, DeviceChange change);

    /** Refused for one that was ever lent: that is retired instead. */
    Operation<Device> remove(AssetNumber device);

    /** Lends devices that are in stock, each to its borrower, all or nothing. */
    Operation<List<Loan>> lend(Collection<Lending> lendings);

    /** Notes that the borrower has accepted it in writing. */
    Operation<Loan> accept(LoanId loan, Instant at);

    /** Ends the open loans of these devices on this day; they are {@link LifeCycle#RETURNED} then. */
    Operation<List<Loan>> takeBack(Collection<AssetNumber> devices, LocalDate day, String note);
}
