// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.command;

import java.time.Instant;
import java.time.LocalDate;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import tsukasa.api.Moments;
import tsukasa.api.Period;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;

/** The options that say for which time: a day as the end means the whole of that day, a point in time is not itself included. */
final class PeriodOptions {
    @Option(names = "--from", paramLabel = "TIME", converter = Reader.class)
    private Moments from;

    @Option(names = "--to", paramLabel = "TIME", converter = Reader.class)
    private Moments to;

    boolean given() {
        return from != null || to != null;
    }

    /** What was asked for: today if nothing; from the beginning if only the end is given, until tonight if only the start. */
    Period period(Site site) {
        return period(site, LocalDate.ofInstant(site.now(), site.zone()).plusDays(1).atStartOfDay(site.zone()).toInstant());
    }

    /** As {@link #period}, but until now rather than tonight: for what can't be said of hours to come. */
    Period past(Site site) {
        return period(site, site.now());
    }

    private Period period(Site site, Instant endIfNotSaid) {
        LocalDate today = LocalDate.ofInstant(site.now(), site.zone());
        Instant end = to == null ? endIfNotSaid : to.ends(site.zone());
        Instant start = from != null ? from.begins(site.zone())
                : to == null ? today.atStartOfDay(site.zone()).toInstant() : Instant.EPOCH;
        if (end.isBefore(start)) {
            throw new Refusal(Texts.of(PeriodOptions.class, site.locale()).text("PeriodOptions_order", start, end));
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
