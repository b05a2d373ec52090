// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tsukasa.api.operation.Operation;

/** What is the matter with devices, and who takes care of it. A service, safe for all threads; reads the database, so not for the UI thread. */
public interface FindingService {
    /** Everything that the rules find now, those silenced among them; the gravest first, then by rule and subject. */
    List<DeviceFinding> findings(Locale locale);

    /** As above, of one device. */
    List<DeviceFinding> findings(AssetNumber device, Locale locale);

    /** Ids of all rules, in the order in which they are shown. */
    List<String> rules();

    /** What a rule looks for, a few words. */
    String title(String rule, Locale locale);

    /** Notes who takes care of these; those that have gone meanwhile are left out. */
    Operation<Integer> acknowledge(Collection<String> findings, String note);

    /** Lets these count nowhere until then; empty: they count again. */
    Operation<Integer> silence(Collection<String> findings, Optional<Instant> until, String note);

    Thresholds thresholds();

    /** Judges by these from now on. */
    Operation<Thresholds> judgeBy(Thresholds thresholds);
}
