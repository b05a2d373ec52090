// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command.use;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column.Type;
import tsukasa.licenses.Forecast;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;
import tsukasa.licenses.UseService;

/** Forecasts the daily peaks of a pool, and says how far that can be trusted. */
@CommandLine.Command(name = "forecast", description = "Forecasts the daily peaks.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=licenses")
public final class ForecastCommand implements Command {
    private static final int LONGEST = 731;
    private final LicenseService licenses;
    private final UseService uses;

    @Mixin
    private PoolOption option;

    @Option(names = "--days", paramLabel = "N")
    private int days = 90;

    @Activate
    public ForecastCommand(@Reference LicenseService licenses, @Reference UseService uses) {
        this.licenses = licenses;
        this.uses = uses;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(ForecastCommand.class, invocation.site().locale());
        if (days < 1 || days > LONGEST) {
            return invocation.refuse(texts.text("ForecastCommand_range", days, LONGEST));
        }
        Pool pool = option.known(licenses, texts);
        switch (uses.forecast(pool.id(), days)) {
            case Forecast.TooEarly early when invocation.json() ->
                invocation.printJson(Told.fields("pool", pool.id().value(), "forecast", null, "daysKnown", early.days(), "daysNeeded", early.needed()));
            case Forecast.TooEarly early -> invocation.out().println(texts.text("ForecastCommand_early", early.days(), early.needed()));
            case Forecast.Made made when invocation.json() -> invocation.printJson(json(pool, made));
            case Forecast.Made made -> tell(made, invocation, texts);
        }
        return Invocation.DONE;
    }

    private static Map<String, Object> json(Pool pool, Forecast.Made made) {
        return Told.fields("pool", pool.id().value(), "method", code(made.method()), "entitlementMet", made.met().map(LocalDate::toString).orElse(null),
                "entitlementMayBeMet", made.mayBeMet().map(LocalDate::toString).orElse(null), "daysKnown", made.history().size(),
                "backTest", Told.fields("origins", made.origins(), "methods", made.trials().stream().map(ForecastCommand::json).toList()),
                "forecast", made.days().stream().map(ForecastCommand::json).toList());
    }

    private static Map<String, Object> json(Forecast.Trial trial) {
        return Told.fields("method", code(trial.method()), "forecasts", trial.forecasts(), "mae", trial.mae(), "rmse", trial.rmse(), "mase", trial.mase(),
                "within80", trial.inEighty(), "within95", trial.inNinetyFive());
    }

    private static Map<String, Object> json(Forecast.Day day) {
        return Told.fields("day", day.day().toString(), "expected", day.expected(), "low80", day.eighty().low(), "high80", day.eighty().high(),
                "low95", day.ninetyFive().low(), "high95", day.ninetyFive().high(), "entitlement", day.entitlement());
    }

    private static String code(Forecast.Method method) {
        return method.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void tell(Forecast.Made made, Invocation invocation, Texts texts) {
        invocation.printTable(Told.table("forecast", texts, List.of("day", "expected", "low80", "high80", "low95", "high95", "entitlement"),
                List.of(Type.DATE, Type.DECIMAL, Type.DECIMAL, Type.DECIMAL, Type.DECIMAL, Type.DECIMAL, Type.INTEGER),
                sink -> made.days().forEach(day -> sink.row(day.day(), day.expected(), day.eighty().low(), day.eighty().high(),
                        day.ninetyFive().low(), day.ninetyFive().high(), (long) day.entitlement()))));
        invocation.out().println(texts.text("ForecastCommand_trials", made.origins()));
        invocation.printTable(Told.table("trials", texts, List.of("method", "mae", "rmse", "mase", "within80", "within95"),
                List.of(Type.TEXT, Type.DECIMAL, Type.DECIMAL, Type.DECIMAL, Type.PERCENT, Type.PERCENT),
                sink -> made.trials().forEach(trial -> sink.row(texts.text("ForecastCommand_" + trial.method()), trial.mae(), trial.rmse(),
                        Double.isNaN(trial.mase()) ? null : trial.mase(), trial.inEighty(), trial.inNinetyFive()))));
        invocation.out().println(texts.text("ForecastCommand_method", texts.text("ForecastCommand_" + made.method())));
        invocation.out().println(made.met().map(day -> texts.text("ForecastCommand_met", day)).orElseGet(() -> texts.text("ForecastCommand_notMet", made.days().size())));
        made.mayBeMet().ifPresent(day -> invocation.out().println(texts.text("ForecastCommand_mayBeMet", day)));
    }
}
