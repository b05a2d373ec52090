// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.register;

import java.io.Serializable;
import java.util.Objects;

/** What JPA asks of an identity of several columns: the site, and a name within it. */
public class RowId implements Serializable {
    private static final long serialVersionUID = 1;
    private String site;
    private String id;

    public RowId() {
    }

    public RowId(String site, String id) {
        this.site = site;
        this.id = id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowId that && site.equals(that.site) && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(site, id);
    }
}
