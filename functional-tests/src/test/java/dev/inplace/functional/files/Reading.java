package dev.inplace.functional.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.file.Verify;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Methods;
import dev.inplace.map.MapCursor;
import dev.inplace.map.OffHeapMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Reads files with maps of one kind through. The methods are found once, since a binding for each
 * of a million files would take longer than the files.
 */
final class Reading<K, V, F> {
  private static final int KEYS = 20;

  private final Kind<K, V, F> kind;
  private final Class<? extends OffHeapMap> type;
  private final boolean isToStructs;
  private final BiPredicate<Object, Object> contains;
  private final BiFunction<Object, Object, Object> get;
  private final Function<Object, MapCursor> cursor;
  private final Function<Object, Object> key;
  private final Function<Object, Object> value;

  @SuppressWarnings("unchecked")
  Reading(Kind<K, V, F> kind) {
    this.kind = kind;
    type = FileMaps.type(kind);
    Methods map = new Methods(type);
    Methods cursors = new Methods(map.nested("Cursor"));
    Class<?>[] form = kind.keys().forms().getFirst().parameters().toArray(Class<?>[]::new);
    boolean isSet = !map.has("put");
    isToStructs = map.has("find");
    contains = map.unbound(BiPredicate.class, "contains", form);
    get = isSet ? contains::test : map.unbound(BiFunction.class, "get", form);
    cursor = map.unbound(Function.class, "cursor");
    key = cursors.unbound(Function.class, "key");
    value = isSet ? _ -> true : cursors.unbound(Function.class, "value");
  }

  /** Opens a file and uses its map; all exceptions are passed on. */
  void read(Path file, Verify verify) throws IOException {
    try (OffHeapMap map = SealedFiles.open(type, file, verify)) {
      for (int i = 0; i < KEYS; i++) {
        lookUp(map, kind.keys().key(i), verify);
      }
      map.stats();
      iterate(map, verify);
    }
  }

  private Object form(K plain) {
    return kind.keys().forms().getFirst().of().apply(plain);
  }

  private void lookUp(OffHeapMap map, K plain, Verify verify) {
    boolean isThere = contains.test(map, form(plain));
    Object found = get.apply(map, form(plain));
    if (verify == Verify.ALL && isToStructs) {
      assertThat(found != null).as("%s is found", plain).isEqualTo(isThere);
    }
  }

  /** After a full verification, each entry is found again, with the same value. */
  private void iterate(OffHeapMap map, Verify verify) {
    long entries = 0;
    for (MapCursor at = cursor.apply(map); at.next(); entries++) {
      Object sought = form(kind.keys().shown().apply(key.apply(at)));
      Object shown = shown(value.apply(at));
      boolean isThere = contains.test(map, sought);
      Object found = get.apply(map, sought);
      if (verify == Verify.ALL) {
        assertThat(isThere).as("%s is contained", sought).isTrue();
        assertThat(found).as("the value of %s", sought).isEqualTo(shown);
      }
    }
    if (verify == Verify.ALL) {
      assertThat(entries).isEqualTo(map.size());
    }
  }

  @SuppressWarnings("unchecked")
  private Object shown(Object value) {
    return isToStructs ? kind.values().read().apply((F) value) : value;
  }
}
