// SPDX-License-Identifier: EPL-2.0
package tsukasa.notices;

import java.time.LocalDate;
import java.util.List;

import tsukasa.api.operation.Operation;

/** Keeps notices. May block, so never on the UI thread. */
public interface NoticeService {
    /** The topic of {@link tsukasa.api.Changes}. */
    String TOPIC = "notices";

    /** All notices, the newest first day first. */
    List<Notice> all();

    /** Puts up a notice; refused if it ends before it starts or its text is empty or too long. */
    Operation<Notice> post(LocalDate from, LocalDate until, String text);
}
