// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;

/** What is defined: the sources in the database, the kinds that are installed, and what is made of both. */
final class DefinedSources {
    private final Site site;
    private final Database database;
    private final Configurations configurations;
    private final InstalledKinds kinds;
    private final Secrets secrets;
    private final Texts texts;
    private SourceStore store;

    DefinedSources(Site site, Database database, Configurations configurations, InstalledKinds kinds, Secrets secrets) {
        this.site = site;
        this.database = database;
        this.configurations = configurations;
        this.kinds = kinds;
        this.secrets = secrets;
        texts = Texts.of(DefinedSources.class, site.locale());
    }

    /** The store, once its tables and the configurations of its sources are there. */
    synchronized SourceStore store() {
        if (store == null) {
            SourceStore opened = new SourceStore(database, site.id());
            List<StoredSource> sources = opened.all().stream().map(SourceStore.Entry::source).toList();
            secrets.vault().retain(new HashSet<>(opened.secrets().keySet()));
            configurations.reconcile(sources);
            store = opened;
        }
        return store;
    }

    List<StoredSource> all() {
        return store().all().stream().map(SourceStore.Entry::source).toList();
    }

    Optional<StoredSource> find(SourceId id) {
        return store().find(id).map(SourceStore.Entry::source);
    }

    StoredSource require(SourceId id) {
        return find(id).orElseThrow(() -> new Refusal(texts.text("DefinedSources_unknown", id)));
    }

    InstalledKinds.Installed installed(String kind) {
        return kinds.find(kind, site.locale()).orElseThrow(() -> new Refusal(texts.text("DefinedSources_noKind", kind,
                String.join(", ", kinds.all(site.locale()).stream().map(one -> one.kind().id()).toList()))));
    }

    /** One that nothing is known of yet but what it is called and of which kind it is. */
    static StoredSource empty(SourceId id, InstalledKinds.Installed kind, Map<String, String> secrets) {
        return new StoredSource(id, UUID.randomUUID().toString(), kind.kind().id(), kind.pid(), Map.of(), secrets, false);
    }

    Site site() {
        return site;
    }

    Locale locale() {
        return site.locale();
    }

    Database database() {
        return database;
    }

    Configurations configurations() {
        return configurations;
    }

    InstalledKinds kinds() {
        return kinds;
    }

    Secrets secrets() {
        return secrets;
    }
}
