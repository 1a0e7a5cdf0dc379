package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.check.MalformedDataException;
import dev.inplace.map.OffHeapMap;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Look-ups in all maps from one number to a struct. */
class LookUpsOfEveryMapTest {
  private static final int PRESENT = 100;

  static Stream<Class<?>> maps() throws IOException, URISyntaxException {
    Class<?> here = LookUpsOfEveryMapTest.class;
    Path root = Path.of(here.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path all = root.resolve(here.getPackageName().replace('.', '/')).getParent();
    try (Stream<Path> files = Files.walk(all)) {
      return files
          .filter(file -> !file.startsWith(all.resolve("classic")))
          .map(file -> root.relativize(file).toString().replace('/', '.'))
          .filter(name -> name.endsWith("Map.class"))
          .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length())))
          .filter(LookUpsOfEveryMapTest::hasNumbersForKeys)
          .toList()
          .stream();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new LinkageError(name, e);
    }
  }

  private static boolean hasNumbersForKeys(Class<?> map) {
    Method find = find(map);
    return find != null
        && (find.getParameterTypes()[0].isPrimitive() || find.getParameterTypes()[0].isEnum());
  }

  private static Method find(Class<?> map) {
    return named(map, "find", 2);
  }

  private static Method named(Class<?> type, String name, int parameters) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.getName().equals(name) && !method.isBridge())
        .filter(method -> method.getParameterCount() == parameters)
        .peek(method -> method.setAccessible(true))
        .findFirst()
        .orElse(null);
  }

  @ParameterizedTest
  @MethodSource("maps")
  void showsWhatIsThere(Class<?> type) throws ReflectiveOperationException {
    Class<?> keyType = find(type).getParameterTypes()[0];
    Class<?> flyweight = find(type).getParameterTypes()[1];
    Method create = named(type, "create", 0);
    try (AutoCloseable map = (AutoCloseable) create.invoke(null)) {
      checkAll(type, map, keyType, flyweight, 0);
      for (int i = 0; i < PRESENT; i++) {
        named(type, "findOrInsert", 1).invoke(map, key(keyType, i));
      }
      long size = ((OffHeapMap) map).size();
      assertThat(size).isPositive();
      checkAll(type, map, keyType, flyweight, PRESENT);
    } catch (ReflectiveOperationException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Each key is found that {@code contains} has, and no other. */
  private static void checkAll(
      Class<?> type, Object map, Class<?> keyType, Class<?> flyweight, int present)
      throws ReflectiveOperationException {
    int count = 2 * PRESENT;
    var make = flyweight.getDeclaredConstructor();
    make.setAccessible(true);
    for (int i = 0; i < count; i++) {
      Object key = key(keyType, i);
      boolean isThere = (boolean) named(type, "contains", 1).invoke(map, key);
      assertThat(i < present && !isThere).isFalse();
      assertThat(isGot(type, map, key)).isEqualTo(isThere);
      assertThat(find(type).invoke(map, key, make.newInstance())).isEqualTo(isThere);
      if (!isThere) {
        assertThatExceptionOfType(InvocationTargetException.class)
            .isThrownBy(() -> named(type, "at", 1).invoke(map, key))
            .withCauseInstanceOf(NoSuchElementException.class);
      }
    }
  }

  /** True if there is a value, be it one that no record can show: a zero that is no code. */
  private static boolean isGot(Class<?> type, Object map, Object key)
      throws ReflectiveOperationException {
    try {
      return named(type, "get", 1).invoke(map, key) != null;
    } catch (InvocationTargetException e) {
      assertThat(e).hasCauseInstanceOf(MalformedDataException.class);
      return true;
    }
  }

  /** One of as many keys as the type has; numbers that are not small, so that they collide. */
  private static Object key(Class<?> type, int i) {
    if (type.isEnum()) {
      return type.getEnumConstants()[i % type.getEnumConstants().length];
    }
    return switch (type.getName()) {
      case "boolean" -> i % 2 == 0;
      case "byte" -> (byte) i;
      case "short" -> (short) (i * 31);
      case "char" -> (char) (i * 31);
      case "int" -> i * 77_777;
      case "float" -> i * 0.5f;
      case "double" -> i * 0.5;
      default -> i * 77_777_777_777L;
    };
  }
}
