// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Settings of a component under test: what is given, else the default. */
public final class TestSettings {
    private TestSettings() {
    }

    public static <A extends Annotation> A of(Class<A> settings, Map<String, ?> given) {
        for (String name : given.keySet()) {
            try {
                settings.getDeclaredMethod(name);
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException("there is no setting " + name, e);
            }
        }
        return settings.cast(Proxy.newProxyInstance(settings.getClassLoader(), new Class<?>[] {settings},
                (proxy, method, arguments) -> given.containsKey(method.getName()) ? given.get(method.getName()) : method.getDefaultValue()));
    }
}
