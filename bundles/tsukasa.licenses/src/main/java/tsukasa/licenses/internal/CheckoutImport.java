// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.Moments;
import tsukasa.api.UserId;
import tsukasa.api.source.ImportRow;
import tsukasa.api.source.SourceId;
import tsukasa.licenses.Checkout;
import tsukasa.licenses.CheckoutDenial;
import tsukasa.licenses.CheckoutId;
import tsukasa.licenses.CheckoutService;
import tsukasa.reports.plain.RowCells;
import tsukasa.reports.plain.RowProblems;
import tsukasa.sessions.ClientName;

/**
 * One import of checkouts. Which checkout a row is says its own key, else product, user, device and start; several such rows
 * of one file are as many checkouts, in their order. A later row may bring the end that an earlier one lacked.
 */
final class CheckoutImport implements Imports.Import {
    private static final int LONGEST_NAME = 200;
    private static final int EXAMPLE_HOUR = 9;
    private static final int LONGEST_REASON = 2_000;
    private static final long MOST_AT_ONCE = 1_000_000;
    private final LicenseStorage storage;
    private final SourceId source;
    private final RowProblems problems;
    private final Map<CheckoutId, Line> lines = new LinkedHashMap<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private final List<CheckoutDenial> denials = new ArrayList<>();
    private final Set<CheckoutId> denied = new HashSet<>();
    private final List<Sighting> fresh = new ArrayList<>();
    private final List<Sighting> ended = new ArrayList<>();

    CheckoutImport(LicenseStorage storage, SourceId source, RowProblems problems) {
        this.storage = storage;
        this.source = source;
        this.problems = problems;
    }

    private record Line(ImportRow row, Checkout checkout) {
    }

    @Override
    public void read(ImportRow row) {
        RowCells cells = new RowCells(row, "CheckoutFields", problems);
        String product = cells.required(CheckoutFields.PRODUCT, LONGEST_NAME);
        String user = cells.text(CheckoutFields.USER, LONGEST_NAME);
        String device = cells.text(CheckoutFields.DEVICE, LONGEST_NAME);
        long quantity = cells.number(CheckoutFields.QUANTITY, MOST_AT_ONCE).orElse(1L);
        Optional<Instant> start = cells.required(CheckoutFields.START, LONGEST_NAME).isEmpty() ? Optional.empty()
                : instant(cells, CheckoutFields.START);
        Optional<Instant> end = instant(cells, CheckoutFields.END);
        String own = cells.text(CheckoutFields.CHECKOUT, CheckoutId.LONGEST_KEY);
        Optional<String> reason = Optional.of(cells.text(CheckoutFields.DENIED, LONGEST_REASON)).filter(text -> !text.isEmpty());
        if (quantity == 0) {
            cells.wrong(CheckoutFields.QUANTITY, "Import_none");
        }
        if (start.isPresent() && end.filter(instant -> instant.isBefore(start.get())).isPresent()) {
            cells.wrong(CheckoutFields.END, "Import_endsBefore", row.value(CheckoutFields.END), row.value(CheckoutFields.START));
        }
        if (reason.isPresent() && end.isPresent()) {
            cells.wrong(CheckoutFields.END, "Import_deniedWithEnd");
        }
        if (cells.sound()) {
            Optional<UserId> who = Optional.of(user).filter(name -> !name.isEmpty()).map(UserId::new);
            Optional<ClientName> where = Optional.of(device).filter(name -> !name.isEmpty()).map(ClientName::new);
            CheckoutId id = own.isEmpty() ? id(product, user, device, start.orElseThrow().toString(), reason.isPresent() ? "-" : "+")
                    : new CheckoutId(source, own);
            if (reason.isPresent()) {
                keep(new CheckoutDenial(id, product, start.orElseThrow(), who, where, reason));
            } else {
                Checkout out = Checkout.out(id, product, who, where, "", (int) quantity, start.orElseThrow());
                keep(row, end.map(out::endedAt).orElse(out));
            }
        }
    }

    private CheckoutId id(String... parts) {
        int nth = alike.merge(String.join("|", parts), 1, Integer::sum);
        return CheckoutId.of(source, String.join("|", parts) + (nth == 1 ? "" : nth));
    }

    private Optional<Instant> instant(RowCells cells, String field) {
        String text = cells.row().value(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (Moments.read(text) instanceof Moments.Exact exact) {
            return Optional.of(exact.instant());
        }
        cells.wrong(field, "Import_instant", text, Moments.withOffset(storage.today().atTime(EXAMPLE_HOUR, 0), storage.site().zone()));
        return Optional.empty();
    }

    private void keep(CheckoutDenial denial) {
        if (denied.add(denial.id())) {
            denials.add(denial);
        }
    }

    private void keep(ImportRow row, Checkout checkout) {
        Line before = lines.putIfAbsent(checkout.id(), new Line(row, checkout));
        if (before != null && !before.checkout.equals(checkout)) {
            problems.add(row, CheckoutFields.CHECKOUT, "Import_twice", checkout.id().key(), String.valueOf(before.row.line()));
        }
    }

    @Override
    public long compare() {
        LicenseStorage.Tables tables = storage.tables();
        lines.values().forEach(line -> {
            Optional<Sighting> stored = tables.checkouts().find(line.checkout.id());
            if (stored.isEmpty()) {
                fresh.add(Sighting.of(line.checkout));
            } else {
                compare(line, stored.get());
            }
        });
        denials.removeIf(denial -> tables.denials().known(denial.id()));
        return fresh.size() + ended.size() + denials.size();
    }

    private void compare(Line line, Sighting sighting) {
        Checkout said = line.checkout;
        Checkout stored = sighting.checkout();
        boolean same = stored.feature().equals(said.feature()) && stored.user().equals(said.user()) && stored.client().equals(said.client())
                && stored.quantity() == said.quantity() && stored.start().equals(said.start());
        if (!same || sighting.over() && said.end().isPresent() && !said.end().equals(stored.end())) {
            problems.add(line.row, same ? CheckoutFields.END : CheckoutFields.CHECKOUT, "Import_contradicts", said.feature(), said.start().toString());
        } else if (said.end().isPresent() && !sighting.over()) {
            ended.add(Sighting.of(said));
        }
    }

    @Override
    public void store() {
        LicenseStorage.Tables tables = storage.tables();
        tables.checkouts().insert(fresh);
        tables.checkouts().update(ended);
        tables.denials().add(denials);
        storage.publish(CheckoutService.TOPIC);
    }
}
