// SPDX-License-Identifier: EPL-2.0
package tsukasa.notices.internal;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.notices.Notice;
import tsukasa.notices.NoticeService;

/** Puts up a notice. */
final class PostNoticeOperation implements Operation<Notice> {
    private final Notice notice;
    private final Consumer<Notice> keep;
    private final String summary;

    PostNoticeOperation(Notice notice, Consumer<Notice> keep, String summary) {
        this.notice = notice;
        this.keep = keep;
        this.summary = summary;
    }

    @Override
    public Right right() {
        return new Right("notices.post");
    }

    @Override
    public Map<String, String> arguments() {
        return new TreeMap<>(Map.of("from", notice.from().toString(), "until", notice.until().toString(), "text", notice.text()));
    }

    @Override
    public Notice run(Change change) {
        keep.accept(notice);
        change.describe("", notice.text());
        change.summarize(summary);
        change.touches(NoticeService.TOPIC);
        return notice;
    }
}
