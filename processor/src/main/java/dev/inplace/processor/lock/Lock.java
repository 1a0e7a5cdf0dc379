package dev.inplace.processor.lock;

import dev.inplace.processor.compare.ReportedStruct;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The locked layouts, each with everything that gives its bytes their meaning.
 *
 * <p>The lock is a text file under version control. It has one entry for each struct and data
 * model, sorted by name, and a line for each field. A changed layout is a few changed lines in a
 * review. A compilation only reads it, since it may see only some of the structs. A command writes
 * it from the reports of a whole build.
 *
 * @param structs in order of their names
 */
public record Lock(List<ReportedStruct> structs) {
  private static final Comparator<ReportedStruct> ORDER =
      Comparator.comparing(ReportedStruct::name).thenComparing(ReportedStruct::model);

  public Lock {
    structs = List.copyOf(structs);
  }

  /** A lock of structs in any order. */
  public static Lock of(Collection<ReportedStruct> structs) {
    return new Lock(structs.stream().sorted(ORDER).toList());
  }

  /**
   * The entry of a struct by name and data model or, if there is none, the only one with its name.
   */
  public Optional<ReportedStruct> entry(ReportedStruct struct) {
    List<ReportedStruct> named =
        structs.stream().filter(entry -> entry.name().equals(struct.name())).toList();
    return named.stream()
        .filter(entry -> entry.model().equals(struct.model()))
        .findFirst()
        .or(() -> named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty());
  }

  /** True if there is an entry for a record with a name. */
  boolean has(String name) {
    return structs.stream().anyMatch(entry -> entry.name().equals(name));
  }
}
