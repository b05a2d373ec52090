// SPDX-License-Identifier: EPL-2.0
package tsukasa.it.database;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** An entity with a field that is to be read only when asked for. */
@Entity
@Table(name = "letter")
public class LetterRow {
    @Id
    @Column(name = "id")
    private String id;
    @Basic(fetch = FetchType.LAZY)
    @Column(name = "body")
    private String body;
    @Version
    @Column(name = "version")
    private int version;

    protected LetterRow() {
        // for JPA
    }

    LetterRow(String id, String body) {
        this.id = id;
        this.body = body;
    }

    String body() {
        return body;
    }
}
