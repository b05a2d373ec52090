// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.Test;

import tsukasa.api.report.Block.Letter;

class LetterOnPaperTest {
    @Test
    void standsInTheOrderOfALetter() {
        String html = LetterOnPaper.of(new Letter("令和8年10月1日", "福祉課\n佐藤 様", "情報システム担当", "確認について（依頼）", List.of("お世話に<なって>おります。"), "記",
                List.of(new Letter.Item("最後の利用", "6月1日")), "以上"));
        assertEquals(List.of("令和8年10月1日", "福祉課", "佐藤 様", "情報システム担当", "確認について（依頼）", "お世話に&lt;なって&gt;おります。", "記", "最後の利用", "6月1日", "以上"),
                List.of(html.replaceAll("<[^>]*>", "\n").strip().split("\\s*\n\\s*")));
    }

    @Test
    void leavesOutWhatIsEmpty() {
        String html = LetterOnPaper.of(new Letter("1 October 2026", "ito", "", "Please confirm", List.of(), "", List.of(), ""));
        assertFalse(html.contains("sender") || html.contains("items") || html.contains("end"), html);
    }
}
