// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.register;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they are compared: typed in whatever case and width, scanned, or said by a device. */
public final class LookupKey {
    private LookupKey() {
    }

    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    /** Of a number in which people put hyphens and brackets as they like. */
    public static String ofNumber(String number) {
        return of(number).replaceAll("[-‐-―−()]", "");
    }
}
