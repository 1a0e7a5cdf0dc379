package dev.inplace.processor.render;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.render.accessor.Checking;
import java.util.ArrayList;
import java.util.List;

/**
 * The report of the checks of generated code. The checks of a field come from the generator of its
 * accessors; those that all fields share are here.
 */
final class ChecksTold {
  private ChecksTold() {}

  static List<Diagnostic> of(StructCode struct) {
    List<Diagnostic> told = new ArrayList<>();
    Origin origin = struct.struct().origin();
    told.add(
        diagnostic(
            origin,
            Checking.made(
                "range (%d bytes), alignment (%d), thread and arena are checked once, at the wrap"
                    .formatted(struct.layout().size(), struct.layout().alignment()))));
    told.add(
        diagnostic(
            origin,
            Checking.made(
                "each access asks whether the flyweight has ended, and a write whether the"
                    + " segment is read-only")));
    told.add(
        diagnostic(
            origin,
            Checking.needless(
                "structs of a span need no wrap of their own: the span's covers them all")));
    for (int i = 0; i < struct.fields().size(); i++) {
      Origin field = struct.struct().origin(struct.fields().get(i).layout().field());
      struct.accessors().get(i).checks().forEach(check -> told.add(diagnostic(field, check)));
    }
    return told;
  }

  /** The checks of a map, with the name of its class. */
  static List<Diagnostic> ofMap(Origin origin, String map) {
    return List.of(
        diagnostic(origin, Checking.made(map + ": a link is checked before it is followed")),
        diagnostic(
            origin,
            Checking.needless(
                map + ": slots need no check of range: a hash is cut to those of its table")),
        diagnostic(
            origin,
            Checking.needless(
                map
                    + ": a look-up that reads a byte need not ask for thread and arena: the JDK"
                    + " does")));
  }

  private static Diagnostic diagnostic(Origin origin, Checking checking) {
    return new Diagnostic(
        checking.isMade() ? Code.CHECK : Code.NO_CHECK, origin, checking.what(), Diagnostic.NO_FIX);
  }
}
