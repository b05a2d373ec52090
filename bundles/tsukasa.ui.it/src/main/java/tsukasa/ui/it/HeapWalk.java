// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a heap dump just far enough to tell by which chain of references a class is held. Format: HPROF 1.0.2 with
 * identifiers of eight bytes. Weak, soft and phantom references do not count.
 */
final class HeapWalk {
    private static final int[] SIZES = { 0, 0, 8, 0, 1, 2, 4, 8, 1, 2, 4, 8 };
    private final Map<Long, String> strings = new HashMap<>();
    private final Map<Long, String> classNames = new HashMap<>();
    private final Map<Long, Shape> shapes = new HashMap<>();
    private final Map<Long, Long> classOf = new HashMap<>();
    private final Map<Long, long[]> references = new HashMap<>();
    private final List<Raw> instances = new ArrayList<>();
    private final Set<Long> roots = new HashSet<>();
    private DataInputStream in;
    private long left;

    /** The fields that a class itself declares: 2 stands for a reference. */
    private record Shape(long parent, int[] types, List<String> names) {
    }

    private record Raw(long id, long type, byte[] bytes) {
    }

    static HeapWalk of(Path dump) throws IOException {
        HeapWalk walk = new HeapWalk();
        try (DataInputStream stream = new DataInputStream(new BufferedInputStream(Files.newInputStream(dump), 1 << 20))) {
            walk.in = stream;
            walk.read();
        }
        walk.resolve();
        return walk;
    }

    private void read() throws IOException {
        while (in.readByte() != 0) {
            // the name of the format
        }
        in.readInt();
        in.readLong();
        int tag;
        while ((tag = in.read()) >= 0) {
            in.readInt();
            left = in.readInt() & 0xFFFFFFFFL;
            switch (tag) {
                case 0x01 -> {
                    long id = in.readLong();
                    strings.put(id, new String(in.readNBytes((int) left - 8), StandardCharsets.UTF_8));
                }
                case 0x02 -> {
                    in.readInt();
                    long id = in.readLong();
                    in.readInt();
                    classNames.put(id, strings.getOrDefault(in.readLong(), "?").replace('/', '.'));
                }
                case 0x0C, 0x1C -> {
                    while (left > 0) {
                        sub();
                    }
                }
                default -> in.skipNBytes(left);
            }
        }
    }

    private long id() throws IOException {
        left -= 8;
        return in.readLong();
    }

    private int u4() throws IOException {
        left -= 4;
        return in.readInt();
    }

    private int u2() throws IOException {
        left -= 2;
        return in.readUnsignedShort();
    }

    private int u1() throws IOException {
        left -= 1;
        return in.readUnsignedByte();
    }

    private void skip(long bytes) throws IOException {
        left -= bytes;
        in.skipNBytes(bytes);
    }

    private void sub() throws IOException {
        int tag = u1();
        switch (tag) {
            case 0xFF, 0x05, 0x07 -> roots.add(id());
            case 0x01 -> {
                roots.add(id());
                skip(8);
            }
            case 0x02, 0x03, 0x08 -> {
                roots.add(id());
                skip(8);
            }
            case 0x04, 0x06 -> {
                roots.add(id());
                skip(4);
            }
            case 0x20 -> classDump();
            case 0x21 -> {
                long id = id();
                skip(4);
                long type = id();
                int size = u4();
                left -= size;
                instances.add(new Raw(id, type, in.readNBytes(size)));
            }
            case 0x22 -> {
                long id = id();
                skip(4);
                int length = u4();
                classOf.put(id, id());
                long[] held = new long[length];
                for (int i = 0; i < length; i++) {
                    held[i] = id();
                }
                references.put(id, held);
            }
            case 0x23 -> {
                skip(12);
                int length = u4();
                skip((long) length * SIZES[u1()]);
            }
            default -> throw new IOException("unknown part of a heap dump: " + tag);
        }
    }

    private void classDump() throws IOException {
        long id = id();
        skip(4);
        long parent = id();
        List<Long> held = new ArrayList<>(List.of(parent, id()));
        skip(8 + 8 + 16 + 4);
        int constants = u2();
        for (int i = 0; i < constants; i++) {
            skip(2);
            value(held);
        }
        int statics = u2();
        for (int i = 0; i < statics; i++) {
            skip(8);
            value(held);
        }
        int fields = u2();
        int[] types = new int[fields];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < fields; i++) {
            names.add(strings.getOrDefault(id(), "?"));
            types[i] = u1();
        }
        shapes.put(id, new Shape(parent, types, names));
        references.put(id, held.stream().mapToLong(Long::longValue).toArray());
    }

    private void value(List<Long> held) throws IOException {
        int type = u1();
        if (type == 2) {
            held.add(id());
        } else {
            skip(SIZES[type]);
        }
    }

    private void resolve() {
        for (Raw raw : instances) {
            classOf.put(raw.id, raw.type);
            List<Long> held = new ArrayList<>(List.of(raw.type));
            boolean weak = isWeak(raw.type);
            int at = 0;
            for (long type = raw.type; type != 0 && shapes.containsKey(type); type = shapes.get(type).parent()) {
                Shape shape = shapes.get(type);
                for (int i = 0; i < shape.types().length; i++) {
                    if (shape.types()[i] == 2 && !(weak && shape.names().get(i).equals("referent"))) {
                        held.add(java.nio.ByteBuffer.wrap(raw.bytes, at, 8).getLong());
                    }
                    at += SIZES[shape.types()[i]];
                }
            }
            references.put(raw.id, held.stream().mapToLong(Long::longValue).filter(id -> id != 0).toArray());
        }
        instances.clear();
    }

    private boolean isWeak(long type) {
        for (long at = type; at != 0 && shapes.containsKey(at); at = shapes.get(at).parent()) {
            if (classNames.getOrDefault(at, "").matches("java\\.lang\\.ref\\.(Weak|Soft|Phantom)Reference")) {
                return true;
            }
        }
        return false;
    }

    /** The shortest chain from a root to a class whose name begins so; each step on a line of its own. */
    String pathTo(String classPrefix) {
        Map<Long, Long> from = new HashMap<>();
        Deque<Long> next = new ArrayDeque<>(roots);
        roots.forEach(root -> from.put(root, 0L));
        while (!next.isEmpty()) {
            long at = next.poll();
            if (classNames.getOrDefault(at, "").startsWith(classPrefix)) {
                return describe(at, from);
            }
            for (long held : references.getOrDefault(at, new long[0])) {
                if (held != 0 && from.putIfAbsent(held, at) == null) {
                    next.add(held);
                }
            }
        }
        return "nothing holds " + classPrefix;
    }

    private String describe(long end, Map<Long, Long> from) {
        List<String> steps = new ArrayList<>();
        for (long at = end; at != 0; at = from.get(at)) {
            String name = classNames.get(at);
            steps.addFirst(name != null ? "class " + name : classNames.getOrDefault(classOf.getOrDefault(at, 0L), "?"));
        }
        return String.join("\n  holds ", steps);
    }
}
