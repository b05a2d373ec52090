// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** An entity for tests. */
@Entity
@Table(name = "note_row")
public class NoteRow {
    @Id
    @Column(name = "id")
    private String id;
    @Column(name = "text")
    private String text;
    @Version
    @Column(name = "version")
    private int version;

    protected NoteRow() {
        // for JPA
    }

    NoteRow(String id, String text) {
        this.id = id;
        this.text = text;
    }

    String text() {
        return text;
    }

    void change(String other) {
        text = other;
    }
}
