package dev.inplace.processor.compare;

import dev.inplace.processor.compare.Difference.Kind;
import dev.inplace.processor.compare.FieldPairs.Pair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The differences between two versions of a struct, each once. Those of the struct come first, then
 * those of fields in the later order, then removed fields. The move of a reordered or renamed field
 * is listed only if it adds information. Size and alignment of the struct come last, as they follow
 * from the rest.
 */
public final class StructDifferences {
  private final ReportedStruct before;
  private final ReportedStruct now;
  private final FieldPairs fields;
  private final List<Difference> found = new ArrayList<>();

  private StructDifferences(ReportedStruct before, ReportedStruct now) {
    this.before = before;
    this.now = now;
    fields = FieldPairs.of(before, now);
  }

  /** All differences of a struct from an earlier version; none if its bytes mean the same. */
  public static List<Difference> between(ReportedStruct before, ReportedStruct now) {
    StructDifferences differences = new StructDifferences(before, now);
    differences.find();
    return List.copyOf(differences.found);
  }

  private void find() {
    changed(Kind.MODEL, "data model", before.model(), now.model());
    changed(Kind.BYTE_ORDER, "byte order", before.byteOrder(), now.byteOrder());
    if (!before.fingerprint().equals(now.fingerprint())) { // else it has moved no byte
      changed(Kind.PACKING, "packing", before.packing(), now.packing());
    }
    Set<Pair> reordered = new HashSet<>(fields.reordered());
    for (Pair pair : fields.pairs()) {
      compare(pair, reordered.contains(pair));
    }
    fields.added().forEach(this::added);
    for (ReportedField field : fields.removed()) {
      String was = field.type() + " at " + field.place();
      found.add(new Difference(Kind.REMOVED, field.name(), "removed, was " + was));
    }
    if (before.size() != now.size()) {
      found.add(Difference.ofStruct(Kind.RESIZED, resized(before.size(), now.size())));
    }
    changed(Kind.REALIGNED, "alignment", before.alignment(), now.alignment());
    if (found.isEmpty()) {
      changed(Kind.FINGERPRINT, "fingerprint", before.fingerprint(), now.fingerprint());
    }
  }

  private void changed(Kind kind, String what, Object from, Object to) {
    if (!from.equals(to)) {
      found.add(Difference.ofStruct(kind, what + " changed from " + from + " to " + to));
    }
  }

  private void compare(Pair pair, boolean reordered) {
    ReportedField from = pair.before();
    ReportedField to = pair.now();
    if (!from.name().equals(to.name())) {
      add(Kind.RENAMED, to, "renamed from " + from.name());
    }
    if (reordered) {
      String positions = (pair.positionBefore() + 1) + " to " + (pair.position() + 1);
      add(Kind.REORDERED, to, "reordered from position " + positions + moved(from, to, ", "));
    } else if (!from.place().equals(to.place())) {
      add(Kind.MOVED, to, moved(from, to, ""));
    }
    compareTypes(from, to);
  }

  private void compareTypes(ReportedField from, ReportedField to) {
    boolean sized = from.size() != to.size();
    boolean other = !from.type().equals(to.type());
    String types = from.type() + " to " + to.type();
    if (other && sized && isOnlyLonger(from, to)) {
      add(Kind.RESIZED, to, resized(from.size(), to.size()) + " (" + types + ")");
    } else if (other) {
      String sizes = sized ? " (" + from.size() + " to " + to.size() + " bytes)" : "";
      add(Kind.RETYPED, to, "retyped from " + types + sizes);
      return;
    } else if (sized) {
      add(Kind.RESIZED, to, resized(from.size(), to.size()));
    }
    ConstantsChanged.of(to.name(), from.constants(), to.constants()).ifPresent(found::add);
    if (!sized && !from.nested().equals(to.nested())) {
      add(Kind.NESTED, to, to.element() + " has changed inside");
    }
  }

  private static boolean isOnlyLonger(ReportedField from, ReportedField to) {
    return from.hasLength() && to.hasLength() && from.element().equals(to.element());
  }

  private void added(ReportedField field) {
    boolean appended =
        field.offset() >= before.end()
            && field.end() <= before.size()
            && before.size() == now.size();
    if (appended) {
      add(Kind.APPENDED, field, "added at " + field.place() + ", where trailing padding was");
    } else {
      add(Kind.ADDED, field, "added at " + field.place());
    }
  }

  private void add(Kind kind, ReportedField field, String words) {
    found.add(new Difference(kind, field.name(), words));
  }

  private static String moved(ReportedField from, ReportedField to, String before) {
    return from.place().equals(to.place())
        ? ""
        : before + "moved from " + from.place() + " to " + to.place();
  }

  private static String resized(long from, long to) {
    return "resized from " + from + " to " + to + " bytes";
  }
}
