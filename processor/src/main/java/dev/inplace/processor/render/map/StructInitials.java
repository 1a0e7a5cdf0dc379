package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The operations that give a value for a key that may be absent, once for each form of the key.
 *
 * <pre>{@code
 * public boolean putIfAbsent(long key, Person value) {
 *   requireIdle();
 *   long hash = hash(key);
 *   MemorySegment table = table(hash);
 *   long slot = probe(table, hash, key);
 *   if (slot >= 0) {
 *     endInStrictMode();
 *     return false;
 *   }
 *   …
 * }
 * }</pre>
 *
 * <p>The value is written to scratch memory before the key is inserted: a refused one changes
 * nothing. A present key costs no write of it.
 */
record StructInitials(MapCode map, StructValue value, KeyForm key) {
  static final String GET_OR_DEFAULT =
      "A copy of the value of a key, or another if the key is absent.\n";

  List<MethodSpec> all() {
    return List.of(put(), putIfAbsent(), getOrDefault(), findOrInsert(), findOrInsertInto());
  }

  /** The operation that only reads, of a read-only map. */
  MethodSpec reading() {
    ParameterSpec other = ParameterSpec.builder(value.type(), "other").build();
    return ReadOnly.call("getOrDefault", value.type(), GET_OR_DEFAULT, map, key, other);
  }

  private MethodSpec put() {
    return method("put", TypeName.VOID, "Sets the value of a key to a copy of a struct.\n")
        .addParameter(value.flyweight(), "value")
        .addCode(
            fill(
                """
                $check:T.nonNull(value, "flyweight");
                $take:L$segment:T staged = stage($keep:Lvalue, $bucket:T.ELEM_SIZE, COPY);
                $slot:L$elem:L$bytes:T.copy(
                    staged, 0,
                    $elemSegment:L, $elemOffset:L, $bucket:T.ELEM_SIZE);
                """))
        .build();
  }

  private MethodSpec putIfAbsent() {
    return method(
            "putIfAbsent", TypeName.BOOLEAN, "Sets the value of a key that is new; was it new?\n")
        .addParameter(value.type(), "value")
        .addCode(
            fill(
                """
                requireIdle();
                $take:L$found:Lif (slot >= 0) {
                  endInStrictMode();
                  return false;
                }
                $insert:Lreturn true;
                """))
        .build();
  }

  private MethodSpec getOrDefault() {
    return method("getOrDefault", value.type(), GET_OR_DEFAULT)
        .addParameter(value.type(), "other")
        .addCode(
            fill(
                """
                $take:L$found:Lif (slot < 0) {
                  missed();
                  return other;
                }
                $elem:Lreturn $flyweight:T.read($elemSegment:L, $elemOffset:L);
                """))
        .build();
  }

  private MethodSpec findOrInsert() {
    return method(
            "findOrInsert",
            value.flyweight(),
            "The value of a key where it lies; if the key is new, the initial value.\n")
        .addParameter(value.type(), "initial")
        .addStatement("$1T flyweight = new $1T()", value.flyweight())
        .addStatement(
            "findOrInsert($L, initial, flyweight)",
            CodeBlock.join(
                key.parameters().stream().map(one -> CodeBlock.of("$L", one.name())).toList(),
                ", "))
        .addStatement("return flyweight")
        .build();
  }

  private MethodSpec findOrInsertInto() {
    return method(
            "findOrInsert",
            TypeName.BOOLEAN,
            "Shows the value of a key; true if the key is new and the value the initial one.\n")
        .addParameter(value.type(), "initial")
        .addParameter(value.flyweight(), "flyweight")
        .addCode(
            fill(
                """
                $check:T.nonNull(flyweight, "flyweight");
                requireIdle();
                $take:L$found:Lboolean isNew = slot < 0;
                if (isNew) {
                $>$insertInitial:L$<} else {
                  endInStrictMode();
                }
                $elem:Lflyweight.show($elemSegment:L, $elemOffset:L,$Wepoch(),$W$number:L);
                return isNew;
                """))
        .build();
  }

  /** Statements that insert an absent key with a record as its value. */
  private CodeBlock insert(String record) {
    return map.fill(
        """
        $segment:T staged = stage($keep:L$record:L, $bucket:T.ELEM_SIZE, VALUE);
        slot = locateOrInsert(hash, $held:L);
        table = table(hash);
        $elem:L$bytes:T.copy(
            staged, 0,
            $elemSegment:L, $elemOffset:L, $bucket:T.ELEM_SIZE);
        """,
        Map.of("keep", map.key().kept(), "record", CodeBlock.of("$L", record)));
  }

  private CodeBlock fill(String code) {
    Map<String, CodeBlock> names = new TreeMap<>();
    names.put("keep", map.key().kept());
    names.put("insert", insert("value"));
    names.put("insertInitial", insert("initial"));
    return Operations.fill(map, key, code, names);
  }

  private MethodSpec.Builder method(String name, TypeName type, String javadoc) {
    return Operations.method(name, type, javadoc, key);
  }
}
