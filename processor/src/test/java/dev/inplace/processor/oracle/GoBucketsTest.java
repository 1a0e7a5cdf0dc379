package dev.inplace.processor.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.inplace.processor.layout.BucketLayout;
import dev.inplace.processor.layout.Extent;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.Structs;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.StructMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The buckets of real Go maps, held against ours for keys and values of the same bytes. */
class GoBucketsTest {
  private static final FieldType WORDS_2 = Structs.array(Structs.LONG, 2);
  private static final FieldType WORDS_3 = Structs.array(Structs.LONG, 3);
  private static final Map<String, FieldType> TYPES =
      Map.ofEntries(
          Map.entry("bool", Structs.BOOLEAN),
          Map.entry("int8", Structs.BYTE),
          Map.entry("uint8", Structs.BYTE),
          Map.entry("int16", Structs.SHORT),
          Map.entry("int32", Structs.INT),
          Map.entry("int64", Structs.LONG),
          Map.entry("uint64", Structs.LONG),
          Map.entry("uintptr", Structs.LONG),
          Map.entry("unsafe.Pointer", Structs.LONG),
          Map.entry("*Struct48", Structs.LONG),
          Map.entry("map[string]int", Structs.LONG),
          Map.entry("float64", Structs.DOUBLE),
          Map.entry("complex128", Structs.array(Structs.DOUBLE, 2)),
          Map.entry("string", WORDS_2),
          Map.entry("any", WORDS_2),
          Map.entry("error", WORDS_2),
          Map.entry("[]byte", WORDS_3),
          Map.entry("[0]int64", Structs.array(Structs.LONG, 0)),
          Map.entry("struct{}", Structs.nested()),
          Map.entry("E0", Structs.nested()),
          Map.entry("B3", Structs.array(Structs.BYTE, 3)),
          Map.entry("S128", Structs.array(Structs.BYTE, 128)),
          Map.entry("K12", Structs.nested(Structs.INT, Structs.LONG, Structs.BYTE)),
          Map.entry("TZ", Structs.nested(Structs.INT, Structs.nested())));

  private static final List<JsonObject> PAIRS =
      OracleFile.read("go_amd64_buckets").getAsJsonArray("pairs").asList().stream()
          .map(JsonElement::getAsJsonObject)
          .toList();

  @Test
  void allPairsWithoutPointersInTheBucketAreExpressed() {
    System.out.printf(
        "Go buckets: %d, expressed: %d, skipped: %d with keys or elems outside the bucket%n",
        PAIRS.size(), inline().size(), PAIRS.size() - inline().size());
    assertThat(PAIRS).hasSize(26);
    assertThat(inline()).hasSize(23);
  }

  @TestFactory
  List<DynamicTest> sameBucketAsGo() {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonObject pair : inline()) {
      String name = "map[%s]%s".formatted(string(pair, "key"), string(pair, "elem"));
      tests.add(DynamicTest.dynamicTest(name, () -> compare(pair)));
    }
    return tests;
  }

  private static void compare(JsonObject pair) {
    FieldType key = Structs.nested(TYPES.get(string(pair, "key")));
    FieldType elem = TYPES.get(string(pair, "elem"));
    StructMap map = new StructMap("Sample", key, Structs.struct(elem));
    assertThat(BucketLayout.of(map, new Layouter()))
        .isEqualTo(
            new BucketLayout(
                number(pair, "bucket_size"),
                0,
                number(pair, "key_offset"),
                number(pair, "elem_offset"),
                number(pair, "overflow_offset"),
                new Extent(number(pair, "slot_key_size"), number(pair, "key_align")),
                new Extent(number(pair, "slot_elem_size"), number(pair, "elem_align"))));
  }

  /** Go keeps what is larger than 128 bytes elsewhere, and a pointer in the bucket; we do not. */
  private static List<JsonObject> inline() {
    return PAIRS.stream()
        .filter(pair -> !pair.get("indirect_key").getAsBoolean())
        .filter(pair -> !pair.get("indirect_elem").getAsBoolean())
        .toList();
  }

  private static String string(JsonObject pair, String name) {
    return pair.get(name).getAsString();
  }

  private static long number(JsonObject pair, String name) {
    return pair.get(name).getAsLong();
  }
}
