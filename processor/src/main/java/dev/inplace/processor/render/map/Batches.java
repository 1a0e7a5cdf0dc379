package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.BATCH;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * {@code findAll}: look-ups of many keys that are one number, whose cache misses overlap; {@code
 * dev.inplace.map.Batch} tells how.
 *
 * <p>Between two reads of a home there must be few instructions, since a processor looks only some
 * hundred ahead. So all hashes are computed in a loop of their own.
 */
record Batches(MapCode map, StructValue value, ScalarKey key) {

  /** What users call. */
  MethodSpec findAll() {
    return Body.of("findAll", TypeName.INT, Modifier.PUBLIC)
        .addJavadoc(
            """
            Shows the values of keys, each by the flyweight at its index; that of a key which is
            absent shows nothing then. Returns how many there are.

            <p>In a map too large for the caches it takes less time than as many {@code find}.
            """)
        .addParameter(keys(), "keys")
        .addParameter(flyweights(), "flyweights")
        .addCode(
            fill(
                """
                $check:T.nonNull(keys, "keys");
                $batch:L batch = batch(keys.length, flyweights);
                int found = 0;
                int count;
                for (int from = 0; from < keys.length; from += count) {
                  count = $batch:L.block(keys.length - from);
                  noteHomes(keys, from, count, batch);
                  readHomes(count, batch);
                  found += showAll(keys, from, count, flyweights, batch);
                }
                return found;
                """))
        .build();
  }

  /** What that calls. */
  List<MethodSpec> parts() {
    return List.of(noteHomes(), readHomes(), showAll(), locateFrom());
  }

  private MethodSpec noteHomes() {
    return part("noteHomes", TypeName.VOID)
        .addParameter(keys(), "keys")
        .addParameter(int.class, "from")
        .addParameter(int.class, "count")
        .addParameter(BATCH, "batch")
        .addCode(
            fill(
                """
                for (int i = 0; i < count; i++) {
                  $given:L key = keys[from + i];
                $>$take:L$<  $home:L
                }
                """))
        .build();
  }

  private MethodSpec readHomes() {
    return part("readHomes", TypeName.VOID)
        .addParameter(int.class, "count")
        .addParameter(BATCH, "batch")
        .addCode(
            fill(
                """
                try {
                  for (int i = 0; i < count; i++) {
                    long home = batch.home(i);
                    $segment:T segment = segment(home);
                    long bucket = $bucketIn:L;
                    $slotType:T slot = $place:T.$slotIn:L(home);
                    batch.read(i, $storedNumber:L);
                  }
                } catch (IllegalStateException | WrongThreadException e) {
                  throw failed(e);
                }
                """))
        .build();
  }

  private MethodSpec showAll() {
    return part("showAll", TypeName.INT)
        .addParameter(keys(), "keys")
        .addParameter(int.class, "from")
        .addParameter(int.class, "count")
        .addParameter(flyweights(), "flyweights")
        .addParameter(BATCH, "batch")
        .addCode(
            fill(
                """
                int found = 0;
                for (int i = 0; i < count; i++) {
                  $given:L key = keys[from + i];
                $>$hold:L$<  long place = locateFrom(batch.home(i), $name:L);
                  if (place == $place:T.ABSENT) {
                    $base:T.showNothing(flyweights[from + i]);
                  } else {
                    show(place, $number:L, flyweights[from + i]);
                    found++;
                  }
                }
                return found;
                """))
        .build();
  }

  private MethodSpec locateFrom() {
    return part("locateFrom", TypeName.LONG)
        .addParameter(long.class, "home")
        .addParameter(key.form().held(), key.form().name())
        .addCode(
            fill(
                """
                $segment:T segment = segment(home);
                long bucket = $bucketIn:L;
                $slotType:T slot = $place:T.$slotIn:L(home);
                if ($isAtHome:L) {
                  return home;
                }
                long hash = hash($name:L);
                $elsewhere:L
                """))
        .build();
  }

  private static MethodSpec.Builder part(String name, TypeName type) {
    return Body.of(name, type, Modifier.PRIVATE);
  }

  private TypeName keys() {
    return ArrayTypeName.of(key.form().given());
  }

  private TypeName flyweights() {
    return ArrayTypeName.of(value.flyweight());
  }

  private CodeBlock fill(String code) {
    boolean isFlat = map.layout().isFlat();
    return map.fill(
        code,
        Map.of(
            "batch", CodeBlock.of("$T", BATCH),
            "bucketIn", map.bucketIn("home"),
            "given", CodeBlock.of("$T", key.form().given()),
            "name", CodeBlock.of(key.form().name()),
            "take", key.forms().getFirst().take(),
            "hold", key.form().hold(),
            "storedNumber", key.storedNumber(),
            "home", isFlat ? homeInRing() : homeOfChain(),
            "elsewhere", isFlat ? elsewhereInRing() : elsewhereInChain()));
  }

  private CodeBlock homeOfChain() {
    return map.fill("batch.home(i, bucketOf(hash) | $tophash:T.home(hash));");
  }

  private CodeBlock homeInRing() {
    return CodeBlock.of(
        "long head = headOf(hash);\n  batch.home(i, placeOf(head, homeOf(head, hash)));");
  }

  private CodeBlock elsewhereInChain() {
    return map.fill("return locate($argument:Lhash);");
  }

  /** By the keys behind home, which are mostly in the cache line that has been read. */
  private CodeBlock elsewhereInRing() {
    return map.fill(
        "long head = headOf(hash);\n"
            + "return placeOf(head, expect($argument:Lhash, head, segmentOf(head)));");
  }
}
