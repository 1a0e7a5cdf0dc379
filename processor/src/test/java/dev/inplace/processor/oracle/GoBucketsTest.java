package dev.inplace.processor.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.inplace.annotation.MapLayout;
import dev.inplace.processor.layout.BucketLayout;
import dev.inplace.processor.layout.Extent;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.Structs;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.model.StructMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The buckets of real Go maps, held against ours for keys and values of the same bytes. */
class GoBucketsTest {
  private static final List<String> ARCHITECTURES = List.of("amd64", "386", "arm");

  @ParameterizedTest
  @ValueSource(strings = {"amd64", "386", "arm"})
  void allPairsAreExpressed(String architecture) {
    List<JsonObject> pairs = pairs(architecture);
    List<JsonObject> expressed = expressed(architecture);
    System.out.printf(
        "Go buckets, %s: %d, expressed: %d, skipped: %d with links of four bytes%n",
        architecture, pairs.size(), expressed.size(), pairs.size() - expressed.size());
    assertThat(pairs).hasSize(26);
    assertThat(expressed).hasSize(architecture.equals("amd64") ? 26 : 23);
  }

  @TestFactory
  List<DynamicTest> sameBucketAsGo() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String architecture : ARCHITECTURES) {
      for (JsonObject pair : expressed(architecture)) {
        String name =
            "%s map[%s]%s".formatted(architecture, string(pair, "key"), string(pair, "elem"));
        tests.add(DynamicTest.dynamicTest(name, () -> compare("go-" + architecture, pair)));
      }
    }
    return tests;
  }

  private static void compare(String model, JsonObject pair) {
    GoBucketTypes types = new GoBucketTypes(model);
    MapKey key = key(types, string(pair, "key"), model);
    FieldType elem = types.of(string(pair, "elem"));
    StructMap map = Structs.map("Sample", key, Structs.on(model, Structs.struct(elem)));
    long overflow = number(pair, "overflow_offset");
    BucketLayout bucket = BucketLayout.of(map, new Layouter());
    assertThat(bucket)
        .isEqualTo(
            new BucketLayout(
                MapLayout.CLASSIC,
                overflow + Long.BYTES, // our link has 8 bytes everywhere, Go's is a word
                0,
                number(pair, "key_offset"),
                number(pair, "elem_offset"),
                overflow,
                new Extent(number(pair, "key_size"), number(pair, "key_align")),
                new Extent(number(pair, "elem_size"), number(pair, "elem_align"))));
    assertThat(bucket.isKeyIndirect()).isEqualTo(isIndirect(pair, "key"));
    assertThat(bucket.isElemIndirect()).isEqualTo(isIndirect(pair, "elem"));
  }

  private static MapKey key(GoBucketTypes types, String key, String model) {
    return key.equals("string") && model.endsWith("64")
        ? new MapKey.Text() // whose words have 8 bytes everywhere, as links have
        : new MapKey.Fixed(types.nested(types.of(key)));
  }

  private static List<JsonObject> pairs(String architecture) {
    return OracleFile.read("go_buckets").getAsJsonArray(architecture).asList().stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  /** A link to what lies elsewhere has a word in Go, and 8 bytes here. */
  private static List<JsonObject> expressed(String architecture) {
    return pairs(architecture).stream()
        .filter(
            pair ->
                architecture.equals("amd64")
                    || !(isIndirect(pair, "key") || isIndirect(pair, "elem")))
        .toList();
  }

  private static boolean isIndirect(JsonObject pair, String part) {
    return pair.get("indirect_" + part).getAsBoolean();
  }

  private static String string(JsonObject pair, String name) {
    return pair.get(name).getAsString();
  }

  private static long number(JsonObject pair, String name) {
    return pair.get(name).getAsLong();
  }
}
