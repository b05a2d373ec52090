// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command.use;

import java.time.Instant;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import tsukasa.api.Moments;
import tsukasa.api.Period;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;

/** Of which pool, and for which time: the twelve months up to now unless something else is said. */
final class UseOptions {
    private static final int MONTHS = 12;

    @Mixin
    private PoolOption pool;

    @Option(names = "--from", paramLabel = "TIME", converter = Reader.class)
    private Moments from;

    @Option(names = "--to", paramLabel = "TIME", converter = Reader.class)
    private Moments to;

    PoolOption pool() {
        return pool;
    }

    Period period(Site site) {
        Instant end = to == null ? site.now() : to.ends(site.zone());
        Instant start = from == null ? end.atZone(site.zone()).minusMonths(MONTHS).toInstant() : from.begins(site.zone());
        if (end.isBefore(start)) {
            throw new Refusal(Texts.of(UseOptions.class, site.locale()).text("UseOptions_order", start, end));
        }
        return new Period(start, end);
    }

    /** Reads an instant, a local date and time, or a day. */
    static final class Reader implements ITypeConverter<Moments> {
        @Override
        public Moments convert(String text) {
            Moments moment = Moments.read(text);
            if (moment instanceof Moments.Unreadable) {
                throw new TypeConversionException(text);
            }
            return moment;
        }
    }
}
