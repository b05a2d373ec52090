// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Reads a heap dump in HPROF format (identifiers of 8 bytes, up to 2 GB) just far enough to tell the shortest way of strong
 * references from a root to an object.
 */
final class HeapWalk {
    private static final int OBJECT = 2;
    private static final int[] SIZES = { 0, 0, 8, 0, 1, 2, 4, 8, 1, 2, 4, 8 };

    private record Field(String name, int type) {
    }

    private record Type(String name, long superId, List<Field> fields, Map<String, Long> statics) {
    }

    private record Step(long from, String by) {
    }

    private final ByteBuffer heap;
    private final Map<Long, String> texts = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, Type> types = new HashMap<>();
    private final Map<Long, Integer> objects = new HashMap<>();
    private final Map<Long, String> roots = new LinkedHashMap<>();

    HeapWalk(Path dump) throws IOException {
        try (FileChannel channel = FileChannel.open(dump, StandardOpenOption.READ)) {
            heap = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
        while (heap.get() != 0) {
            // the format's name, ended by zero
        }
        if (heap.getInt() != Long.BYTES) {
            throw new IOException("only dumps with identifiers of 8 bytes can be read");
        }
        heap.getLong();
        records();
    }

    private void records() {
        while (heap.remaining() >= 9) {
            int tag = heap.get();
            heap.getInt();
            int length = heap.getInt();
            int end = heap.position() + length;
            switch (tag) {
                case 0x01 -> texts.put(heap.getLong(), text(length - Long.BYTES));
                case 0x02 -> loadClass();
                case 0x0C, 0x1C -> segment(end);
                default -> {
                    // stack traces and the like
                }
            }
            heap.position(end);
        }
    }

    private String text(int length) {
        byte[] bytes = new byte[length];
        heap.get(bytes);
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }

    private void loadClass() {
        heap.getInt();
        long id = heap.getLong();
        heap.getInt();
        names.put(id, texts.getOrDefault(heap.getLong(), "?").replace('/', '.'));
    }

    private void segment(int end) {
        while (heap.position() < end) {
            int at = heap.position();
            int tag = heap.get() & 0xFF;
            switch (tag) {
                case 0xFF, 0x05, 0x07 -> root(tag, 0);
                case 0x01 -> root(tag, 8);
                case 0x02, 0x03, 0x08 -> root(tag, 8);
                case 0x04, 0x06 -> root(tag, 4);
                case 0x20 -> classDump();
                case 0x21 -> {
                    objects.put(heap.getLong(), at);
                    skip(12);
                    skip(heap.getInt());
                }
                case 0x22 -> {
                    objects.put(heap.getLong(), at);
                    skip(4);
                    int count = heap.getInt();
                    skip(8 + count * 8);
                }
                case 0x23 -> {
                    skip(12);
                    int count = heap.getInt();
                    skip(count * SIZES[heap.get()]);
                }
                default -> throw new IllegalStateException("unknown part of a heap dump: " + tag);
            }
        }
    }

    private void skip(int bytes) {
        heap.position(heap.position() + bytes);
    }

    private void root(int tag, int more) {
        String kind = switch (tag) {
            case 0x01 -> "JNI global";
            case 0x03 -> "stack frame";
            case 0x05 -> "class of the boot loader";
            case 0x08 -> "thread";
            default -> "root " + tag;
        };
        roots.putIfAbsent(heap.getLong(), kind);
        skip(more);
    }

    private void classDump() {
        long id = heap.getLong();
        heap.getInt();
        long superId = heap.getLong();
        Map<String, Long> statics = new LinkedHashMap<>();
        statics.put("<class loader>", heap.getLong());
        skip(4 * 8 + 4);
        for (int n = heap.getShort(); n > 0; n--) {
            heap.getShort();
            skip(SIZES[heap.get()]);
        }
        for (int n = heap.getShort(); n > 0; n--) {
            String name = texts.getOrDefault(heap.getLong(), "?");
            int type = heap.get();
            if (type == OBJECT) {
                statics.put("static " + name, heap.getLong());
            } else {
                skip(SIZES[type]);
            }
        }
        List<Field> fields = new ArrayList<>();
        for (int n = heap.getShort(); n > 0; n--) {
            fields.add(new Field(texts.getOrDefault(heap.getLong(), "?"), heap.get()));
        }
        types.put(id, new Type(names.getOrDefault(id, "?"), superId, fields, statics));
    }

    /** The shortest way to what an instance of this reference class refers to; one line for each step. */
    List<String> wayToReferentOf(String referenceClass) {
        Set<Long> targets = new HashSet<>();
        objects.keySet().stream().filter(id -> referenceClass.equals(nameOf(id))).forEach(id -> references(id, Kind.ANY, (name, to) -> {
            if (name.equals("referent")) {
                targets.add(to);
            }
        }));
        List<String> strong = way(targets, Kind.STRONG);
        List<String> soft = strong.isEmpty() ? way(targets, Kind.SOFT) : strong;
        return soft.isEmpty() ? List.of("nothing but weak references") : soft;
    }

    /** Which references are followed. */
    private enum Kind {
        /** What keeps an object for good. */
        STRONG,
        /** What keeps it until memory runs short as well. */
        SOFT,
        /** All. */
        ANY
    }

    private List<String> way(Set<Long> targets, Kind kind) {
        Map<Long, Step> came = new HashMap<>();
        ArrayDeque<Long> queue = new ArrayDeque<>();
        roots.forEach((id, root) -> {
            came.put(id, new Step(0, root));
            queue.add(id);
        });
        while (!queue.isEmpty()) {
            long id = queue.poll();
            if (targets.contains(id)) {
                return told(id, came);
            }
            references(id, kind, (name, to) -> {
                if (to != 0 && came.putIfAbsent(to, new Step(id, name)) == null) {
                    queue.add(to);
                }
            });
        }
        return List.of();
    }

    private List<String> told(long target, Map<Long, Step> came) {
        List<String> lines = new ArrayList<>();
        for (long id = target; id != 0; id = came.get(id).from()) {
            lines.addFirst(came.get(id).by() + " -> " + nameOf(id));
        }
        return lines;
    }

    private String nameOf(long id) {
        if (types.containsKey(id)) {
            return "class " + types.get(id).name();
        }
        Integer at = objects.get(id);
        if (at == null) {
            return "?";
        }
        long type = heap.getLong(at + 1 + 8 + 4 + (heap.get(at) == 0x22 ? 4 : 0));
        return types.containsKey(type) ? types.get(type).name() : names.getOrDefault(type, "?");
    }

    private void references(long id, Kind kind, BiConsumer<String, Long> each) {
        Type type = types.get(id);
        if (type != null) {
            type.statics().forEach(each);
            each.accept("<super>", type.superId());
            return;
        }
        Integer at = objects.get(id);
        if (at == null) {
            return;
        }
        if (heap.get(at) == 0x22) {
            int count = heap.getInt(at + 13);
            for (int i = 0; i < count; i++) {
                each.accept("[" + i + "]", heap.getLong(at + 25 + i * 8));
            }
        } else {
            instance(at, kind, each);
        }
    }

    private void instance(int at, Kind kind, BiConsumer<String, Long> each) {
        long typeId = heap.getLong(at + 13);
        each.accept("<class>", typeId);
        boolean followed = kind == Kind.ANY || kind == Kind.SOFT && isSoft(typeId);
        int position = at + 25;
        for (Type type = types.get(typeId); type != null; type = types.get(type.superId())) {
            boolean reference = type.name().equals("java.lang.ref.Reference");
            for (Field field : type.fields()) {
                boolean weak = !followed && reference && field.name().equals("referent");
                if (field.type() == OBJECT && !weak) {
                    each.accept(field.name(), heap.getLong(position));
                }
                position += SIZES[field.type()];
            }
        }
    }

    private boolean isSoft(long typeId) {
        for (Type type = types.get(typeId); type != null; type = types.get(type.superId())) {
            if (type.name().equals("java.lang.ref.SoftReference")) {
                return true;
            }
        }
        return false;
    }
}
