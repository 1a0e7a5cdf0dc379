package dev.inplace.processor.render;

import com.palantir.javapoet.ClassName;
import dev.inplace.processor.model.QualifiedName;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.regex.Pattern;

/** JavaPoet's names of users' types and of the runtime's classes. */
public final class Names {
  public static final ClassName BIG_ENDIAN = ClassName.get("dev.inplace", "BigEndian");
  public static final ClassName BIT_FIELD = ClassName.get("dev.inplace", "BitField");
  public static final ClassName BLOCKS = ClassName.get("dev.inplace.memory", "Blocks");
  public static final ClassName BYTES = ClassName.get("dev.inplace", "Bytes");
  public static final ClassName CHECKPTR = ClassName.get("dev.inplace.check", "Checkptr");
  public static final ClassName CELLS = ClassName.get("dev.inplace.memory", "Cells");
  public static final ClassName C_STRING = ClassName.get("dev.inplace", "CString");
  public static final ClassName COLUMN_LAYOUT = ClassName.get("dev.inplace", "ColumnLayout");
  public static final ClassName COLUMN_ROW = ClassName.get("dev.inplace", "ColumnRow");
  public static final ClassName COLUMNS = ClassName.get("dev.inplace", "Columns");
  public static final ClassName COMPILED = ClassName.get("dev.inplace.info", "CompiledAgainst");
  public static final ClassName CONTROL = ClassName.get("dev.inplace.map", "Control");
  public static final ClassName CODES = ClassName.get("dev.inplace.check", "Codes");
  public static final ClassName EPOCH = ClassName.get("dev.inplace.check", "Epoch");
  public static final ClassName FIELD_INFO = ClassName.get("dev.inplace.info", "FieldInfo");
  public static final ClassName FLYWEIGHT = ClassName.get("dev.inplace", "Flyweight");
  public static final ClassName NATIVE_ACCESS = ClassName.get("dev.inplace.check", "NativeAccess");
  public static final ClassName KEYED_STRUCTS = ClassName.get("dev.inplace", "KeyedStructs");
  public static final ClassName LITTLE_ENDIAN = ClassName.get("dev.inplace", "LittleEndian");
  public static final ClassName OVERLAY = ClassName.get("dev.inplace", "Overlay");
  public static final ClassName PACKED_LAYOUT = ClassName.get("dev.inplace", "PackedLayout");
  public static final ClassName PARTITION = ClassName.get("dev.inplace", "Partition");
  public static final ClassName TOP = ClassName.get("dev.inplace", "Top");
  public static final ClassName LOCATION = ClassName.get("dev.inplace.map", "Location");
  public static final ClassName SHARING = ClassName.get("dev.inplace.memory", "Sharing");
  public static final ClassName SPAN = ClassName.get("dev.inplace", "Span");
  public static final ClassName STRUCT_INFO = ClassName.get("dev.inplace.info", "StructInfo");
  public static final ClassName STRUCTS = ClassName.get("dev.inplace.info", "Structs");
  public static final ClassName STRUCTS_BY_DOUBLE = ClassName.get("dev.inplace", "StructsByDouble");
  public static final ClassName STRUCTS_BY_INT = ClassName.get("dev.inplace", "StructsByInt");
  public static final ClassName STRUCTS_BY_KEY = ClassName.get("dev.inplace", "StructsByKey");
  public static final ClassName STRUCTS_BY_LONG = ClassName.get("dev.inplace", "StructsByLong");
  public static final ClassName TEXT = ClassName.get("dev.inplace", "Text");
  public static final ClassName TEXT_ORDER = ClassName.get("dev.inplace", "TextOrder");
  public static final ClassName TEXT_FORM = ClassName.get("dev.inplace", "TextForm");
  public static final ClassName FIELD_CHECK = ClassName.get("dev.inplace.check", "FieldCheck");
  public static final ClassName HASH = ClassName.get("dev.inplace.map", "Hash");
  public static final ClassName MAP_FILE = ClassName.get("dev.inplace.map", "MapFile");
  public static final ClassName MAP_VIEW = ClassName.get("dev.inplace", "MapView");
  public static final ClassName MAP_FILES = ClassName.get("dev.inplace.map", "MapFiles");
  public static final ClassName SPAN_FILE = ClassName.get("dev.inplace.file", "SpanFile");
  public static final ClassName PREPARED_COMMIT =
      ClassName.get("dev.inplace.file", "PreparedCommit");
  public static final ClassName VERIFY = ClassName.get("dev.inplace.file", "Verify");
  public static final ClassName MAP_CURSOR = ClassName.get("dev.inplace.map", "MapCursor");
  public static final ClassName SWEEP = ClassName.get("dev.inplace.map", "Sweep");
  public static final ClassName OFF_HEAP_LIST = ClassName.get("dev.inplace", "OffHeapList");
  public static final ClassName OFF_HEAP_MAP = ClassName.get("dev.inplace.map", "OffHeapMap");
  public static final ClassName READ_ONLY_MAP = ClassName.get("dev.inplace.map", "ReadOnlyMap");
  public static final ClassName SHAPE = ClassName.get("dev.inplace.map", "Shape");
  public static final ClassName VALUE_HEAP = ClassName.get("dev.inplace.map", "ValueHeap");
  public static final ClassName LIST_VALUE = ClassName.get("dev.inplace", "ListValue");
  public static final ClassName TEXT_VALUE = ClassName.get("dev.inplace.map.text", "TextValue");
  public static final ClassName TEXT_FLYWEIGHT =
      ClassName.get("dev.inplace.map.text", "TextFlyweight");
  public static final ClassName TEXT_KEY = ClassName.get("dev.inplace.map.text", "TextKey");
  public static final ClassName TEXT_KEYED_MAP =
      ClassName.get("dev.inplace.map.text", "TextKeyedMap");

  private static final Pattern WORD_END = Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})");

  private Names() {}

  /** A name in the spelling of constants: {@code HOME_TOWN} for {@code homeTown}. */
  public static String constant(String name) {
    return WORD_END.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT);
  }

  /** The runtime's value layouts of a byte order. */
  public static ClassName valueLayouts(ByteOrder byteOrder) {
    return byteOrder == ByteOrder.BIG_ENDIAN ? BIG_ENDIAN : LITTLE_ENDIAN;
  }

  /** The runtime's handles for atomic access in a byte order. */
  public static ClassName atomicHandles(ByteOrder byteOrder) {
    return valueLayouts(byteOrder).nestedClass("Atomic");
  }

  /** A user's type, or one generated beside it. */
  public static ClassName of(QualifiedName name) {
    return ClassName.get(
        name.packageName(),
        name.simpleNames().getFirst(),
        name.simpleNames().subList(1, name.simpleNames().size()).toArray(String[]::new));
  }
}
