package dev.inplace.samples.generated;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;

/**
 * The methods of a generated class as functions. Generated maps share no interface that has them,
 * since none of them boxes.
 */
final class Methods {
  private final Class<?> type;

  Methods(Class<?> type) {
    this.type = type;
  }

  boolean has(String name) {
    return Arrays.stream(type.getMethods()).anyMatch(method -> method.getName().equals(name));
  }

  /** A method as a function whose first argument is the object it is called on. */
  <T> T unbound(Class<T> function, String name, Class<?>... parameters) {
    return function(function, handle(name, List.of(parameters)));
  }

  /** A method of one object as a function. */
  <T> T of(Object owner, Class<T> function, String name, Class<?>... parameters) {
    return function(function, handle(name, List.of(parameters)).bindTo(owner));
  }

  /** A method that takes a key, and perhaps something behind it. */
  <T> T of(
      Object owner, Class<T> function, String name, KeyForm<?> form, Class<?>... behindTheKey) {
    List<Class<?>> parameters = new ArrayList<>(form.parameters());
    parameters.addAll(List.of(behindTheKey));
    return function(function, form.onOneObject(handle(name, parameters).bindTo(owner)));
  }

  /** The nested interface Visitor of a map, which calls this. */
  Object visitor(BiConsumer<?, ?> visitor) {
    MethodHandle accept = of(BiConsumer.class, "accept").bindTo(visitor);
    boolean isOfASet = !has("put");
    return MethodHandleProxies.asInterfaceInstance(
        nested("Visitor"), isOfASet ? MethodHandles.insertArguments(accept, 1, true) : accept);
  }

  /** The nested interface Merger of a map to primitives, which calls this. */
  Object mergerOfValues(BinaryOperator<?> merger) {
    return MethodHandleProxies.asInterfaceInstance(
        nested("Merger"), of(BinaryOperator.class, "apply").bindTo(merger));
  }

  /** The same of a map to structs, where mine is changed in place. */
  Object mergerInPlace(BiConsumer<?, ?> merger) {
    return MethodHandleProxies.asInterfaceInstance(
        nested("Merger"), of(BiConsumer.class, "accept").bindTo(merger));
  }

  private static MethodHandle of(Class<?> function, String name) {
    return new Methods(function).handle(name, List.of(Object.class, Object.class));
  }

  Class<?> nested(String name) {
    return named(type.getName() + "$" + name);
  }

  Class<?> named(String name) {
    try {
      return Class.forName(name, true, type.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new LinkageError("no " + name, e);
    }
  }

  MethodHandle handle(String name, List<Class<?>> parameters) {
    try {
      return MethodHandles.publicLookup()
          .unreflect(type.getMethod(name, parameters.toArray(Class<?>[]::new)));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("%s has no %s%s".formatted(type, name, parameters), e);
    }
  }

  private static <T> T function(Class<T> type, MethodHandle method) {
    return MethodHandleProxies.asInterfaceInstance(type, method);
  }

  /** The type of a value, as methods have it. */
  static Class<?> typeOf(Object value) {
    return MethodType.methodType(value.getClass()).unwrap().returnType();
  }
}
