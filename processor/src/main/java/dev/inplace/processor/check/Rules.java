package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.layout.BucketLayout;
import dev.inplace.processor.layout.CacheLine;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.model.Declaration;
import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.model.MapValue;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.Request;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.model.StructMap;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All rules, applied to everything that a declaration uses. */
public final class Rules {
  private final Layouter layouter;
  private final CacheLine line;
  private final Builds builds;

  /** Ordered: a rule whose breach can follow from another comes later. */
  private final List<StructRule> structRules =
      List.of(
          new NestedModel(),
          new Tails(),
          new BitFields(),
          new StructSize(),
          new GivenOffsets(),
          new AtomicAlignment());

  private final List<MapRule> mapRules;

  /** The diagnostics of each struct and of those nested in it, by identity as in the layouter. */
  private final IdentityHashMap<Struct, List<Diagnostic>> known = new IdentityHashMap<>();

  /**
   * The rules.
   *
   * @param line of the limits of cache lines
   */
  public Rules(Layouter layouter, CacheLine line) {
    this.layouter = layouter;
    this.line = line;
    builds = new Builds(layouter);
    mapRules =
        List.of(
            new UnionKey(),
            new KeySize(),
            new ValueSize(),
            new ListElement(layouter),
            new BucketAlignment());
  }

  /**
   * Checks a declaration.
   *
   * @param diagnostics receives each broken rule; a struct that contains a broken one adds no other
   * @return the part that can be generated: nothing for a broken struct, else all unbroken maps; a
   *     struct over its budget can, and one without columns
   */
  public Optional<Declaration> check(Declaration declaration, Diagnostics diagnostics) {
    List<Diagnostic> broken = declaration.struct().map(this::broken).orElse(List.of());
    broken = broken.isEmpty() ? Tails.requests(declaration) : broken;
    broken = broken.isEmpty() ? foreignPointers(declaration) : broken;
    diagnostics.addAll(broken);
    if (!broken.isEmpty()) {
      return Optional.empty();
    }
    diagnostics.addAll(overBudget(declaration));
    List<Diagnostic> columnless = columnless(declaration);
    diagnostics.addAll(columnless);
    Declaration possible =
        columnless.isEmpty() ? declaration : declaration.without(Request.COLUMNS);
    return Optional.of(
        possible.withMaps(
            declaration.maps().stream().filter(map -> isGood(map, diagnostics)).toList()));
  }

  private List<Diagnostic> columnless(Declaration declaration) {
    return declaration
        .struct()
        .filter(_ -> declaration.has(Request.COLUMNS))
        .map(struct -> new ColumnsRule(layouter.layout(struct)).check())
        .orElse(List.of());
  }

  /** Advice on a valid declaration that its budget's diagnostic does not already give. */
  public Optional<Diagnostic> advise(Declaration declaration) {
    return overBudget(declaration).isEmpty()
        ? declaration.struct().map(layouter::layout).flatMap(BetterOrder::advise)
        : Optional.empty();
  }

  private List<Diagnostic> foreignPointers(Declaration declaration) {
    return declaration
        .struct()
        .filter(_ -> declaration.has(Request.POINTERS))
        .map(struct -> new FollowedPointers().check(layouter.layout(struct)))
        .orElse(List.of());
  }

  private List<Diagnostic> overBudget(Declaration declaration) {
    return declaration
        .struct()
        .map(struct -> new BudgetRule(declaration.budget(), layouter.layout(struct), line).check())
        .orElse(List.of());
  }

  private boolean isGood(StructMap map, Diagnostics diagnostics) {
    List<Diagnostic> broken = new ArrayList<>();
    if (map.key() instanceof MapKey.Fixed(FieldType key)) {
      broken.addAll(used(key, map.origin()));
    }
    map.value()
        .flatMap(MapValue::struct)
        .ifPresent(struct -> broken.addAll(used(new FieldType.Nested(struct), map.origin())));
    if (broken.isEmpty()) {
      Tails.of(map).ifPresent(broken::add);
    }
    if (broken.isEmpty()) {
      BucketLayout bucket = BucketLayout.of(map, layouter);
      mapRules.stream()
          .flatMap(rule -> rule.check(map, bucket).stream())
          .findFirst() // other breaches of a large key follow from it
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
      inside.addAll(used(field.type(), struct.origin(field)));
    }
    for (StructRule rule : structRules) {
      if (inside.all().isEmpty()) {
        inside.addAll(rule.check(layouter.layout(struct)));
      }
    }
    return inside.all();
  }

  /**
   * The diagnostics of a used struct. One that was compiled earlier has no position of its own and
   * is reported at its use.
   */
  private List<Diagnostic> used(FieldType type, Origin origin) {
    if (type.nested().isEmpty()) {
      return List.of();
    }
    Struct struct = type.nested().get();
    Optional<Diagnostic> otherwiseBuilt = builds.check(struct, origin);
    if (otherwiseBuilt.isPresent()) {
      return List.of(otherwiseBuilt.get());
    }
    return struct.built().isEmpty()
        ? broken(struct)
        : broken(struct).stream().map(found -> found.at(origin)).toList();
  }
}
