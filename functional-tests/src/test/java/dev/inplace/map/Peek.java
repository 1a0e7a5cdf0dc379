package dev.inplace.map;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** Reads and writes private fields of the map's parts. */
final class Peek {
  private Peek() {}

  /** The value of a field; null if it is null or the object has no such field. */
  static <T> @Nullable T at(Object object, String name, Class<T> type) {
    try {
      Field field = field(object.getClass(), name);
      return field == null ? null : type.cast(field.get(object));
    } catch (IllegalAccessException e) {
      throw new LinkageError("no access to " + name, e);
    }
  }

  static long number(Object object, String name) {
    Number number = at(object, name, Number.class);
    if (number == null) {
      throw new LinkageError("the inspector does not know this version of " + object.getClass());
    }
    return number.longValue();
  }

  static void set(Object object, String name, Object value) {
    try {
      field(object.getClass(), name).set(object, value);
    } catch (IllegalAccessException e) {
      throw new LinkageError("no access to " + name, e);
    }
  }

  private static @Nullable Field field(Class<?> type, String name) {
    for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
      for (Field field : owner.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          return field;
        }
      }
    }
    return null;
  }
}
