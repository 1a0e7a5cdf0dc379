package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.TEXT_VALUE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;

/** Values that are text. */
record TextKind() implements VaryingKind {
  private static final ClassName STRING = ClassName.get(String.class);
  private static final String GET = "A copy of the value of a key, or null.\n";
  private static final String GET_OR_DEFAULT =
      "A copy of the value of a key, or another text if the key is absent.\n";

  @Override
  public ClassName view() {
    return TEXT_VALUE;
  }

  @Override
  public String noun() {
    return "texts of any length";
  }

  @Override
  public CodeBlock alignment() {
    return CodeBlock.of("1");
  }

  @Override
  public List<MethodSpec> copies(MapCode map, KeyForm key) {
    return List.of(
        put(map, key), putBytes(map, key), putIfAbsent(map, key), get(map, key), other(map, key));
  }

  private static MethodSpec put(MapCode map, KeyForm key) {
    return Operations.method(
            "put",
            TypeName.VOID,
            "Sets the value of a key. A key or value that is refused changes nothing.\n",
            key)
        .addParameter(STRING, "value")
        .addCode(fill(map, key, put("$view:T.encoded(value)")))
        .build();
  }

  private static MethodSpec putBytes(MapCode map, KeyForm key) {
    return Operations.method(
            "put", TypeName.VOID, "Sets the value of a key to bytes of UTF-8.\n", key)
        .addParameter(MemorySegment.class, "value")
        .addParameter(long.class, "valueOffset")
        .addParameter(long.class, "valueLength")
        .addCode(fill(map, key, put("$view:T.checked(value, valueOffset, valueLength)")))
        .build();
  }

  private static String put(String text) {
    return """
    requireIdle();
    $take:L$segment:T staged = %s;
    long before = size();
    $slot:Lelems.put(table, $bucket:T.elemOffset(slot), staged, size() > before);
    """
        .formatted(text);
  }

  private static MethodSpec putIfAbsent(MapCode map, KeyForm key) {
    return Operations.method(
            "putIfAbsent",
            TypeName.BOOLEAN,
            "Sets the value of a key that is new; was it new?\n",
            key)
        .addParameter(STRING, "value")
        .addCode(
            fill(
                map,
                key,
                """
                requireIdle();
                $take:L$segment:T staged = $view:T.encoded(value);
                long before = size();
                $slot:Lboolean isNew = size() > before;
                if (isNew) {
                  elems.put(table, $bucket:T.elemOffset(slot), staged, true);
                }
                return isNew;
                """))
        .build();
  }

  private static MethodSpec get(MapCode map, KeyForm key) {
    return Operations.method("get", map.nullable(STRING), GET, key)
        .addCode(fill(map, key, lookUp("null")))
        .build();
  }

  private static MethodSpec other(MapCode map, KeyForm key) {
    return Operations.method("getOrDefault", STRING, GET_OR_DEFAULT, key)
        .addParameter(STRING, "other")
        .addCode(fill(map, key, lookUp("other")))
        .build();
  }

  private static String lookUp(String absent) {
    return """
    $take:L$found:Lif (slot < 0) {
      missed();
      return %s;
    }
    return $view:T.read(elems, table, $bucket:T.elemOffset(slot));
    """
        .formatted(absent);
  }

  private static CodeBlock fill(MapCode map, KeyForm key, String code) {
    return Operations.fill(map, key, code, Map.of());
  }

  @Override
  public List<MethodSpec> readOnlyCopies(MapCode map, KeyForm key) {
    ParameterSpec other = ParameterSpec.builder(STRING, "other").build();
    return List.of(
        ReadOnly.call("get", map.nullable(STRING), GET, map, key),
        ReadOnly.call("getOrDefault", STRING, GET_OR_DEFAULT, map, key, other));
  }

  @Override
  public CodeBlock storedText(CodeBlock elem) {
    return CodeBlock.of("$T.describe(elems, table, $L)", TEXT_VALUE, elem);
  }

  @Override
  public CodeBlock areEqual() {
    return CodeBlock.of("theirs.equals(cursor.value())");
  }

  @Override
  public void addToMap(TypeSpec.Builder type, MapCode map) {
    // The runtime has the view.
  }
}
