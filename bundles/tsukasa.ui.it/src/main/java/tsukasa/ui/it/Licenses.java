// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.operation.AuditEntry;
import tsukasa.api.operation.AuditTrail;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportRow;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;
import tsukasa.testing.Eventually;

/**
 * The licenses of the running console, beside its window: what is imported, what the service answers, what the trail keeps. Without
 * a wire to the plugin's classes, so that it can go.
 */
final class Licenses {
    static final String DESKS = "Desks";
    static final String NAMED = "Named";
    private static final String SERVICE = "tsukasa.licenses.LicenseService";
    private static final SourceId SOURCE = new SourceId("floor");
    private static final BundleContext CONTEXT = FrameworkUtil.getBundle(Licenses.class).getBundleContext();

    private Licenses() {
    }

    /** Three sessions that are open, five licenses for them, two named ones, and the contract of both. */
    static void take() throws Exception {
        Instant now = Installed.service(Site.class).now().truncatedTo(ChronoUnit.SECONDS);
        take("sessions", Stream.of("tanaka", "suzuki", "sato").map(user -> Map.of("session", "floor-" + user, "user", user, "client", "CITY-LT-0042",
                "host", "ts01", "layer", "office", "start", now.minusSeconds(1).toString())).toList());
        take("contracts", List.of(Map.of("contract", "R8-1", "name", "Remote desktop", "from", "2020-04-01")));
        take("licenses", List.of(pool(DESKS, "sessions", "5"), pool(NAMED, "named", "2")));
    }

    private static Map<String, String> pool(String name, String counting, String entitlement) {
        return Map.of("pool", name, "product", "Remote desktop", "counting", counting, "from", "2020-04-01", "entitlement", entitlement, "sources",
                SOURCE.value(), "contract", "R8-1");
    }

    static void take(String kind, List<Map<String, String>> values) throws Exception {
        List<ImportRow> rows = new ArrayList<>();
        values.forEach(each -> rows.add(new ImportRow("floor.csv", rows.size() + 2, each)));
        ServiceReference<ImportTarget> reference = Eventually.get("the import of " + kind, () -> target(kind), Objects::nonNull);
        try {
            ImportResult result = CONTEXT.getService(reference).take(SOURCE, rows::forEach, false, Locale.ENGLISH, Progress.NONE);
            if (!result.stored() || result.added() != rows.size()) {
                throw new AssertionError(kind + ": " + result);
            }
        } finally {
            CONTEXT.ungetService(reference);
        }
    }

    private static ServiceReference<ImportTarget> target(String kind) throws Exception {
        for (ServiceReference<ImportTarget> reference : CONTEXT.getServiceReferences(ImportTarget.class, null)) {
            ImportTarget target = CONTEXT.getService(reference);
            boolean found = target != null && target.kind().equals(kind);
            CONTEXT.ungetService(reference);
            if (found) {
                return reference;
            }
        }
        return null;
    }

    /** The seats that are assigned today, as the service tells them. */
    static List<String> seatsToday() throws Exception {
        Site site = Installed.service(Site.class);
        return ask(SERVICE, "seatsOn", new Class<?>[] { LocalDate.class }, site.now().atZone(site.zone()).toLocalDate());
    }

    static List<String> pools() throws Exception {
        return ask(SERVICE, "pools", new Class<?>[0]);
    }

    /** What a service of a plugin answers with a list, as texts. */
    static List<String> ask(String name, String question, Class<?>[] types, Object... arguments) throws Exception {
        ServiceReference<?> reference = CONTEXT.getAllServiceReferences(name, null)[0];
        try {
            Object service = CONTEXT.getService(reference);
            Class<?> contract = reference.getBundle().loadClass(name);
            return ((List<?>) contract.getMethod(question, types).invoke(service, arguments)).stream().map(Object::toString).toList();
        } finally {
            CONTEXT.ungetService(reference);
        }
    }

    /** What was changed of licenses for this reason, the newest first. */
    static List<AuditEntry> changes(String why) {
        return changes("licenses.", why);
    }

    /** As above, of what rights that begin so allow. */
    static List<AuditEntry> changes(String rights, String why) {
        Instant now = Installed.service(Site.class).now();
        return Installed.service(AuditTrail.class).entries(new Period(now.minus(1, ChronoUnit.HOURS), now.plusSeconds(1)), 100).stream()
                .filter(entry -> entry.right().name().startsWith(rights) && entry.why().equals(why)).toList();
    }
}
