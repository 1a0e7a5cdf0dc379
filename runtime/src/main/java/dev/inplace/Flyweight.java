package dev.inplace;

import dev.inplace.check.Checkptr;
import dev.inplace.check.Epoch;
import dev.inplace.check.FieldCheck;
import dev.inplace.check.Layout;
import dev.inplace.check.Marks;
import dev.inplace.info.StructInfo;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A view of a struct in memory, without data of its own: a segment, and the offset of the struct's
 * first byte in it.
 *
 * <p><b>Terms.</b> To <i>wrap</i> is to point a flyweight at other bytes. A flyweight <i>ends</i>
 * when the bytes it shows may come to mean something else.
 *
 * <p><b>Life.</b> A new flyweight shows nothing: access through it throws an {@link
 * IndexOutOfBoundsException}. One over a user's segment lives as long as the segment's arena. One
 * from a map ends with the map's next insert of a new key, removal of a present key, clear,
 * compact, ensureCapacity, commit or close. It does so whether or not its value moved, and so do
 * flyweights and spans derived from it. Access through an ended flyweight throws a {@link
 * dev.inplace.check.StaleFlyweightException}.
 *
 * <p><b>Contract.</b> A wrap checks once: the struct lies within the segment, the segment is
 * native, and the address is a multiple of the struct's alignment. Wraps of foreign data do not
 * check the alignment. Each access then has the JDK's bounds, liveness and confinement checks.
 * {@code -Dinplace.checkptr=strict} repeats the last two and names the flyweight in its messages. A
 * flyweight is not thread-safe, not even its accessors of {@code @Atomic} components: each thread
 * has its own flyweight over the shared memory.
 *
 * <p><b>Names.</b> Generated classes have a method per component of the record, so this class has
 * no instance methods without parameters. None can clash.
 */
public abstract class Flyweight {
  /** The alignment to check for foreign data: none. */
  protected static final long UNALIGNED = 1;

  /** The JDK's class of native segments. */
  private static final Class<? extends MemorySegment> NATIVE = MemorySegment.NULL.getClass();

  /** The segment that holds the struct. */
  protected MemorySegment segment;

  /** The offset of the struct's first byte in the segment. */
  protected long base;

  private Epoch epoch = Lives.NOTHING;
  private long asOf;
  private long key;

  /** A flyweight that shows nothing yet. */
  protected Flyweight() {
    segment = MemorySegment.NULL;
  }

  /** A flyweight over the value of a map's entry; {@code key} identifies the key. */
  protected Flyweight(MemorySegment segment, long base, Epoch epoch, long key) {
    this.segment = segment;
    this.base = base;
    this.epoch = epoch;
    this.asOf = epoch.now();
    this.key = key;
  }

  /** Points this flyweight at the value of a map's entry; {@code key} identifies the key. */
  @SuppressWarnings({"MemorySegmentReferenceEquality", "ReferenceEquality"})
  protected final void point(MemorySegment segment, long base, Epoch epoch, long key) {
    // A store of a reference costs a GC barrier; mostly the reference is the same.
    if (this.segment != segment) {
      this.segment = segment;
    }
    if (this.epoch != epoch) {
      this.epoch = epoch;
    }
    this.base = base;
    this.asOf = epoch.now();
    this.key = key;
  }

  /**
   * This flyweight's segment, if it has not ended; each access uses it. It may be all of a map's
   * table, so no other class gets it: the method is not static. Only fields are used, never the
   * object itself, so that the JIT can eliminate the object.
   *
   * @param self this one; the parameter keeps the name free for a component
   * @throws dev.inplace.check.StaleFlyweightException if it has
   */
  protected final MemorySegment live(Flyweight self) {
    if (Checkptr.ON && epoch.now() != asOf) {
      throw Lives.ended(epoch, asOf, key);
    }
    if (Checkptr.STRICT) {
      Checkptr.access(segment, base, getClass());
    }
    return asNative(segment);
  }

  /**
   * For generated code: the size of the struct, bytes.
   *
   * @param self this one; the parameter keeps the name free for a component
   */
  protected abstract long sizeOf(Flyweight self);

  /**
   * For generated code: the layout of the struct, by which strict mode recognises memory; null if
   * it does not.
   *
   * @param self this one; the parameter keeps the name free for a component
   */
  protected @Nullable Layout layoutOf(Flyweight self) {
    return null;
  }

  /**
   * A slice of the bytes that this flyweight shows, to hand out.
   *
   * @param self this one; the parameter keeps the name free for a component
   * @param offset of the first byte in the struct
   * @throws dev.inplace.check.StaleFlyweightException if it has ended, in every mode
   */
  protected final MemorySegment slice(Flyweight self, long offset, long size) {
    if (epoch.now() != asOf) {
      throw Lives.ended(epoch, asOf, key);
    }
    epoch.handOut();
    return live(self).asSlice(base + offset, size);
  }

  /**
   * The segment, cast so that the JIT knows that it is native. Without the cast, the JIT uses the
   * kinds of segments seen before. Once mapped segments were seen, each access was a bimorphic
   * call. Nothing was hoisted out of loops, and callers became too large to inline.
   */
  static MemorySegment asNative(MemorySegment segment) {
    return NATIVE.isInstance(segment) ? NATIVE.cast(segment) : segment;
  }

  /**
   * A handle of a number in a struct, whose coordinates are a segment and the struct's offset in
   * it. Each use checks the bounds of the whole struct, so the JIT checks once for all fields used
   * together.
   *
   * @param layout of the number, without an alignment constraint
   * @param offset of the number in the struct, bytes
   * @param size of the struct, bytes
   */
  protected static VarHandle handle(ValueLayout layout, long offset, long size) {
    return MemoryLayout.structLayout(
            bytes(offset), layout.withName("number"), bytes(size - offset - layout.byteSize()))
        .varHandle(PathElement.groupElement("number"))
        .withInvokeExactBehavior();
  }

  /** Bytes as padding; a padding layout itself cannot be empty. */
  private static MemoryLayout bytes(long count) {
    return MemoryLayout.sequenceLayout(count, ValueLayout.JAVA_BYTE);
  }

  /**
   * The segment itself, if it is writable. The JDK repeats the check right afterwards, so the JIT
   * makes it once. The parameter keeps the name free for a component.
   *
   * @param live the result of {@link #live}
   * @throws IllegalArgumentException if it is read-only
   */
  protected final MemorySegment writable(MemorySegment live) {
    if (Checkptr.ON && live.isReadOnly()) {
      throw Checkptr.readOnly(base, getClass(), epoch != Lives.ENDLESS);
    }
    return live;
  }

  /** Points another flyweight at a part of this one's bytes. It ends with this one. */
  protected final <F extends Flyweight> F derive(F part, long offset) {
    part.follow(live(this), offset, epoch, asOf, key);
    return part;
  }

  /** Lets a span of a part of this one's bytes end with this one. */
  protected final <S extends Span<?, ?>> S derive(S part) {
    part.follow(epoch, asOf, key);
    return part;
  }

  /** Takes over the epoch of the flyweight or span that this one is derived from. */
  final void follow(MemorySegment segment, long base, Epoch epoch, long asOf, long key) {
    this.segment = segment;
    this.base = base;
    this.epoch = epoch;
    this.asOf = asOf;
    this.key = key;
  }

  /** The same for a flyweight that has mostly been here before: see {@link #point}. */
  @SuppressWarnings({"MemorySegmentReferenceEquality", "ReferenceEquality"})
  final void move(MemorySegment segment, long base, Epoch epoch, long asOf, long key) {
    if (this.segment != segment) {
      this.segment = segment;
    }
    if (this.epoch != epoch) {
      this.epoch = epoch;
    }
    this.base = base;
    this.asOf = asOf;
    this.key = key;
  }

  /**
   * Ends this flyweight, since the step of the iteration that has shown it is over.
   *
   * @param self this one; the parameter keeps the name free for a component
   */
  final void pass(Flyweight self) {
    follow(MemorySegment.NULL, 0, Lives.PASSED, 0, 0);
  }

  /**
   * Points this flyweight at a struct of a size and alignment.
   *
   * @throws IndexOutOfBoundsException if the struct does not lie within the segment
   * @throws IllegalArgumentException if the segment is on the heap or the address misaligned, or in
   *     strict mode if memory of another layout lies there
   */
  protected final void point(
      MemorySegment segment, long offset, long size, long alignment, String struct) {
    Checkptr.wrap(segment, offset, size, alignment, struct);
    @Nullable Layout layout = Checkptr.STRICT ? layoutOf(this) : null;
    if (layout != null) {
      Marks.wrap(segment, offset, 1, layout);
    }
    follow(segment, offset, Lives.ENDLESS, 0, 0);
  }

  /** Points this flyweight at a checked struct of any size, which strict mode does not mark. */
  protected final void point(MemorySegment segment, long offset) {
    follow(segment, offset, Lives.ENDLESS, 0, 0);
  }

  /**
   * The text for {@code toString}: the fields, or the reason why they cannot be read. It throws
   * nothing, since debuggers call it at any time and on any thread.
   */
  protected final String textOf(Glance.Reader fields) {
    return Glance.of(getClass(), segment, epoch, asOf, () -> fields.read(segment, base));
  }

  /** For generated code: copies the bytes that a flyweight shows to the beginning of a segment. */
  public static void copy(Flyweight flyweight, MemorySegment to) {
    Bytes.copy(flyweight.live(flyweight), flyweight.base, to, 0, flyweight.sizeOf(flyweight));
  }

  /** The bytes that a flyweight shows, and no others; none if it shows nothing yet. */
  public static MemorySegment segmentOf(Flyweight flyweight) {
    FieldCheck.nonNull(flyweight, "flyweight");
    return flyweight.epoch == Lives.NOTHING
        ? MemorySegment.NULL
        : flyweight.slice(flyweight, 0, flyweight.sizeOf(flyweight));
  }

  /** The size of the struct of a flyweight, bytes, also of one that shows nothing. */
  public static long byteSize(Flyweight flyweight) {
    return flyweight.sizeOf(flyweight);
  }

  /** The layout of the struct of a flyweight. */
  public static StructInfo infoOf(Flyweight flyweight) {
    return (StructInfo) Objects.requireNonNull(flyweight.layoutOf(flyweight), "layout");
  }

  /** The offset in {@link #segmentOf} of the first byte that a flyweight shows: 0. */
  public static long offsetOf(Flyweight flyweight) {
    FieldCheck.nonNull(flyweight, "flyweight");
    return 0;
  }

  /**
   * For a map that removes an entry by its flyweight: the segment that holds the value. It has no
   * bytes if the flyweight is not from that map.
   *
   * @param map the epoch that the map alone has
   */
  public static MemorySegment holderOf(Flyweight found, Epoch map) {
    FieldCheck.nonNull(found, "flyweight");
    MemorySegment holder = found.epoch == Lives.NOTHING ? MemorySegment.NULL : found.live(found);
    return found.epoch == map ? holder : MemorySegment.NULL;
  }

  /** The offset of the value in {@link #holderOf}; -1 if that has no bytes. */
  public static long offsetIn(Flyweight found, Epoch map) {
    return found.epoch == map ? found.base : -1;
  }
}
