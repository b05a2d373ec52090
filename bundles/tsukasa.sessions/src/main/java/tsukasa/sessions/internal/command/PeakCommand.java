// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.command;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.sessions.CountBy;
import tsukasa.sessions.Peak;
import tsukasa.sessions.SessionService;

/** Says how many were in at the same time at most, when, how long and who. */
@CommandLine.Command(name = "peak", description = "The most that were open at the same time: when, how long, and who.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=sessions")
public final class PeakCommand implements Command {
    private static final int NANO_DIGITS = 9;
    private final SessionService sessions;

    @Mixin
    private PeriodOptions period;

    @Option(names = "--count", paramLabel = "sessions|users|devices", converter = CountReader.class)
    private CountBy count = CountBy.SESSIONS;

    @Activate
    public PeakCommand(@Reference SessionService sessions) {
        this.sessions = sessions;
    }

    @Override
    public int run(Invocation invocation) {
        Peak peak = sessions.peak(period.past(invocation.site()), count);
        if (invocation.json()) {
            invocation.printJson(json(peak));
        } else {
            tell(peak, invocation);
        }
        return Invocation.DONE;
    }

    private static Map<String, Object> json(Peak peak) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("peak", peak.count());
        json.put("at", peak.at().orElse(null));
        json.put("lastedSeconds", seconds(peak.lasted()));
        json.put("who", peak.who());
        return json;
    }

    /** A whole number where it is one. */
    private static Number seconds(Duration duration) {
        return duration.getNano() == 0 ? (Number) duration.toSeconds()
                : BigDecimal.valueOf(duration.toNanos(), NANO_DIGITS).stripTrailingZeros();
    }

    private void tell(Peak peak, Invocation invocation) {
        Site site = invocation.site();
        Texts texts = Texts.of(PeakCommand.class, site.locale());
        if (peak.at().isEmpty()) {
            invocation.out().println(texts.text("PeakCommand_none"));
            return;
        }
        Instant at = peak.at().get();
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(site.locale()).format(at.atZone(site.zone()));
        Duration lasted = peak.lasted();
        invocation.out().println(texts.text("PeakCommand_" + count, peak.count(), when,
                "%d:%02d:%02d".formatted(lasted.toHours(), lasted.toMinutesPart(), lasted.toSecondsPart())));
        invocation.out().println(texts.text("PeakCommand_who", String.join(", ", peak.who())));
    }

    /** Reads what is counted, in any case. */
    static final class CountReader implements ITypeConverter<CountBy> {
        @Override
        public CountBy convert(String text) {
            try {
                return CountBy.valueOf(text.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(text);
            }
        }
    }
}
