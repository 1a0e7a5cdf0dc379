package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.LIST_VALUE;
import static dev.inplace.processor.render.Names.VALUE_HEAP;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.render.Names;
import dev.inplace.processor.render.SequenceMethods;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Values that are growing lists of structs.
 *
 * <pre>{@code
 * public static final class Value extends ListValue<TickFlyweight, Tick> {
 *   public TickFlyweight at(long index) {
 *     return derive(new TickFlyweight(), index);
 *   }
 * }
 * }</pre>
 */
record ListKind(ClassName type, ClassName flyweight, ClassName span, ClassName view)
    implements VaryingKind {
  private static final String NAME = "Value";
  private static final String GET = "Copies of the structs of a key, or null.\n";

  static ListKind of(Struct struct, ClassName map) {
    return new ListKind(
        Names.of(struct.type()),
        Names.of(struct.flyweight()),
        Names.of(struct.span()),
        map.nestedClass(NAME));
  }

  @Override
  public String noun() {
    return "lists of {@link %s} structs".formatted(type.canonicalName());
  }

  @Override
  public CodeBlock alignment() {
    return CodeBlock.of("$T.ALIGNMENT", flyweight);
  }

  @Override
  public List<MethodSpec> copies(MapCode map, KeyForm key) {
    return List.of(put(map, key), putRecords(key), get(map, key));
  }

  private MethodSpec put(MapCode map, KeyForm key) {
    return Operations.method(
            "put", TypeName.VOID, "Sets the value of a key to copies of structs.\n", key)
        .addParameter(span, "value")
        .addCode(
            Operations.fill(
                map,
                key,
                """
                $check:T.nonNull(value, "span");
                requireIdle();
                $take:L$segment:T staged = value.segment();
                long before = size();
                $slot:Lelems.put(table, $bucket:T.elemOffset(slot), staged, size() > before);
                """))
        .build();
  }

  private MethodSpec putRecords(KeyForm key) {
    String arguments =
        key.parameters().stream()
            .map(parameter -> parameter.name() + ", ")
            .collect(Collectors.joining());
    return Operations.method(
            "put",
            TypeName.VOID,
            "Sets the value of a key. A key or record that is refused changes nothing.\n",
            key)
        .addParameter(records(), "value")
        .addCode(
            """
            try ($1T arena = $1T.ofConfined()) {
              $2T staged = $2T.allocate(arena, value.size());
              for (int i = 0; i < value.size(); i++) {
                staged.set(i, value.get(i));
              }
              put($3Lstaged);
            }
            """,
            Arena.class,
            span,
            arguments)
        .build();
  }

  private TypeName records() {
    return ParameterizedTypeName.get(ClassName.get(List.class), type);
  }

  private MethodSpec get(MapCode map, KeyForm key) {
    return Operations.method("get", map.nullable(records()), GET, key)
        .addCode(
            Operations.fill(
                map,
                key,
                """
                $take:L$found:Lif (slot < 0) {
                  missed();
                  return null;
                }
                return new $view:T(elems, table, $bucket:T.elemOffset(slot),$W$number:L).toList();
                """,
                Map.of("number", map.key().number())))
        .build();
  }

  @Override
  public List<MethodSpec> readOnlyCopies(MapCode map, KeyForm key) {
    return List.of(ReadOnly.call("get", map.nullable(records()), GET, map, key));
  }

  @Override
  public CodeBlock storedText(CodeBlock elem) {
    return CodeBlock.of("new $T(elems, table, $L, 0)", view, elem);
  }

  @Override
  public CodeBlock areEqual() {
    return CodeBlock.of("theirs.contentEquals(cursor.value())");
  }

  @Override
  public void addToMap(TypeSpec.Builder map, MapCode code) {
    map.addType(
        TypeSpec.classBuilder(NAME)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(LIST_VALUE, flyweight, type))
            .addJavadoc("The list of a key, in place.\n")
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("A list that shows nothing yet.\n")
                    .addStatement("super($T.SIZE)", flyweight)
                    .build())
            .addMethod(
                place(MethodSpec.constructorBuilder())
                    .addStatement("super($T.SIZE)", flyweight)
                    .addStatement("point(heap, table, elem, key)")
                    .build())
            .addMethod(
                place(Body.of("show", view))
                    .addStatement("point(heap, table, elem, key)")
                    .addStatement("return this")
                    .build())
            .addMethods(access())
            .addMethod(SequenceMethods.forEach(flyweight))
            .addMethod(SequenceMethods.flyweight(flyweight))
            .build());
  }

  private static MethodSpec.Builder place(MethodSpec.Builder method) {
    return method
        .addModifiers(Modifier.PRIVATE)
        .addParameter(VALUE_HEAP, "heap")
        .addParameter(MemorySegment.class, "table")
        .addParameter(long.class, "elem")
        .addParameter(long.class, "key");
  }

  private List<MethodSpec> access() {
    return List.of(
        Body.override("at", flyweight, Modifier.PUBLIC)
            .addParameter(long.class, "index")
            .addStatement("return derive(new $T(), index)", flyweight)
            .build(),
        Body.override("at", flyweight, Modifier.PUBLIC)
            .addParameter(long.class, "index")
            .addParameter(flyweight, "flyweight")
            .addStatement("return derive(flyweight, index)")
            .build(),
        Body.override("get", type, Modifier.PUBLIC)
            .addParameter(long.class, "index")
            .addStatement("return $T.read(segment(index), offset(index))", flyweight)
            .build(),
        Body.override("set", TypeName.VOID, Modifier.PUBLIC)
            .addParameter(long.class, "index")
            .addParameter(type, "value")
            .addStatement("at(index).set(value)")
            .build(),
        Body.of("asSpan", span, Modifier.PUBLIC)
            .addJavadoc("The structs as a span, which ends as flyweights do.\n")
            .addStatement("return derive($T.of(all(), 0, size()))", span)
            .build(),
        Body.of("toSpan", span, Modifier.PUBLIC)
            .addJavadoc("Copies of all structs.\n")
            .addParameter(SegmentAllocator.class, "allocator")
            .addStatement("return copyTo($T.allocate(allocator, size()))", span)
            .build());
  }
}
