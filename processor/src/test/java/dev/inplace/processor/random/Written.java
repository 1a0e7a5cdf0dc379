package dev.inplace.processor.random;

import dev.inplace.info.FieldInfo;
import dev.inplace.info.FieldKind;
import dev.inplace.info.StructInfo;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A struct whose fields were written by the accessors of its flyweight, over bytes of one value.
 *
 * @param values the bits of each written field, by name
 * @param bytes of the struct
 */
record Written(String name, StructInfo info, Map<String, Long> values, byte[] bytes) {
  /** Each byte before the fields were written: others than the fields' keep it. */
  static final int FILLED = 0x5A;

  static Written of(RandomRecord record, ClassLoader loader, Random random)
      throws ReflectiveOperationException {
    Class<?> type = loader.loadClass(RandomRecord.PACKAGE + "." + record.name() + "Flyweight");
    var constant = type.getField("INFO");
    constant.setAccessible(true);
    StructInfo info = (StructInfo) constant.get(null);
    Map<String, Long> values = new LinkedHashMap<>();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = arena.allocate(info.size(), info.alignment());
      segment.fill((byte) FILLED);
      Method of = type.getMethod("of", MemorySegment.class, long.class);
      of.setAccessible(true);
      Object flyweight = of.invoke(null, segment, 0L);
      List<FieldInfo> fields = new ArrayList<>(info.fields());
      fields.removeIf(field -> !isNumber(field));
      if (info.isUnion() && !fields.isEmpty()) {
        fields = List.of(fields.get(random.nextInt(fields.size())));
      }
      for (FieldInfo field : fields) {
        long bits = bits(field, random);
        values.put(field.name(), bits);
        Method writer = method(type, field.name(), 1);
        writer.invoke(flyweight, argument(field, bits, writer.getParameterTypes()[0]));
        Object read = method(type, field.name(), 0).invoke(flyweight);
        if (number(read, field) != bits || number(field.get(segment, 0), field) != bits) {
          throw new AssertionError(
              record.source() + field + " reads " + read + " where " + bits + " was written");
        }
      }
      return new Written(record.name(), info, values, segment.toArray(ValueLayout.JAVA_BYTE));
    }
  }

  private static boolean isNumber(FieldInfo field) {
    return !field.isArray()
        && switch (field.kind()) {
          case TEXT, STRUCT, POINTER -> false;
          case ENUM -> !field.values().isEmpty();
          default -> true;
        };
  }

  private static Method method(Class<?> type, String name, int parameters) {
    Method found =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getName().equals(name))
            .filter(method -> method.getParameterCount() == parameters)
            .findFirst()
            .orElseThrow();
    found.setAccessible(true);
    return found;
  }

  /** Random bits of a field; small integers of one that is a fraction. */
  private static long bits(FieldInfo field, Random random) {
    return switch (field.kind()) {
      case BOOLEAN -> random.nextInt(2);
      case FLOAT, DOUBLE -> random.nextInt(1000);
      case ENUM -> random.nextInt(field.values().size());
      default -> random.nextLong() & mask(field);
    };
  }

  /** As many low bits as a field has. */
  static long mask(FieldInfo field) {
    long width = field.width() == 0 ? field.size() * Byte.SIZE : field.width();
    return -1L >>> (Long.SIZE - width);
  }

  /** The bits as a number with the field's sign. */
  static long signed(FieldInfo field, long bits) {
    boolean isSigned =
        switch (field.kind()) {
          case BYTE, SHORT, INT, LONG, WORD -> true;
          default -> false;
        };
    int above = Long.numberOfLeadingZeros(mask(field));
    return isSigned ? (bits << above) >> above : bits;
  }

  private static Object argument(FieldInfo field, long bits, Class<?> type) {
    long number = signed(field, bits);
    if (type == boolean.class) {
      return bits != 0;
    } else if (type == byte.class) {
      return (byte) number;
    } else if (type == short.class) {
      return (short) number;
    } else if (type == char.class) {
      return (char) number;
    } else if (type == int.class) {
      return (int) number;
    } else if (type == long.class) {
      return number;
    } else if (type == float.class) {
      return (float) number;
    } else if (type == double.class) {
      return (double) number;
    }
    return field.values().get((int) bits);
  }

  private static long number(Object value, FieldInfo field) {
    long number =
        switch (value) {
          case Boolean truth -> truth ? 1 : 0;
          case Character character -> character;
          case Enum<?> constant -> field.values().indexOf(constant);
          default -> ((Number) value).longValue();
        };
    boolean isFraction = field.kind() == FieldKind.FLOAT || field.kind() == FieldKind.DOUBLE;
    return isFraction ? number : number & mask(field);
  }

  /** Statements in C that write the same values, and compare those that Java wrote. */
  String inC() {
    String type = (info.isUnion() ? "union " : "struct ") + name;
    StringBuilder code = new StringBuilder("  {\n    static " + type + " s;\n");
    code.append("    memset(&s, ").append(FILLED).append(", sizeof s);\n");
    for (FieldInfo field : info.fields()) {
      Long bits = values.get(field.name());
      if (bits != null) {
        code.append(
            isBytesInC(field)
                ? "    memcpy(&s.%1$s, \"%2$s\", sizeof s.%1$s);\n"
                    .formatted(field.name(), bytesInC(field, bits))
                : "    s.%s = (long long)0x%xULL;\n".formatted(field.name(), signed(field, bits)));
      }
    }
    code.append("    fwrite(&s, sizeof s, 1, written);\n");
    code.append("    if (sizeof s && fread(&s, sizeof s, 1, java) != 1) puts(\"short file\");\n");
    for (FieldInfo field : info.fields()) {
      Long bits = values.get(field.name());
      if (bits != null) {
        String differs =
            isBytesInC(field)
                ? "memcmp(&s.%1$s, \"%2$s\", sizeof s.%1$s)"
                    .formatted(field.name(), bytesInC(field, bits))
                : "((unsigned long long)s.%s & 0x%xULL) != 0x%xULL"
                    .formatted(field.name(), mask(field), bits);
        code.append("    if (%s) puts(\"%s.%s\");\n".formatted(differs, name, field.name()));
      }
    }
    return code.append("  }\n").toString();
  }

  /** True for an integer of which C has no type: one of three bytes, or of another byte order. */
  private static boolean isBytesInC(FieldInfo field) {
    return field.isBigEndian() || field.type().contains("-byte ");
  }

  /** The bytes in the order of memory, as escapes in a string of C. */
  private static String bytesInC(FieldInfo field, long bits) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < field.size(); i++) {
      long significance = field.isBigEndian() ? field.size() - 1 - i : i;
      text.append("\\x%02x".formatted((byte) (bits >>> (significance * Byte.SIZE))));
    }
    return text.toString();
  }
}
