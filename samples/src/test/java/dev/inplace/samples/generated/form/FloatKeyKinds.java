package dev.inplace.samples.generated.form;

import dev.inplace.map.BucketShape;
import dev.inplace.samples.generated.Calls;
import dev.inplace.samples.generated.Kind;
import dev.inplace.samples.generated.Subject;
import dev.inplace.samples.generated.Walk;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of map whose keys have floating-point numbers, of either byte order. */
final class FloatKeyKinds {
  private static final SpoiltKeys SPOILT = new SpoiltKeys();

  private FloatKeyKinds() {}

  static Stream<Kind<?, ?, ?>> all() {
    return Stream.of(bigFloatsToOdd(), narrowToVector());
  }

  private static Kind<BigFloatKey, OddValue, OddValueFlyweight> bigFloatsToOdd() {
    return new Kind<>(
        "BigFloatKeyOddValueMap",
        FormKeys.bigFloats(),
        FormValues.odd(),
        arena -> {
          BigFloatKeyOddValueMap map =
              arena == null
                  ? BigFloatKeyOddValueMap.create()
                  : BigFloatKeyOddValueMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(BigFloatKeyOddValueBucket.class),
              List.of(
                  new Calls<BigFloatKey, OddValue, OddValueFlyweight>(
                      map::put,
                      map::get,
                      map::find,
                      map::find,
                      map::at,
                      map::findOrInsert,
                      map::findOrInsert,
                      map::contains,
                      map::remove),
                  new Calls<BigFloatKeyFlyweight, OddValue, OddValueFlyweight>(
                          map::put,
                          map::get,
                          map::find,
                          map::find,
                          map::at,
                          map::findOrInsert,
                          map::findOrInsert,
                          map::contains,
                          map::remove)
                      .from(SPOILT::bigFloats)),
              map::remove,
              visitor -> map.forEach((key, value) -> visitor.accept(key.toRecord(), value)),
              () -> {
                BigFloatKeyOddValueMap.Cursor cursor = map.cursor();
                return new Walk<>(
                    cursor::next, () -> cursor.key().toRecord(), cursor::value, cursor::remove);
              });
        });
  }

  private static Kind<NarrowKey, Vector, VectorFlyweight> narrowToVector() {
    return new Kind<>(
        "NarrowKeyVectorMap",
        FormKeys.narrow(),
        FormValues.vectors(),
        arena -> {
          NarrowKeyVectorMap map =
              arena == null ? NarrowKeyVectorMap.create() : NarrowKeyVectorMap.create(arena);
          return new Subject<>(
              map,
              BucketShape.of(NarrowKeyVectorBucket.class),
              List.of(
                  new Calls<NarrowKey, Vector, VectorFlyweight>(
                      map::put,
                      map::get,
                      map::find,
                      map::find,
                      map::at,
                      map::findOrInsert,
                      map::findOrInsert,
                      map::contains,
                      map::remove),
                  new Calls<NarrowKeyFlyweight, Vector, VectorFlyweight>(
                          map::put,
                          map::get,
                          map::find,
                          map::find,
                          map::at,
                          map::findOrInsert,
                          map::findOrInsert,
                          map::contains,
                          map::remove)
                      .from(SPOILT::narrow)),
              map::remove,
              visitor -> map.forEach((key, value) -> visitor.accept(key.toRecord(), value)),
              () -> {
                NarrowKeyVectorMap.Cursor cursor = map.cursor();
                return new Walk<>(
                    cursor::next, () -> cursor.key().toRecord(), cursor::value, cursor::remove);
              });
        });
  }
}
