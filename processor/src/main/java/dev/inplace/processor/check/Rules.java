package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.layout.BucketLayout;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.model.Declaration;
import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.model.StructMap;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All rules, applied to all that a declaration uses. */
public final class Rules {
  private static final List<StructRule> STRUCT_RULES = List.of(new StructSize());
  private static final List<MapRule> MAP_RULES = List.of(new KeySize(), new BucketSize());

  private final Layouter layouter;

  /** What is wrong with each struct or with one nested in it, by identity as in the layouter. */
  private final IdentityHashMap<Struct, List<Diagnostic>> known = new IdentityHashMap<>();

  public Rules(Layouter layouter) {
    this.layouter = layouter;
  }

  /**
   * Checks a declaration.
   *
   * @param diagnostics is given each broken rule; a struct that contains a broken one adds no other
   * @return what can be generated: nothing if the struct is broken, else all maps that are not
   */
  public Optional<Declaration> check(Declaration declaration, Diagnostics diagnostics) {
    List<Diagnostic> broken = broken(declaration.struct());
    diagnostics.addAll(broken);
    if (!broken.isEmpty()) {
      return Optional.empty();
    }
    List<StructMap> maps =
        declaration.maps().stream().filter(map -> isGood(map, diagnostics)).toList();
    return Optional.of(new Declaration(declaration.struct(), maps));
  }

  private boolean isGood(StructMap map, Diagnostics diagnostics) {
    List<Diagnostic> broken = new ArrayList<>(nested(map.key()));
    if (broken.isEmpty()) {
      BucketLayout bucket = BucketLayout.of(map, layouter);
      MAP_RULES.stream()
          .flatMap(rule -> rule.check(map, bucket).stream())
          .findFirst() // what a large key breaks otherwise follows from it
          .ifPresent(broken::add);
    }
    diagnostics.addAll(broken);
    return broken.isEmpty();
  }

  private List<Diagnostic> broken(Struct struct) {
    @Nullable List<Diagnostic> broken = known.get(struct);
    if (broken == null) {
      broken = check(struct);
      known.put(struct, broken);
    }
    return broken;
  }

  private List<Diagnostic> check(Struct struct) {
    Diagnostics inside = new Diagnostics();
    for (Field field : struct.fields()) {
      inside.addAll(nested(field.type()));
    }
    if (inside.all().isEmpty()) {
      STRUCT_RULES.forEach(rule -> rule.check(layouter.layout(struct)).ifPresent(inside::add));
    }
    return inside.all();
  }

  private List<Diagnostic> nested(FieldType type) {
    return switch (type) {
      case FieldType.Array array -> nested(array.element());
      case FieldType.Nested nested -> broken(nested.struct());
      case FieldType.Scalar _, FieldType.Text _, FieldType.Enumeration _ -> List.of();
    };
  }
}
