package dev.inplace.processor.render.map;

import com.palantir.javapoet.TypeSpec;
import dev.inplace.processor.render.CompiledAgainst;
import javax.lang.model.element.Modifier;

/**
 * The renderer of a map: creation, the operations for each form of a key, look-up, insert and
 * removal. It adds support for growth and dumps, iteration, and copies from another map.
 */
public final class MapRenderer {
  private static final String ABOUT_NAN =
      """

      <p>0.0 and -0.0 are one key. A key with a NaN is never found, and an insert of one throws an
      {@link IllegalArgumentException}.
      """;

  private final MapCode map;

  public MapRenderer(MapCode map) {
    this.map = map;
  }

  /** The class. */
  public TypeSpec render() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(map.map())
            .addModifiers(map.modifiers())
            .addModifiers(Modifier.FINAL)
            .superclass(map.key().mapBase())
            .addJavadoc("$L", javadoc());
    Family.ofMap(map).ifPresent(type::addSuperinterface);
    CompiledAgainst.of(map.map(), map.types(), Modifier.PRIVATE).ifPresent(type::addField);
    type.addMethods(Creation.of(map));
    for (KeyForm key : map.key().forms()) {
      type.addMethods(Operations.of(map, key));
    }
    type.addMethods(Iteration.methods(map));
    type.addMethods(Filters.methods(map));
    type.addMethods(Contents.methods(map));
    type.addMethods(Family.methods(map));
    type.addMethod(ReadOnly.method(map));
    type.addMethods(Whole.methods(map));
    if (!map.declared().isVarying()) {
      type.addMethods(Sealed.of(map));
      type.addMethods(Committed.of(map));
    }
    type.addMethods(Probe.of(map));
    type.addMethods(Stored.of(map));
    map.key().addToMap(type, map);
    map.value().addToMap(type, map);
    type.addTypes(Iteration.types(map));
    type.addType(Filters.type(map));
    type.addTypes(Whole.types(map));
    type.addType(ReadOnly.typeOf(map));
    return type.build();
  }

  private String javadoc() {
    String all = "%s It is freed by {@code close()}.\n".formatted(map.value().javadoc());
    return map.key().refuseNaN(map).isEmpty() ? all : all + ABOUT_NAN;
  }
}
