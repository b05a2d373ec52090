// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import tsukasa.api.JapaneseCalendar;

/** Writes the planner's inventory, 1,250 tasks as questionnaires gave them of which 38 are completable, and the remedies under discussion. */
final class TaskBooks {
    static final int TASKS = 1_250;
    static final int COMPLETABLE = 38;
    static final String COLUMNS = "id,section,name,volume,hours,people,layer,completable,blockers";
    static final String TABLETS_INSTEAD = "庁議資料";
    private static final int KEPT_PAPER = 2;
    private static final int A_SECTION = 50;
    /** Of a thousand, so many have no answer. */
    private static final int UNANSWERED = 45;
    private static final Set<String> MY_NUMBER = Set.of("戸籍住民課", "税務課", "納税課", "保険年金課", "介護保険課", "生活福祉課");
    /** What a section works on. */
    private static final Map<String, List<String>> SUBJECTS = Map.ofEntries(
            Map.entry("企画課", List.of("総合計画", "行政評価", "広域連携", "政策会議", "区民意識調査")),
            Map.entry("財政課", List.of("予算編成", "決算", "起債", "財政公表", "補助金審査")),
            Map.entry("総務課", List.of("文書管理", "情報公開請求", "例規", "庁舎管理", "選挙事務")),
            Map.entry("人事課", List.of("給与", "勤怠", "採用試験", "職員研修", "福利厚生")),
            Map.entry("情報政策課", List.of("庁内ネットワーク", "端末管理", "情報セキュリティ", "統計調査", "業務システム")),
            Map.entry("広報課", List.of("広報紙", "ホームページ", "報道対応", "広聴", "区民相談")),
            Map.entry("戸籍住民課", List.of("住民異動届", "戸籍届", "印鑑登録", "マイナンバーカード", "証明書交付")),
            Map.entry("税務課", List.of("住民税申告", "軽自動車税", "課税証明", "特別徴収", "税額更正")),
            Map.entry("納税課", List.of("納税相談", "口座振替", "滞納整理", "差押え", "還付")),
            Map.entry("保険年金課", List.of("国民健康保険", "後期高齢者医療", "国民年金", "高額療養費", "保険料減免")),
            Map.entry("介護保険課", List.of("要介護認定", "介護給付", "事業者指定", "介護保険料", "住宅改修")),
            Map.entry("生活福祉課", List.of("生活保護申請", "就労支援", "医療扶助", "住居確保給付金", "自立相談")),
            Map.entry("障害福祉課", List.of("障害者手帳", "自立支援給付", "補装具", "移動支援", "虐待防止")),
            Map.entry("子育て支援課", List.of("児童手当", "児童扶養手当", "ひとり親支援", "子ども医療費", "学童保育")),
            Map.entry("保育課", List.of("保育所入所", "保育料", "施設指導監査", "認可外保育施設", "病児保育")),
            Map.entry("健康推進課", List.of("予防接種", "健康診査", "母子健康手帳", "感染症対策", "栄養相談")),
            Map.entry("環境課", List.of("公害苦情", "緑化助成", "環境調査", "地球温暖化対策", "動物愛護")),
            Map.entry("清掃事務所", List.of("ごみ収集", "粗大ごみ", "資源回収", "不法投棄", "事業系ごみ")),
            Map.entry("都市計画課", List.of("用途地域", "開発許可", "地区計画", "景観届出", "屋外広告物")),
            Map.entry("道路課", List.of("道路占用許可", "道路補修", "街路灯", "境界確定", "放置自転車")),
            Map.entry("建築課", List.of("建築確認", "違反建築", "耐震助成", "空き家対策", "営繕工事")),
            Map.entry("産業振興課", List.of("融資あっせん", "商店街支援", "創業支援", "観光事業", "消費生活相談")),
            Map.entry("教育総務課", List.of("学校施設", "学校予算", "教育委員会会議", "就学援助", "学校給食")),
            Map.entry("議会事務局", List.of("本会議", "委員会", "会議録", "請願・陳情", "議員報酬")),
            Map.entry("防災課", List.of("防災訓練", "避難所", "備蓄物資", "防災行政無線", "自主防災組織")));
    /** What is done with it, and what stands in the way; the last three can be done at home where nothing else is in the way. */
    private static final List<String> WORK = List.of("の受付=counter;paper:申請書", "の審査=paper:申請書;system:業務システム", "の問い合わせ対応=phone:代表電話",
            "の相談対応=face-to-face:相談;phone:代表電話", "の通知書発送=paper:通知書;approval:公印", "の台帳整理=paper:台帳;system:業務システム",
            "の現地確認=field-work;paper:調査票", "の支払事務=paper:請求書;approval:決裁", "の契約事務=paper:契約書;approval:公印;face-to-face:業者打合せ",
            "のデータ入力=system:業務システム;personal-data", "の関係機関との調整=phone:関係機関;face-to-face:庁内打合せ", "の起案・決裁=approval:決裁",
            "の会議資料作成=", "の統計報告=", "の照会への回答=");
    private static final int AT_HOME = 3;
    private static final List<String> REMEDIES = List.of("R01,電子申請の導入,18000000,paper:申請書;counter", "R02,電子決裁,12000000,approval:決裁",
            "R03,公印の省略,500000,approval:公印", "R04,クラウド電話(ソフトフォン),9600000,phone", "R05,よくある質問とチャットボット,3200000,phone:代表電話",
            "R06,庁内チャットとオンライン会議,2400000,face-to-face:庁内打合せ;phone:関係機関", "R07,オンライン相談(双方向映像),6000000,face-to-face:相談",
            "R08,通知書の電子交付と外部印刷,7500000,paper:通知書", "R09,台帳の電子化,15000000,paper:台帳", "R10,請求書の電子化,4800000,paper:請求書",
            "R11,ペーパーレス会議,1500000,paper:配付資料", "R12,業務システムの仮想デスクトップ利用,21000000,system:業務システム",
            "R13,テレワーク規程と管理職研修,800000,atmosphere", "R14,個人情報の取扱基準の整備,600000,personal-data", "R15,電子契約,2800000,paper:契約書",
            "R16,業者打合せのオンライン化,300000,face-to-face:業者打合せ", "R17,二画面端末の追加,5000000,cost", "R18,調査票のタブレット入力,4200000,paper:調査票");
    static final String TRIED = "R19";
    private final Path folder;
    private final long seed;

    TaskBooks(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    Path tasks() {
        return write("tasks.csv", Stream.concat(Stream.of(COLUMNS), rows().stream()));
    }

    /** Two that kept paper in meetings after tablets had come to them. */
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        int[] atHome = { 0 };
        SUBJECTS.keySet().stream().sorted(Comparator.naturalOrder()).forEach(section -> section(section, rows, atHome));
        for (int i = 0, kept = 0; i < rows.size() && kept < KEPT_PAPER; i++) {
            if (rows.get(i).endsWith(",no,paper:配付資料")) {
                rows.set(i, rows.get(i).replace("配付資料", TABLETS_INSTEAD));
                kept++;
            }
        }
        return rows;
    }

    /** Fifty of the things that its subjects and kinds of work make, always the same. */
    private void section(String section, List<String> rows, int[] atHome) {
        List<String> all = SUBJECTS.get(section).stream().flatMap(subject -> WORK.stream().map(work -> subject + work)).toList();
        List<String> drawn = all.stream().sorted(Comparator.comparingLong(work -> random(work, 1).nextLong())).limit(A_SECTION).sorted(Comparator
                .comparingInt(all::indexOf)).toList();
        for (String work : drawn) {
            rows.add(row("G%04d".formatted(rows.size() + 1), section, work, atHome));
        }
    }

    private String row(String id, String section, String work, int[] atHome) {
        SplittableRandom random = random(section + work, 2);
        String name = work.substring(0, work.indexOf('='));
        String blockers = work.substring(work.indexOf('=') + 1);
        boolean light = WORK.subList(WORK.size() - AT_HOME, WORK.size()).stream().anyMatch(work::endsWith);
        boolean excluded = MY_NUMBER.contains(section) && !light && random.nextInt(10) < 5;
        String load = 12 * (1 + random.nextInt(light ? 8 : 120)) + "," + 0.25 * (1 + random.nextInt(light ? 24 : 8)) + "," + (1 + random.nextInt(6));
        String layer = excluded ? "mynumber" : random.nextInt(10) < 6 ? "lgwan" : "office";
        String answer;
        if (light && atHome[0] < COMPLETABLE && random.nextInt(5) == 0) {
            atHome[0]++;
            answer = "yes,";
        } else if (random.nextInt(1_000) < UNANSWERED) {
            answer = ",";
        } else {
            String reasons = light ? List.of("paper:配付資料", "atmosphere", "paper:配付資料;approval:決裁", "cost").get(random.nextInt(4)) : blockers;
            answer = (random.nextInt(5) == 0 ? "partly," : "no,") + reasons + (excluded ? ";layer" : random.nextInt(9) == 0 ? ";atmosphere" : "");
        }
        return String.join(",", id, section, name, load, layer, answer);
    }

    private SplittableRandom random(String of, int purpose) {
        return new SplittableRandom(seed * 31 + of.hashCode() * 7L + purpose);
    }

    /** Tablets in meetings are live since they were tried; two others are decided on. */
    Path remedies(LocalDate tablets, LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        Map<String, LocalDate> live = Map.of("R11", month.plusMonths(2), "R06", month.plusMonths(5));
        return write("remedies.csv", Stream.concat(Stream.of("id,name,cost,removes,live"), remedies().map(line -> line + "," + Optional.ofNullable(
                live.get(line.substring(0, line.indexOf(',')))).map(LocalDate::toString).orElse(line.startsWith(TRIED) ? tablets.toString() : ""))));
    }

    /** Without the days on which they go live. */
    Stream<String> remedies() {
        return Stream.concat(REMEDIES.stream(), Stream.of(TRIED + ",庁議のタブレット化,900000,paper:" + TABLETS_INSTEAD));
    }

    Path scenarios() {
        return write("scenarios.csv", Stream.of("scenario,remedies,note", "第1期,R03;R06;R11,決定済みの施策", "第2期,R02;R03;R06;R11;R15;R16,電子決裁と電子契約まで"));
    }

    Path targets(LocalDate today) {
        LocalDate yearEnd = LocalDate.of(JapaneseCalendar.fiscalYear(today) + 1, Month.MARCH, 31);
        return write("targets.csv", Stream.of("by,share,scenario", yearEnd + ",5%,第1期", yearEnd.plusYears(1) + ",15%,第2期"));
    }

    private Path write(String name, Stream<String> lines) {
        Path file = folder.resolve(name);
        try {
            return Files.write(file, lines.toList(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
