// SPDX-License-Identifier: EPL-2.0
package tsukasa.it.plugins;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

import tsukasa.api.Progress;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportRow;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;
import tsukasa.testing.Eventually;

/** What a plugin that has just been installed takes and offers, by its services. */
final class Taken {
    private Taken() {
    }

    /** One row of the plain format of this kind. */
    static ImportResult of(BundleContext context, String kind, Map<String, String> row) throws Exception {
        ServiceReference<ImportTarget> reference = service(context, ImportTarget.class, target -> target.kind().equals(kind));
        try {
            List<ImportRow> rows = List.of(new ImportRow("cycles.csv", 2, row));
            return context.getService(reference).take(new SourceId("cycles"), rows::forEach, false, Locale.ENGLISH, Progress.NONE);
        } finally {
            context.ungetService(reference);
        }
    }

    /** The service of this type that is wanted, once it is there. */
    static <T> ServiceReference<T> service(BundleContext context, Class<T> type, Predicate<T> wanted) throws Exception {
        return Eventually.get(type.getSimpleName(), () -> {
            for (ServiceReference<T> reference : context.getServiceReferences(type, null)) {
                T service = context.getService(reference);
                boolean found = service != null && wanted.test(service);
                context.ungetService(reference);
                if (found) {
                    return reference;
                }
            }
            return null;
        }, Objects::nonNull);
    }
}
