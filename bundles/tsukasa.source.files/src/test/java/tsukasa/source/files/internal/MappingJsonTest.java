// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.Mapping.AfterDuration;
import tsukasa.source.files.Mapping.ColumnRef;
import tsukasa.source.files.Mapping.Constant;
import tsukasa.source.files.Mapping.DurationUnit;
import tsukasa.source.files.Mapping.FieldRule;
import tsukasa.source.files.Mapping.FromColumns;
import tsukasa.source.files.Mapping.LetterCase;
import tsukasa.source.files.Mapping.Parts;
import tsukasa.source.files.Mapping.Rated;
import tsukasa.source.files.ReadOptions;

class MappingJsonTest {
    private final Texts texts = Texts.of(MappingJson.class, Locale.ENGLISH);

    @Test
    void readsWhatItWrites() {
        Map<String, FieldRule> fields = new LinkedHashMap<>();
        fields.put("session", new FromColumns(List.of(ColumnRef.named("a"), ColumnRef.at(3)), "|", Map.of(), Optional.empty(),
                List.of(), LetterCase.KEEP, Optional.empty()));
        fields.put("user", FieldRule.column(new ColumnRef("利用者", 2, 0)).withLetterCase(LetterCase.LOWER));
        fields.put("layer", FieldRule.column(ColumnRef.named("区分")).withValues(Map.of("庁内", "office"), Optional.of("unknown")));
        fields.put("start", FieldRule.column(ColumnRef.named("開始")).withPatterns(List.of("Gy年M月d日 H:mm")));
        fields.put("end", new AfterDuration("start", ColumnRef.named("時間"), DurationUnit.HOURS));
        fields.put("host", new Constant("PC"));
        fields.put("blockers", new Parts(List.of(FieldRule.column(ColumnRef.named("方法")).joinedWith(";", List.of(ColumnRef.named("方法")))
                .withValues(Map.of("原紙", "paper"), Optional.of("")).splitAt("、"),
                new Rated(ColumnRef.at(4), Optional.of(new BigDecimal("2.5")), Optional.empty(), "phone")), ";"));
        Mapping mapping = new Mapping("sessions", new ReadOptions(Optional.of(CharsetGuess.CP932), Optional.of('\t'),
                Optional.of("十月"), OptionalInt.of(3)), ZoneId.of("Asia/Tokyo"), Locale.JAPAN, fields);
        String json = MappingJson.write(mapping);
        assertTrue(json.contains("\"CP932\"") && json.contains("利用者"), json);
        assertEquals(mapping, MappingJson.read(json, "m.json", texts));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', value = {"nonsense {!is not JSON", "[]!one object", "{}!must be 1",
            "{'tsukasaMapping':2}!must be 1", "{'tsukasaMapping':1,'fields':{}}!'kind'",
            "{'tsukasaMapping':1,'kind':'s','zone':'Mars/Base','fields':{}}!Mars/Base",
            "{'tsukasaMapping':1,'kind':'s','zone':'Asia/Tokyo'}!'fields'",
            "{'tsukasaMapping':1,'kind':'s','zone':'Asia/Tokyo','charset':'klingon','fields':{}}!klingon",
            "{'tsukasaMapping':1,'kind':'s','zone':'Asia/Tokyo','delimiter':'ab','fields':{}}!one character",
            "{'tsukasaMapping':1,'kind':'s','zone':'Asia/Tokyo','headerLine':-1,'fields':{}}!headerLine",
            "{'tsukasaMapping':1,'kind':'s','zone':'Asia/Tokyo','colour':'x','fields':{}}!'colour' is not known",
            "{'tsukasaMapping':1,'kind':'s','zone':'Asia/Tokyo','fields':{'user':{}}}!the column of 'user'",
            "{'tsukasaMapping':1,'kind':'s','zone':'Asia/Tokyo','fields':{'user':{'column':0}}}!the column of 'user'",
            "{'tsukasaMapping':1,'kind':'s','zone':'Asia/Tokyo','fields':{'user':5}}!'user'",
            "{'tsukasaMapping':1,'kind':'s','zone':'Asia/Tokyo','fields':{'user':{'column':'a','case':'loud'}}}!'case'",
            "{'tsukasaMapping':1,'kind':'s','zone':'Asia/Tokyo','fields':{'start':{'column':'a','patterns':['QQQQQQQQQ']}}}!pattern of 'start'"})
    void saysWhatIsWrong(String json, String expected) {
        String sentence = assertThrows(Refusal.class, () -> MappingJson.read(json.replace('\'', '"'), "m.json", texts)).getMessage();
        assertTrue(sentence.replace('"', '\'').contains(expected), sentence);
        assertTrue(sentence.contains("m.json"), sentence);
    }
}
