// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.register;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import tsukasa.api.Progress;
import tsukasa.api.Texts;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;
import tsukasa.devices.DeviceService;
import tsukasa.devices.internal.register.RegisterImport.Call;
import tsukasa.reports.plain.RowProblems;

/** What the register takes from files of one kind. */
public interface RegisterTarget extends ImportTarget {
    DeviceStorage storage();

    List<ImportField> fields(Texts texts);

    RegisterImport begin(SourceId source, RowProblems problems);

    /** Published when something was stored. */
    default Set<String> topics() {
        return Set.of(DeviceService.TOPIC);
    }

    @Override
    default String title(Locale locale) {
        return storage().texts(locale).text(getClass().getSimpleName() + "_title");
    }

    @Override
    default List<ImportField> fields(Locale locale) {
        return fields(storage().texts(locale));
    }

    @Override
    default ImportResult take(SourceId source, ImportRows rows, boolean preview, Locale locale, Progress progress) {
        return RegisterImport.run(storage(), new Call(rows, preview, locale, progress), topics(), problems -> begin(source, problems));
    }
}
