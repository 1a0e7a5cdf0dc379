package dev.inplace.processor.render.map;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.inplace.processor.render.Names;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The read-only view of a map: a separate object, so that the map needs no check. Methods that
 * return copies or numbers call the map; methods that show a value use read-only segments.
 *
 * <pre>{@code
 * public final class ReadOnly extends ReadOnlyMap {
 *   public Person get(long key) {
 *     return LongPersonMap.this.get(key);
 *   }
 *
 *   public PersonFlyweight find(long key) {
 *     …
 *     return new PersonFlyweight(
 *         readOnlyTable(hash), LongPersonBucket.elemOffset(slot), epoch(), key);
 *   }
 * }
 * }</pre>
 */
final class ReadOnly {
  private static final String NAME = "ReadOnly";

  private ReadOnly() {}

  static MethodSpec method(MapCode map) {
    return Body.of("asReadOnly", type(map), Modifier.PUBLIC)
        .addJavadoc(
            "This $L for reading only: it shows the same memory, also as that grows.\n", map.noun())
        .addStatement("return new ReadOnly()")
        .build();
  }

  static TypeSpec typeOf(MapCode map) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(NAME)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(Names.READ_ONLY_MAP)
            .addJavadoc("The entries of the $L, for reading only.\n", map.noun())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addStatement("super($T.this, epoch())", map.map())
                    .build());
    for (KeyForm key : map.key().forms()) {
      type.addMethods(map.value().reading(map, key));
      type.addMethod(call("contains", TypeName.BOOLEAN, Operations.contains(map), map, key));
    }
    return type.addMethod(Iteration.forEach(map))
        .addMethod(
            Body.of("cursor", cursor(map), Modifier.PUBLIC)
                .addJavadoc(Iteration.CURSOR)
                .addStatement("return new Cursor($T.this.cursor())", map.map())
                .build())
        .addMethod(partition(map))
        .addType(cursorType(map))
        .build();
  }

  /** A method that calls the map's method of the same name. */
  static MethodSpec call(
      String name, TypeName type, String javadoc, MapCode map, KeyForm key, ParameterSpec... more) {
    String arguments =
        Stream.concat(key.parameters().stream(), Stream.of(more))
            .map(ParameterSpec::name)
            .collect(Collectors.joining(", "));
    return Operations.method(name, type, javadoc, key)
        .addParameters(List.of(more))
        .addStatement("return $T.this.$L($L)", map.map(), name, arguments)
        .build();
  }

  private static MethodSpec partition(MapCode map) {
    return Body.of(
            "partition",
            ParameterizedTypeName.get(ClassName.get(List.class), cursor(map)),
            Modifier.PUBLIC)
        .addJavadoc(Iteration.partitionJavadoc(map))
        .addParameter(int.class, "parts")
        .addStatement(
            "return $T.this.partition(parts).stream().map(Cursor::new).toList()", map.map())
        .build();
  }

  private static TypeSpec cursorType(MapCode map) {
    ClassName entries = map.map().nestedClass("Cursor");
    TypeSpec.Builder type =
        TypeSpec.classBuilder("Cursor")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("A cursor over the entries, for reading only.\n")
            .addField(entries, "entries", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(entries, "entries")
                    .addStatement("this.entries = entries")
                    .build())
            .addMethod(
                reader(
                    "next",
                    TypeName.BOOLEAN,
                    "Moves on to the next entry; false if there is none.\n",
                    "next()"))
            .addMethod(reader("key", map.key().viewType(), Iteration.KEY, "key()"));
    Optional<ParameterSpec> value = map.value().shown();
    value.ifPresent(
        shown ->
            type.addMethod(
                reader(
                    "value",
                    shown.type(),
                    "The value of the cursor's entry.\n",
                    map.value().readOnlyValue())));
    return type.build();
  }

  private static MethodSpec reader(String name, TypeName type, String javadoc, String call) {
    return Body.of(name, type, Modifier.PUBLIC)
        .addJavadoc(javadoc)
        .addStatement(CodeBlock.of("return entries.$L", call))
        .build();
  }

  private static ClassName type(MapCode map) {
    return map.map().nestedClass(NAME);
  }

  private static ClassName cursor(MapCode map) {
    return type(map).nestedClass("Cursor");
  }
}
