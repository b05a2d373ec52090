// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.api.Texts;
import tsukasa.api.source.ImportField;
import tsukasa.source.files.FileSample;
import tsukasa.source.files.FileSample.FileColumn;
import tsukasa.source.files.FileSample.SampleRow;
import tsukasa.source.files.ImportKind;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.Mapping.AfterDuration;
import tsukasa.source.files.Mapping.ColumnRef;
import tsukasa.source.files.Mapping.Constant;
import tsukasa.source.files.Mapping.DurationUnit;
import tsukasa.source.files.Mapping.FieldRule;
import tsukasa.source.files.Mapping.FromColumns;
import tsukasa.source.files.ReadOptions;
import tsukasa.ui.FormField;

class RuleFormTest {
    private static final ImportField USER = field("user", ImportField.Kind.TEXT, true);
    private static final ImportField LAYER = field("layer", ImportField.Kind.CODE, false);
    private static final ImportField START = field("start", ImportField.Kind.INSTANT, true);
    private static final ImportField END = field("end", ImportField.Kind.INSTANT, false);
    private static final ImportKind KIND = new ImportKind("sessions", "Sessions", Optional.empty(), List.of(USER, LAYER, START, END));
    private static final FileSample SAMPLE = new FileSample(Path.of("usage.csv"), FileSample.Format.TEXT, ReadOptions.GUESS,
            List.of(), List.of(), List.of(column(1, "利用者"), column(2, "系統"), column(3, "時刻"), column(4, "時刻"), column(5, "")),
            List.of(new SampleRow(2, List.of("tanaka", "庁内", "9:00", "10:00", "x")), new SampleRow(3, List.of("sato", "LGWAN")),
                    new SampleRow(4, List.of("ito", "庁内", "", "", ""))));
    private static final Texts TEXTS = Texts.of(RuleForm.class, Locale.ENGLISH);

    @Test
    void answersBecomeTheRuleThatTheyCameFrom() {
        for (FieldRule rule : List.of(new Constant("office"), new AfterDuration("start", ColumnRef.named("時刻"), DurationUnit.HOURS),
                FieldRule.column(new ColumnRef("時刻", 2, 0)), FieldRule.column(ColumnRef.at(5)))) {
            for (ImportField field : List.of(USER, END)) {
                RuleForm form = new RuleForm(KIND, field, SAMPLE, TEXTS);
                assertEquals(Optional.of(rule), form.rule(rule, form.answers(rule)), () -> field + " " + rule);
            }
        }
    }

    @Test
    void offersTheTextsThatWereSeen() {
        RuleForm form = new RuleForm(KIND, LAYER, SAMPLE, TEXTS);
        FromColumns rule = FieldRule.column(ColumnRef.named("系統")).withValues(Map.of("LGWAN", "lgwan"), Optional.of("unknown"));
        Map<String, String> answers = new HashMap<>(form.answers(rule));
        assertEquals("LGWAN = lgwan\n庁内 =", answers.get(RuleForm.VALUES));
        assertEquals(Optional.of(rule), form.rule(rule, answers));
        answers.put(RuleForm.VALUES, "LGWAN = lgwan\n庁内 = office\na=b = c\n空 =\n");
        assertEquals(Map.of("LGWAN", "lgwan", "庁内", "office", "a=b", "c"),
                ((FromColumns) form.rule(rule, answers).orElseThrow()).values());
    }

    @Test
    void asksForDatesOnlyWhereThereAreSome() {
        FromColumns rule = FieldRule.column(ColumnRef.named("時刻"));
        assertTrue(ids(new RuleForm(KIND, START, SAMPLE, TEXTS).fields(rule)).contains(RuleForm.PATTERNS));
        assertFalse(ids(new RuleForm(KIND, USER, SAMPLE, TEXTS).fields(rule)).contains(RuleForm.PATTERNS));
    }

    @Test
    void aRuleWithoutAColumnIsNone() {
        RuleForm form = new RuleForm(KIND, USER, SAMPLE, TEXTS);
        FromColumns gone = FieldRule.column(ColumnRef.named("no such column"));
        assertEquals(Optional.empty(), form.rule(gone, form.answers(gone)));
    }

    @Test
    void aDraftIsReadyOnceFilesAndNameAreThere() {
        ImportDraft draft = ImportDraft.EMPTY.of(KIND).source(" soliton ");
        assertFalse(draft.ready());
        draft = draft.files(List.of(Path.of("usage.csv")));
        assertTrue(draft.ready());
        assertEquals("soliton", draft.sourceId().orElseThrow().value());
        assertFalse(draft.source(" ").ready());
    }

    @Test
    void aChangedMappingSaysSoAndKnowsWhatIsMissing() {
        Mapping guess = new Mapping("sessions", ReadOptions.GUESS, ZoneId.of("Asia/Tokyo"), Locale.JAPANESE,
                Map.of("user", FieldRule.column(ColumnRef.at(1))));
        ImportDraft draft = ImportDraft.EMPTY.of(KIND).files(List.of(Path.of("usage.csv"))).source("soliton").opened(SAMPLE, guess,
                ImportDraft.Origin.SUGGESTED);
        assertEquals(List.of(START), draft.missing());
        assertEquals(ImportDraft.Origin.SUGGESTED, draft.mapped(guess).origin());
        ImportDraft changed = draft.mapped(guess.with("start", FieldRule.column(ColumnRef.at(3))));
        assertEquals(ImportDraft.Origin.CHANGED, changed.origin());
        assertEquals(List.of(), changed.missing());
        assertEquals(Optional.empty(), changed.files(List.of(Path.of("other.csv"))).mapping());
    }

    private static List<String> ids(List<FormField> fields) {
        return fields.stream().map(FormField::id).toList();
    }

    private static ImportField field(String key, ImportField.Kind kind, boolean required) {
        return new ImportField(key, key, required, kind, "");
    }

    private static FileColumn column(int position, String name) {
        return new FileColumn(position, name, Optional.empty());
    }
}
