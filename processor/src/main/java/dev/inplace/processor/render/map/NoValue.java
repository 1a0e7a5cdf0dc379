package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The code for a set, which has no values. */
record NoValue() implements ValueCode {

  @Override
  public String javadoc() {
    return "An off-heap set.";
  }

  @Override
  public Map<String, Object> names() {
    return Map.of();
  }

  @Override
  public List<MethodSpec> operations(MapCode map, KeyForm key) {
    return List.of(
        Operations.method("add", TypeName.BOOLEAN, "Adds a key; is it new?\n", key)
            .addCode(
                Operations.fill(
                    map,
                    key,
                    """
                    long before = size();
                    $take:LlocateOrInsert(hash, $held:L);
                    return size() > before;
                    """))
            .build());
  }

  @Override
  public List<MethodSpec> reading(MapCode map, KeyForm key) {
    return List.of();
  }

  @Override
  public List<MethodSpec> bucketMethods() {
    return List.of();
  }

  @Override
  public CodeBlock storedText() {
    return CodeBlock.of("");
  }

  @Override
  public void addToMap(TypeSpec.Builder type, MapCode map) {
    // A set stores no value.
  }

  @Override
  public void addToCursor(TypeSpec.Builder cursor, MapCode map) {
    // A set shows no value.
  }

  @Override
  public Optional<ParameterSpec> shown() {
    return Optional.empty();
  }
}
