package dev.inplace.info;

import dev.inplace.check.Codes;
import dev.inplace.check.LayoutChangedError;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.StructLayout;
import java.lang.foreign.UnionLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: the enums and structs that a class was compiled against. They are compared
 * once with those of the run, as the class is initialised.
 *
 * <pre>{@code
 * static final CompiledAgainst COMPILED_AGAINST = CompiledAgainst.of(OrderFlyweight.class)
 *     .struct(PriceFlyweight.class, PriceFlyweight.INFO, 0x0123456789abcdefL,
 *         "size 8, alignment 4, go-amd64, little-endian; units int at 0; nanos int at 4")
 *     .constants(Side.values(), "BUY SELL");
 * }</pre>
 *
 * <p>{@link #check} throws a difference at every use. An initializer that throws would name it only
 * once; all later uses would get a {@link NoClassDefFoundError}.
 *
 * <p>It is a record because the JIT trusts the fields of records: a check of a {@code static final}
 * record takes no instruction.
 *
 * @param user the generated class
 * @param changed the message about the first difference; null if there is none
 */
public record CompiledAgainst(Class<?> user, @Nullable String changed) {

  public CompiledAgainst {
    Objects.requireNonNull(user, "user");
  }

  /** A class that was compiled against nothing yet. */
  public static CompiledAgainst of(Class<?> user) {
    return new CompiledAgainst(user, null);
  }

  /**
   * The class, also compiled against a struct.
   *
   * @param flyweight of the struct at run time
   * @param now layout of the struct at run time
   * @param fingerprint of the layout at compile time
   * @param layout that layout as text, in parts
   */
  public CompiledAgainst struct(
      Class<?> flyweight, StructInfo now, long fingerprint, String... layout) {
    @Nullable String inside = now.changed();
    if (inside != null) {
      return with(inside);
    }
    return now.fingerprint() == fingerprint
        ? this
        : with(new Change(user, flyweight, now.name()).ofLayout(String.join("", layout), now));
  }

  /**
   * The class, also compiled against an enum. Its constants must be the first ones at run time.
   *
   * @param now all constants at run time
   * @param names of the constants at compile time, separated by spaces, in parts
   */
  public CompiledAgainst constants(Enum<?>[] now, String... names) {
    List<String> present = Arrays.stream(now).map(Enum::name).toList();
    String joined = String.join("", names);
    List<String> compiled = joined.isEmpty() ? List.of() : List.of(joined.split(" ", -1));
    if (present.size() >= compiled.size() && present.subList(0, compiled.size()).equals(compiled)) {
      return this;
    }
    Class<?> type = now.getClass().getComponentType();
    return with(new Change(user, type, Change.name(type)).ofConstants(compiled, present));
  }

  /**
   * The class, also compiled against an enum whose constants have codes. They must exist at run
   * time, in any order.
   *
   * @param now all constants at run time
   * @param names of the constants at compile time, separated by spaces, in parts
   */
  public CompiledAgainst named(Enum<?>[] now, String... names) {
    List<String> present = Arrays.stream(now).map(Enum::name).toList();
    List<String> compiled = List.of(String.join("", names).split(" ", -1));
    if (present.containsAll(compiled)) {
      return this;
    }
    Class<?> type = now.getClass().getComponentType();
    return with(new Change(user, type, Change.name(type)).ofConstants(compiled, present));
  }

  private CompiledAgainst with(String change) {
    return new CompiledAgainst(user, changed == null ? change : changed + "\n" + change);
  }

  /** True if nothing has changed since the class was compiled. */
  public boolean isSame() {
    return changed == null;
  }

  /**
   * Refuses a use of the class if an enum or struct has changed.
   *
   * @throws LayoutChangedError if one has
   */
  public void check() {
    if (changed != null) {
      throw new LayoutChangedError(changed);
    }
  }

  /** {@link #check} in an expression; returns the argument. */
  public <T> T checked(T value) {
    check();
    return value;
  }

  /**
   * The constants that the class knows: as many as at compile time. None if the class is refused.
   */
  public <E extends Enum<E>> E[] first(int count, E[] now) {
    return count == now.length && isSame() ? now : Arrays.copyOf(now, isSame() ? count : 0);
  }

  /**
   * The codes of an enum's constants. None if the class is refused.
   *
   * @param now all constants at run time
   * @param bytes of a code in memory
   * @param meanings names and codes at compile time, separated by spaces, in parts
   */
  public <E extends Enum<E>> Codes<E> codes(E[] now, int bytes, String... meanings) {
    String joined = String.join("", meanings);
    return Codes.of(now, bytes, isSame() ? List.of(joined.split(" ", -1)) : List.of());
  }

  /** The layout of a union whose class is refused: bytes without fields. */
  public static UnionLayout unionOfBytes(long size, long alignment) {
    return MemoryLayout.unionLayout(bytes(size, alignment)).withByteAlignment(alignment);
  }

  /** The layout of a struct whose class is refused: bytes without fields. */
  public static StructLayout bytes(long size, long alignment) {
    MemoryLayout[] all =
        size == 0 ? new MemoryLayout[0] : new MemoryLayout[] {MemoryLayout.paddingLayout(size)};
    return MemoryLayout.structLayout(all).withByteAlignment(alignment);
  }
}
