package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.Flyweight;
import dev.inplace.functional.atomic.AtomicKinds;
import dev.inplace.functional.fixtures.KeyForm;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Kinds;
import dev.inplace.functional.fixtures.Methods;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.functional.form.FormKinds;
import dev.inplace.map.OffHeapMap;
import dev.inplace.map.ReadOnlyMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Maps of every kind, for reading only. */
class ReadOnlyMapsTest {
  private static final int MANY = 1000; // beyond, keys of some kinds come again

  private static final Set<String> READING =
      Set.of(
          "get",
          "getOrDefault",
          "find",
          "at",
          "contains",
          "forEach",
          "cursor",
          "partition",
          "size",
          "isEmpty",
          "bytesUsed",
          "stats",
          "dump",
          "toString");

  static Stream<Kind<?, ?, ?>> kinds() {
    return Stream.of(Kinds.all(), FormKinds.all(), AtomicKinds.all())
        .<Kind<?, ?, ?>>flatMap(List::stream);
  }

  static Stream<Kind<?, ?, ?>> kindsOfFlyweights() {
    return kinds().filter(Kind::isOfFlyweights);
  }

  private static <K, V, F> int fill(Kind<K, V, F> kind, Subject<K, V, F> subject) {
    int entries = Math.min(MANY, kind.keys().count());
    for (int i = 0; i < entries; i++) {
      subject.forms().getFirst().put().accept(kind.keys().key(i), kind.values().of().apply(i));
    }
    return entries;
  }

  private static ReadOnlyMap view(OffHeapMap map) {
    return (ReadOnlyMap) new Methods(map.getClass()).of(map, Supplier.class, "asReadOnly").get();
  }

  private static Methods methods(ReadOnlyMap view) {
    return new Methods(view.getClass());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void itFollowsTheMap(Kind<K, V, F> kind) {
    Subject<K, V, F> subject = kind.create().apply(null);
    try (var _ = subject.map()) {
      ReadOnlyMap view = view(subject.map());
      assertThat(keys(view)).isEmpty();
      int entries = fill(kind, subject);
      assertThat(view.size()).isEqualTo(entries);
      assertThat(view.bytesUsed()).isEqualTo(subject.map().bytesUsed());
      assertThat(view.stats()).isEqualTo(subject.map().stats());
      assertThat(view.dump(0)).isEqualTo(subject.map().dump(0));
      assertThat(view).hasToString(subject.map().toString());
      assertThat(keys(view)).hasSize(entries);
      for (KeyForm<K> form : kind.keys().forms()) {
        Predicate<Object> contains = contains(view, form);
        for (int i = 0; i < entries; i++) {
          assertThat(contains.test(form.of().apply(kind.keys().key(i)))).isTrue();
        }
      }
      subject.map().clear();
      for (KeyForm<K> form : kind.keys().forms()) {
        assertThat(contains(view, form).test(form.of().apply(kind.keys().key(0)))).isFalse();
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Predicate<Object> contains(ReadOnlyMap view, KeyForm<?> form) {
    return methods(view).of(view, Predicate.class, "contains", form);
  }

  /** As a cursor shows them. */
  @SuppressWarnings("unchecked")
  private static List<Object> keys(ReadOnlyMap view) {
    Methods cursors = new Methods(methods(view).nested("Cursor"));
    Predicate<Object> next = cursors.unbound(Predicate.class, "next");
    Function<Object, Object> key = cursors.unbound(Function.class, "key");
    Object cursor = methods(view).of(view, Supplier.class, "cursor").get();
    List<Object> keys = new ArrayList<>();
    while (next.test(cursor)) {
      keys.add(key.apply(cursor).toString());
    }
    return keys;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void nothingWrites(Kind<K, V, F> kind) {
    Subject<K, V, F> subject = kind.create().apply(null);
    try (var _ = subject.map()) {
      Class<?> type = view(subject.map()).getClass();
      assertThat(Arrays.stream(type.getMethods()))
          .filteredOn(method -> method.getDeclaringClass() != Object.class)
          .filteredOn(method -> !method.isSynthetic()) // JaCoCo adds one
          .allMatch(method -> READING.contains(method.getName()));
      assertThat(Arrays.stream(new Methods(type).nested("Cursor").getDeclaredMethods()))
          .filteredOn(method -> !method.isSynthetic())
          .allMatch(method -> Set.of("next", "key", "value").contains(method.getName()))
          .allMatch(method -> method.getParameterCount() == 0);
    }
  }

  @ParameterizedTest
  @MethodSource("kindsOfFlyweights")
  <K, V, F> void valuesThatAreFoundAreForReadingOnly(Kind<K, V, F> kind) {
    Subject<K, V, F> subject = kind.create().apply(null);
    try (var _ = subject.map()) {
      int entries = fill(kind, subject);
      ReadOnlyMap view = view(subject.map());
      for (KeyForm<K> form : kind.keys().forms()) {
        for (Function<Object, F> found : lookUps(kind, view, form)) {
          for (int i = 0; i < entries; i++) {
            F flyweight = found.apply(form.of().apply(kind.keys().key(i)));
            assertThat(kind.values().read().apply(flyweight))
                .isEqualTo(kind.values().of().apply(i));
            assertReadOnly(kind, flyweight);
          }
        }
      }
    }
  }

  /** Each way to find a value. */
  @SuppressWarnings("unchecked")
  private static <K, V, F> List<Function<Object, F>> lookUps(
      Kind<K, V, F> kind, ReadOnlyMap view, KeyForm<K> form) {
    F mine = kind.values().flyweight().get();
    Methods methods = methods(view);
    BiPredicate<Object, F> find =
        methods.of(view, BiPredicate.class, "find", form, mine.getClass());
    BiConsumer<Object, F> at = methods.of(view, BiConsumer.class, "at", form, mine.getClass());
    return List.of(
        methods.of(view, Function.class, "find", form),
        methods.of(view, Function.class, "at", form),
        key -> find.test(key, mine) ? mine : null,
        key -> {
          at.accept(key, mine);
          return mine;
        });
  }

  private static <F> void assertReadOnly(Kind<?, ?, F> kind, F shown) {
    assertThat(Flyweight.segmentOf((Flyweight) shown).isReadOnly()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> change(kind, shown))
        .withMessageContaining("is shown for reading only: it is a map's key, or in a span or map");
  }

  private static <V, F> void change(Kind<?, V, F> kind, F shown) {
    kind.values().set().accept(shown, kind.values().of().apply(7));
  }

  @ParameterizedTest
  @MethodSource("kindsOfFlyweights")
  @SuppressWarnings("unchecked")
  <K, V, F> void valuesThatAreShownAreForReadingOnly(Kind<K, V, F> kind) {
    Subject<K, V, F> subject = kind.create().apply(null);
    try (var _ = subject.map()) {
      int entries = fill(kind, subject);
      ReadOnlyMap view = view(subject.map());
      List<Object> shown = new ArrayList<>();
      BiConsumer<Object, F> visitor =
          (_, value) -> {
            assertReadOnly(kind, value);
            shown.add(kind.values().read().apply(value));
          };
      Methods maps = new Methods(subject.map().getClass());
      methods(view)
          .of(view, Consumer.class, "forEach", maps.nested("Visitor"))
          .accept(maps.visitor(visitor));
      assertThat(shown).hasSize(entries);
    }
  }
}
