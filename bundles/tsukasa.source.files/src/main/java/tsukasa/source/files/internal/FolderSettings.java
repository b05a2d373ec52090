// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

/** Settings of a watched folder; described for people in OSGI-INF/metatype. */
@interface FolderSettings {
    String tsukasa_source_id();

    String folder();

    String[] globs() default {"*.csv", "*.tsv", "*.txt", "*.xlsx"};

    String kind() default "sessions";

    String mapping() default "";

    int intervalSeconds() default 30;

    int settleSeconds() default 5;
}
