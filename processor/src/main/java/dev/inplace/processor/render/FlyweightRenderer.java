package dev.inplace.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.inplace.processor.model.Field;
import dev.inplace.processor.render.accessor.Accessor;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/**
 * The renderer of a flyweight: constants, wrapping, accessors in field order, record and object
 * methods.
 */
final class FlyweightRenderer {
  private FlyweightRenderer() {}

  /**
   * The class.
   *
   * @param leftOut receives the name of each derived method that a component displaces
   */
  static TypeSpec render(StructCode struct, List<String> table, Consumer<String> leftOut) {
    ClassName flyweight = struct.flyweight();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(flyweight)
            .addModifiers(struct.modifiers())
            .addModifiers(Modifier.FINAL)
            .superclass(struct.superclass())
            .addJavadoc(
                "$L",
                struct.isReversed()
                    ? Javadoc.ofReversed(struct)
                    : Javadoc.ofFlyweight(struct, table));
    type.addFields(struct.isReversed() ? Constants.ofReversed(struct) : Constants.of(struct));
    struct.tail().ifPresent(_ -> type.addField(TailMethods.length()));
    for (MethodSpec method : methods(struct, leftOut)) {
      type.addMethod(
          struct.declared().isPresent() ? InOrderRenderer.overriding(struct, method) : method);
    }
    return type.build();
  }

  /** The methods in order. */
  static List<MethodSpec> methods(StructCode struct, Consumer<String> leftOut) {
    Members members = new Members(components(struct), leftOut);
    members.add(WrapMethods.of(struct));
    struct.tail().ifPresent(tail -> members.addDerived(new TailMethods(struct, tail).derived()));
    if (struct.hasPointers()) {
      members.add(PointerMethods.of(struct));
      members.addDerived(PointerMethods.derived(struct));
    }
    for (int i = 0; i < struct.accessors().size(); i++) {
      Accessor accessor = struct.accessors().get(i);
      Field field = struct.fields().get(i).layout().field();
      members.add(FieldJavadoc.added(field, possible(struct, i, accessor.components())));
      members.addDerived(possible(struct, i, accessor.derived()));
    }
    members.addDerived(RecordMethods.derived(struct));
    members.add(RecordMethods.of(struct));
    members.addDerived(WrapMethods.derived(struct));
    members.add(ObjectMethods.of(struct));
    members.add(struct.accessors().stream().flatMap(a -> a.helpers().stream()).toList());
    if (struct.struct().isUnion()) {
      members.add(UnionMethods.helpers(struct));
    }
    return members.all();
  }

  /** Only the readers of a field that counts elements: their number is fixed by a wrap. */
  private static List<MethodSpec> possible(StructCode struct, int field, List<MethodSpec> methods) {
    boolean isCounter =
        struct.tail().filter(tail -> tail.isCountedBy(struct.fields().get(field))).isPresent();
    return isCounter
        ? methods.stream().filter(method -> method.parameters().isEmpty()).toList()
        : methods;
  }

  private static List<MethodSpec> components(StructCode struct) {
    return struct.accessors().stream().flatMap(a -> a.components().stream()).toList();
  }
}
