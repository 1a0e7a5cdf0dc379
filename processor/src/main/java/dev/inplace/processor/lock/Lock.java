package dev.inplace.processor.lock;

import dev.inplace.processor.compare.ReportedStruct;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The layouts that were locked, each with all that gives its bytes their meaning.
 *
 * <p>The lock is a text file that is checked in: one entry for each struct and data model, sorted
 * by name, a line for each field, so that a change of a layout is a change of a few lines in a
 * review. Whoever compiles only reads it, since a compilation may see only some of the structs; it
 * is written from the reports of a whole build, by a command that somebody has to run.
 *
 * @param structs in order of their names
 */
public record Lock(List<ReportedStruct> structs) {
  private static final Comparator<ReportedStruct> ORDER =
      Comparator.comparing(ReportedStruct::name).thenComparing(ReportedStruct::model);

  public Lock {
    structs = List.copyOf(structs);
  }

  /** A lock of structs, whatever their order. */
  public static Lock of(Collection<ReportedStruct> structs) {
    return new Lock(structs.stream().sorted(ORDER).toList());
  }

  /**
   * The entry of a struct: that of its name and data model, or if there is none, the only one of
   * its name.
   */
  public Optional<ReportedStruct> entry(ReportedStruct struct) {
    List<ReportedStruct> named =
        structs.stream().filter(entry -> entry.name().equals(struct.name())).toList();
    return named.stream()
        .filter(entry -> entry.model().equals(struct.model()))
        .findFirst()
        .or(() -> named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty());
  }

  /** Whether there is an entry for a record of a name. */
  boolean has(String name) {
    return structs.stream().anyMatch(entry -> entry.name().equals(name));
  }
}
