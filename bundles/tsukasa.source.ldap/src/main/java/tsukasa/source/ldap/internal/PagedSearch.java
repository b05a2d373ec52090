// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.ldap.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;

/** Reads all that a filter finds below a base, page by page: Active Directory gives no more than a thousand at once. */
final class PagedSearch {
    private final LDAPConnection connection;
    private final int pageSize;
    private final BooleanSupplier goOn;

    /** What was found, and whether that is all. */
    record Found(List<SearchResultEntry> entries, boolean whole) {
    }

    /** @param goOn asked after each page; false: what was found so far is enough */
    PagedSearch(LDAPConnection connection, int pageSize, BooleanSupplier goOn) {
        this.connection = connection;
        this.pageSize = pageSize;
        this.goOn = goOn;
    }

    Found find(String base, String filter, String... attributes) throws LDAPException {
        SearchRequest request = new SearchRequest(base, SearchScope.SUB, filter, attributes);
        List<SearchResultEntry> entries = new ArrayList<>();
        ASN1OctetString cookie = null;
        do {
            request.setControls(new SimplePagedResultsControl(pageSize, cookie, true));
            SearchResult result = connection.search(request);
            if (result.getResultCode() != ResultCode.SUCCESS) {
                throw new LDAPSearchException(result);
            }
            entries.addAll(result.getSearchEntries());
            SimplePagedResultsControl page = SimplePagedResultsControl.get(result);
            if (page == null) {
                throw new LDAPException(ResultCode.CONTROL_NOT_FOUND, "the server did not say whether there are more entries");
            }
            cookie = page.moreResultsToReturn() ? page.getCookie() : null;
        } while (cookie != null && goOn.getAsBoolean());
        return new Found(entries, cookie == null);
    }
}
