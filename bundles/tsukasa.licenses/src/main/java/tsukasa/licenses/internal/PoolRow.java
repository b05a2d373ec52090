// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tsukasa.api.source.SourceId;
import tsukasa.licenses.Basis;
import tsukasa.licenses.ContractId;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Schedule;

/** A pool as it is kept, without its schedule. */
@Entity
@Table(name = "license_pool")
@IdClass(RowId.class)
class PoolRow {
    static final String COLUMNS = "name, product, counting, disconnected, basis, feature, sources, grace_seconds, contract, notes";
    private static final String CHECKOUTS = "CHECKOUTS";
    private static final String SESSIONS = "SESSIONS";
    private static final String BETWEEN_SOURCES = "\n";

    @Id
    private String site;
    @Id
    @Column(name = "name")
    private String id;
    private String product;
    private String counting;
    private short disconnected;
    private String basis;
    private String feature;
    private String sources;
    @Column(name = "grace_seconds")
    private long grace;
    private String contract;
    private String notes;
    @Version
    private long version;

    PoolRow() {
    }

    PoolRow(String site, Pool pool) {
        this.site = site;
        id = pool.id().value();
        take(pool);
    }

    /** Of a query for {@link #COLUMNS}. */
    static PoolRow of(ResultSet row) throws SQLException {
        PoolRow read = new PoolRow();
        read.id = row.getString("name");
        read.product = row.getString("product");
        read.counting = row.getString("counting");
        read.disconnected = row.getShort("disconnected");
        read.basis = row.getString("basis");
        read.feature = row.getString("feature");
        read.sources = row.getString("sources");
        read.grace = row.getLong("grace_seconds");
        read.contract = row.getString("contract");
        read.notes = row.getString("notes");
        return read;
    }

    PoolId id() {
        return new PoolId(id);
    }

    final void take(Pool pool) {
        product = pool.product();
        counting = pool.counting().name();
        disconnected = (short) (pool.disconnected() ? 1 : 0);
        basis = pool.basis() instanceof Basis.Checkouts ? CHECKOUTS : SESSIONS;
        feature = pool.basis() instanceof Basis.Checkouts checkouts ? checkouts.feature() : null;
        sources = pool.basis().sources().stream().map(SourceId::value).sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(BETWEEN_SOURCES));
        grace = pool.grace().toSeconds();
        contract = pool.contract().map(ContractId::value).orElse(null);
        notes = pool.notes();
    }

    Pool pool(Schedule schedule) {
        Set<SourceId> from = Arrays.stream(sources.split(BETWEEN_SOURCES)).filter(name -> !name.isEmpty()).map(SourceId::new)
                .collect(Collectors.toSet());
        return new Pool(id(), product, CountingRule.valueOf(counting), disconnected == 1,
                basis.equals(CHECKOUTS) ? new Basis.Checkouts(feature, from) : new Basis.Sessions(from), schedule,
                Duration.ofSeconds(grace), Optional.ofNullable(contract).map(ContractId::new), notes);
    }
}
