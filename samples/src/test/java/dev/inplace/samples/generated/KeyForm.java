package dev.inplace.samples.generated;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.function.Function;

/**
 * A form in which a map takes its keys.
 *
 * @param parameters what the map's methods have for it
 * @param of brings a key into it
 */
public record KeyForm<K>(List<Class<?>> parameters, Function<K, ?> of) {
  private static final List<Class<?>> BYTES = List.of(MemorySegment.class, long.class, long.class);

  /** The form that methods with one parameter of this type take. */
  public KeyForm(Class<?> parameter, Function<K, ?> of) {
    this(List.of(parameter), of);
  }

  /** UTF-8 bytes: a segment, an offset, a length. */
  static KeyForm<String> bytes(TextBytes bytes) {
    return new KeyForm<>(BYTES, bytes::of);
  }

  /** A method that takes the key as the one object that {@link #of} gives. */
  MethodHandle onOneObject(MethodHandle method) {
    if (!parameters.equals(BYTES)) {
      return method;
    }
    MethodHandle parts =
        MethodHandles.filterArguments(method, 0, part("segment"), part("offset"), part("length"));
    MethodType type = parts.type().dropParameterTypes(0, 2);
    int[] order = new int[parts.type().parameterCount()];
    for (int i = 3; i < order.length; i++) {
      order[i] = i - 2;
    }
    return MethodHandles.permuteArguments(parts, type, order);
  }

  private static MethodHandle part(String name) {
    try {
      return MethodHandles.lookup().unreflect(TextBytes.class.getDeclaredMethod(name));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("TextBytes has no " + name, e);
    }
  }
}
