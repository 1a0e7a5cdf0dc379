package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.OFF_HEAP_MAP;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/**
 * Puts a map together from its parts: how it is made, what users call for each form of a key, how a
 * key is looked up, inserted and removed, what evacuation and dumps need, how entries are gone
 * through and taken over from another map.
 */
public final class MapRenderer {
  private static final String ABOUT_NAN =
      """

      <p>Keys are compared by Go's {@code ==}: 0.0 equals -0.0, and NaN equals nothing. So no look-up
      finds a key with a NaN, and each insert of one makes another entry; iteration shows them, and
      removes them.
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
            .superclass(OFF_HEAP_MAP)
            .addJavadoc("$L", javadoc());
    type.addMethods(Creation.of(map));
    for (TypeName key : map.key().forms()) {
      type.addMethods(Operations.of(map, key));
    }
    type.addMethods(Iteration.methods(map));
    type.addMethods(Whole.methods(map));
    type.addMethods(Probe.of(map));
    type.addMethods(Assign.of(map));
    type.addMethods(Remove.of(map));
    type.addMethods(Evacuate.of(map));
    type.addMethods(Inside.of(map));
    map.key().addToMap(type, map);
    type.addTypes(Iteration.types(map));
    type.addType(Whole.mergerType(map));
    return type.build();
  }

  private String javadoc() {
    String all =
        """
        An off-heap map to {@link %s} values, which are changed where they lie.

        <p>A flyweight that it hands out ends with the next insert of a new key, removal of a present
        key, clear or close. The map is freed by {@code close()}.
        """
            .formatted(map.declared().value().type().canonical());
    return map.key().isUnfindable().isEmpty() ? all : all + ABOUT_NAN;
  }
}
