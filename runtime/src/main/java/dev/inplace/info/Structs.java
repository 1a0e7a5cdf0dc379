package dev.inplace.info;

import dev.inplace.Flyweight;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The structs at run time, by name.
 *
 * <p>Each generated flyweight has its layout in {@code INFO}, and registers it here as the class is
 * initialised. A search by name initialises the class if necessary.
 *
 * <p><b>Class loaders.</b> A name is resolved by the caller's class loader, then by the thread's
 * context class loader. Otherwise it is the only struct of this name that any loader's class has
 * registered. Two loaders may have different structs of one name; each finds its own. Nothing here
 * keeps a class or its loader from being unloaded. A struct of the unnamed package is found by its
 * simple name.
 *
 * <p><b>Modules.</b> Nothing need be opened or exported to this module: no member of a generated
 * class is looked up.
 */
public final class Structs {
  private static final Registry REGISTRY = new Registry();
  private static final StackWalker STACK =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private Structs() {}

  /** For generated code: registers a flyweight's layout, and returns it. */
  public static StructInfo register(Class<? extends Flyweight> flyweight, StructInfo info) {
    REGISTRY.add(
        Objects.requireNonNull(flyweight, "flyweight"), Objects.requireNonNull(info, "info"));
    return info;
  }

  /**
   * For generated code: registers the layout of a flyweight that uses enums or other structs, and
   * returns it. If one of these has changed since, every use of the layout throws.
   */
  public static StructInfo register(CompiledAgainst compiled, StructInfo info) {
    @Nullable String changed = compiled.changed();
    return register(
        compiled.user().asSubclass(Flyweight.class),
        changed == null ? info : info.refused(changed));
  }

  /** The layout of a record by its canonical name, resolved for the caller. */
  public static Optional<StructInfo> find(String record) {
    return seenBy(record, STACK.getCallerClass());
  }

  /** The layout of a record by its canonical name, resolved by a class loader. */
  public static Optional<StructInfo> find(String record, @Nullable ClassLoader loader) {
    return new Search(REGISTRY, loader).find(Objects.requireNonNull(record, "record"));
  }

  /** The layout of a record; empty if it is not a struct. */
  public static Optional<StructInfo> find(Class<?> record) {
    @Nullable String name = Objects.requireNonNull(record, "record").getCanonicalName();
    return name == null ? Optional.empty() : find(name, record.getClassLoader());
  }

  /** The layouts of all flyweights that have been initialised, by name. */
  public static List<StructInfo> registered() {
    return REGISTRY.all();
  }

  /**
   * The bytes of a struct in hexadecimal, with the names and values of its fields beside them. The
   * segment may be on the heap, the address unaligned.
   *
   * @throws IndexOutOfBoundsException if the struct does not lie within the segment
   * @throws IllegalStateException if the segment's arena has been closed
   * @throws WrongThreadException if it is confined to another thread
   */
  public static String dump(MemorySegment segment, long offset, StructInfo struct) {
    requireWithin(segment, offset, 1, struct);
    return new Dump(segment, offset).of(struct, 1, false);
  }

  /** The bytes of adjacent structs in hexadecimal, with the names and values of their fields. */
  public static String dump(MemorySegment segment, long offset, long count, StructInfo struct) {
    requireWithin(segment, offset, count, struct);
    return new Dump(segment, offset).of(struct, count, true);
  }

  /**
   * The bytes of a struct, whose record is given by name, in hexadecimal.
   *
   * @throws IllegalArgumentException if {@link #find} finds none
   */
  public static String dump(MemorySegment segment, long offset, String record) {
    Optional<StructInfo> found = seenBy(record, STACK.getCallerClass());
    return dump(segment, offset, found.orElseThrow(() -> unknown(record)));
  }

  /** The bytes of adjacent structs, whose record is given by name, in hexadecimal. */
  public static String dump(MemorySegment segment, long offset, long count, String record) {
    Optional<StructInfo> found = seenBy(record, STACK.getCallerClass());
    return dump(segment, offset, count, found.orElseThrow(() -> unknown(record)));
  }

  /**
   * The fields that differ between two structs of one layout, a line each: {@code legs[2].price:
   * 1.0 -> 2.0}. Empty if they are equal. In a flyweight it is {@code diff(a, b)}.
   */
  public static String diff(
      StructInfo struct,
      MemorySegment segment,
      long offset,
      MemorySegment other,
      long otherOffset) {
    requireWithin(segment, offset, 1, struct);
    requireWithin(other, otherOffset, 1, struct);
    return new Differences(segment, other).of(struct, offset, otherOffset);
  }

  private static Optional<StructInfo> seenBy(String record, Class<?> caller) {
    Objects.requireNonNull(record, "record");
    List<@Nullable ClassLoader> loaders = new ArrayList<>();
    loaders.add(caller.getClassLoader());
    loaders.add(Thread.currentThread().getContextClassLoader());
    for (@Nullable ClassLoader loader : loaders) {
      Optional<StructInfo> found = find(record, loader);
      if (found.isPresent()) {
        return found;
      }
    }
    List<StructInfo> elsewhere = REGISTRY.of(record);
    return elsewhere.size() == 1 ? Optional.of(elsewhere.getFirst()) : Optional.empty();
  }

  private static IllegalArgumentException unknown(String record) {
    return new IllegalArgumentException(
        "there is no struct "
            + record
            + "\nfix: give the canonical name of a @Struct record that the class loader sees, or"
            + " its INFO");
  }

  private static void requireWithin(
      MemorySegment segment, long offset, long count, StructInfo struct) {
    Objects.requireNonNull(segment, "segment");
    Objects.requireNonNull(struct, "struct");
    if (!segment.scope().isAlive()) {
      throw new IllegalStateException(
          "%s at offset %d lies in an arena that has been closed\nfix: keep the arena open while it is used"
              .formatted(struct.name(), offset));
    }
    if (!segment.isAccessibleBy(Thread.currentThread())) {
      throw new WrongThreadException(
          "%s at offset %d lies in an arena that is confined to another thread\nfix: ask on that thread, or take a shared arena"
              .formatted(struct.name(), offset));
    }
    long size = segment.byteSize();
    boolean isWithin =
        offset >= 0
            && offset <= size
            && count >= 0
            && (struct.size() == 0 || count <= (size - offset) / struct.size());
    if (!isWithin) {
      throw new IndexOutOfBoundsException(
          "%s%s at offset %d does not fit: size %d, segment of %d bytes\nfix: give an offset from which it fits, or a larger segment"
              .formatted(
                  count == 1 ? "" : count + " ", struct.name(), offset, struct.size(), size));
    }
  }
}
