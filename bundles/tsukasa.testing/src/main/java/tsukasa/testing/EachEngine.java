// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs a {@link StoreTest} on each engine. */
final class EachEngine implements TestTemplateInvocationContextProvider {
    private static final Namespace OURS = Namespace.create(EachEngine.class);

    /** What libraries tell about each of hundreds of databases would hide what matters. */
    private static final Logger ALL = Logger.getLogger("");

    static {
        ALL.setLevel(Level.WARNING);
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(new OnEngine("derby"), new OnEngine("postgresql"));
    }

    private record OnEngine(String engine) implements TestTemplateInvocationContext, ParameterResolver {
        @Override
        public String getDisplayName(int index) {
            return engine;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == TestDatabase.class || opener(type).isPresent();
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Store store = context.getStore(OURS);
            TestDatabase database = store.computeIfAbsent(Lent.class, key -> Lent.on(engine), Lent.class).database();
            Class<?> type = parameter.getParameter().getType();
            if (type == TestDatabase.class) {
                return database;
            }
            return store.computeIfAbsent(type, key -> Opened.of(type, database), Opened.class).value();
        }
    }

    private static Optional<Method> opener(Class<?> type) {
        try {
            Method open = type.getMethod("open", Path.class, Optional.class, Locale.class);
            return Optional.of(open).filter(method -> Modifier.isStatic(method.getModifiers()));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    /** What a test had opened; the store closes what came last first, so this before the database that it is on. */
    private record Opened(Object value) implements AutoCloseable {
        static Opened of(Class<?> type, TestDatabase database) {
            try {
                return new Opened(opener(type).orElseThrow().invoke(null, database.data(), database.url(), Locale.ENGLISH));
            } catch (ReflectiveOperationException e) {
                throw new ParameterResolutionException(type.getName() + " could not be opened", e);
            }
        }

        @Override
        public void close() throws Exception {
            if (value instanceof AutoCloseable closeable) {
                closeable.close();
            }
        }
    }

    private record Lent(TestDatabase database) implements AutoCloseable {
        static Lent on(String engine) {
            Path data = TestFolders.create();
            Optional<String> url = engine.equals("derby") ? Optional.empty()
                    : Optional.of(PostgresServer.running().createDatabase());
            return new Lent(new TestDatabase(engine, data, url));
        }

        @Override
        public void close() {
            database.url().ifPresent(PostgresServer.running()::dropDatabase);
            TestFolders.delete(database.data());
        }
    }
}
