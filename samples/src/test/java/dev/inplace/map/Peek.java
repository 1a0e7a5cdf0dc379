package dev.inplace.map;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** Reads private fields of the map's parts. */
final class Peek {
  private Peek() {}

  static <T> T at(Object object, String name, Class<T> type) {
    return at(object, object.getClass(), name, type);
  }

  static <T> T at(Object object, Class<?> owner, String name, Class<T> type) {
    try {
      Field field = owner.getDeclaredField(name);
      field.setAccessible(true);
      return type.cast(field.get(object));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the inspector does not know this version of the map", e);
    }
  }

  /** A segment that a map keeps, or null where it has none. */
  static @Nullable MemorySegment at(OffHeapMap map, Class<?> owner, String name) {
    try {
      Field field = owner.getDeclaredField(name);
      field.setAccessible(true);
      return (MemorySegment) field.get(map);
    } catch (NoSuchFieldException e) {
      return null;
    } catch (IllegalAccessException e) {
      throw new LinkageError("the inspector does not know this version of the map", e);
    }
  }

  static long number(Object object, String name) {
    return at(object, name, Number.class).longValue();
  }
}
