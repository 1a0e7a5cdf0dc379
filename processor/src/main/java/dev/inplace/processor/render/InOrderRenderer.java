package dev.inplace.processor.render;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.model.Struct;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The classes of a struct in either byte order: the flyweight and the span in the other order, and
 * the common superclass of both flyweights.
 *
 * <pre>{@code
 * public abstract class PersonInOrder extends Flyweight {
 *   PersonInOrder() {}
 *
 *   public abstract int age();
 *
 *   public abstract PersonInOrder age(int value);
 * }
 * }</pre>
 *
 * <p>A call through the superclass has two targets, both of which the JIT inlines. A call through
 * {@code PersonFlyweight}, which is final, has one as before.
 */
final class InOrderRenderer {
  private final StructCode declared;
  private final StructCode other;

  /** Types of the reversed flyweight's methods, with those of the superclass. */
  private final Map<TypeName, TypeName> types = new HashMap<>();

  InOrderRenderer(StructCode declared, Layouter layouter) {
    this.declared = declared;
    other = declared.reversed(layouter);
    types.put(other.flyweight(), declared.superclass());
    for (int i = 0; i < declared.types().size(); i++) {
      Optional<Struct> nested = declared.types().get(i).nested();
      if (nested.isPresent()) {
        Struct twin = other.types().get(i).nested().orElseThrow();
        types.put(Names.of(twin.flyweight()), Names.of(nested.get().inOrder()));
        types.put(Names.of(twin.span()), OrderMethods.span(nested.get()));
      }
    }
  }

  /** The further classes by name. */
  Map<QualifiedName, TypeSpec> render() {
    Map<QualifiedName, TypeSpec> classes = new LinkedHashMap<>();
    classes.put(declared.struct().inOrder(), superclass());
    classes.put(other.struct().flyweight(), FlyweightRenderer.render(other, List.of(), _ -> {}));
    if (other.tail().isEmpty()) {
      classes.put(other.struct().span(), new SpanRenderer(other).render());
    }
    return classes;
  }

  private TypeSpec superclass() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(declared.superclass())
            .addModifiers(declared.modifiers())
            .addModifiers(Modifier.ABSTRACT)
            .superclass(Names.FLYWEIGHT)
            .addJavadoc(
                "A {@link $L} in memory, in the byte order that the caller has named.\n",
                declared.record().canonicalName())
            .addMethod(MethodSpec.constructorBuilder().build());
    if (other.tail().isEmpty()) {
      type.addMethod(ofEntry());
    }
    List<MethodSpec> methods = FlyweightRenderer.methods(other, _ -> {});
    type.addMethods(new OrderMethods(declared, other.struct()).ofFlyweight(methods));
    for (MethodSpec method : methods) {
      if (isShared(other, method)) {
        type.addMethod(shared(method));
      }
    }
    return type.build();
  }

  private static MethodSpec ofEntry() {
    return MethodSpec.constructorBuilder()
        .addParameter(MemorySegment.class, "segment")
        .addParameter(long.class, "offset")
        .addParameter(Names.EPOCH, "epoch")
        .addParameter(long.class, "key")
        .addStatement("super(segment, offset, epoch, key)")
        .build();
  }

  /** A method of a flyweight, with {@code @Override} if the superclass has it. */
  static MethodSpec overriding(StructCode struct, MethodSpec method) {
    return isShared(struct, method) && !PointerMethods.derived(struct).contains(method)
        ? method.toBuilder().addAnnotation(Override.class).build()
        : method;
  }

  /** True for methods of objects that take no flyweight of one order. */
  private static boolean isShared(StructCode struct, MethodSpec method) {
    return method.modifiers().contains(Modifier.PUBLIC)
        && !method.modifiers().contains(Modifier.STATIC)
        && !method.isConstructor()
        && method.annotations().isEmpty()
        && method.parameters().stream()
            .map(ParameterSpec::type)
            .noneMatch(type -> type.equals(struct.flyweight()) || type.equals(Names.EPOCH));
  }

  private MethodSpec shared(MethodSpec method) {
    return MethodSpec.methodBuilder(method.name())
        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
        .addJavadoc(method.javadoc())
        .returns(types.getOrDefault(method.returnType(), method.returnType()))
        .addParameters(method.parameters())
        .build();
  }
}
