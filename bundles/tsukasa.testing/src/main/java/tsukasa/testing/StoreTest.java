// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs once on Derby and once on PostgreSQL, each time on a database of its own. It (and what runs before and
 * after each test) may have these parameters: {@link TestDatabase}, and any type that has a static method
 * {@code open(Path data, Optional<String> url, Locale locale)}, such as {@code tsukasa.persistence.Database}, which is
 * opened once for the test and closed after it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(EachEngine.class)
public @interface StoreTest {
}
