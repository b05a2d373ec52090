// SPDX-License-Identifier: EPL-2.0
package tsukasa.cli.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import com.google.gson.stream.JsonWriter;

/** Writes maps, lists, arrays, records, numbers, booleans, texts and null as JSON; whatever else by its {@code toString}. */
final class JsonDocument {
    private final StringWriter text = new StringWriter();
    private final JsonWriter writer = new JsonWriter(text);

    private JsonDocument() {
        writer.setIndent("  ");
        writer.setSerializeNulls(true);
    }

    static String of(Object document) {
        JsonDocument json = new JsonDocument();
        try {
            json.value(document);
            json.writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.text.toString();
    }

    private void value(Object value) throws IOException {
        switch (value) {
            case null -> writer.nullValue();
            case Optional<?> optional -> value(optional.orElse(null));
            case Map<?, ?> map -> map(map);
            case Iterable<?> items -> items(items);
            case Object[] items -> items(Arrays.asList(items));
            case Boolean flag -> writer.value(flag);
            case Double number when !Double.isFinite(number) -> writer.nullValue();
            case Number number -> writer.value(number);
            case Duration duration -> writer.value(duration.toSeconds());
            case Record wrapper when wrapper.getClass().getRecordComponents().length == 1 -> value(component(wrapper, 0));
            case Record record -> record(record);
            default -> writer.value(value.toString());
        }
    }

    private void map(Map<?, ?> map) throws IOException {
        writer.beginObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            writer.name(entry.getKey().toString());
            value(entry.getValue());
        }
        writer.endObject();
    }

    private void items(Iterable<?> items) throws IOException {
        writer.beginArray();
        for (Object item : items) {
            value(item);
        }
        writer.endArray();
    }

    private void record(Record record) throws IOException {
        writer.beginObject();
        RecordComponent[] components = record.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            writer.name(components[i].getName());
            value(component(record, i));
        }
        writer.endObject();
    }

    private static Object component(Record record, int index) {
        try {
            var accessor = record.getClass().getRecordComponents()[index].getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("can't read a component of " + record.getClass().getName(), e);
        }
    }
}
