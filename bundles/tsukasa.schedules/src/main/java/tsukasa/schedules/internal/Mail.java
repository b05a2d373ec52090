// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A letter with files. */
record Mail(List<String> recipients, String subject, String text, List<Path> files, Locale locale) {
}
