// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.time.LocalDate;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Changes;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.persistence.Database;
import tsukasa.surveys.Wave;
import tsukasa.surveys.WaveId;

/** The tables of surveys, opened at the first use, so that nobody waits while components start. */
@Component(service = SurveyStorage.class)
public final class SurveyStorage {
    private static final List<String> SCRIPTS = List.of("V001__surveys", "V002__codings");
    private final Database database;
    private final Site site;
    private final Changes changes;
    private SurveyStore store;

    @Activate
    public SurveyStorage(@Reference Database database, @Reference Site site, @Reference Changes changes) {
        this.database = database;
        this.site = site;
        this.changes = changes;
    }

    synchronized SurveyStore store() {
        if (store == null) {
            database.migrate("surveys", SurveyStorage.class, SCRIPTS);
            store = new SurveyStore(database, site.id().value());
        }
        return store;
    }

    /** @throws Refusal if there is no such wave, or it is open: then nothing may be shown of it */
    Wave closed(WaveId id, Texts texts) {
        Wave wave = store().wave(id).orElseThrow(() -> new Refusal(texts.text("Wave_gone", id)));
        if (wave.closed().isEmpty()) {
            throw new Refusal(texts.text("Wave_open", id));
        }
        return wave;
    }

    LocalDate today() {
        return LocalDate.ofInstant(site.now(), site.zone());
    }

    Site site() {
        return site;
    }

    Database database() {
        return database;
    }

    /** Publishes once the thread's transaction is committed. */
    void publish(String topic) {
        database.afterCommit(() -> changes.publish(topic));
    }
}
