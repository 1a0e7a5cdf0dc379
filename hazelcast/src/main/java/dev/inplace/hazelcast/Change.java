package dev.inplace.hazelcast;

import com.hazelcast.map.EntryProcessor;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The steps that a caller sends to the owner of a value. All are applied, or none. Backups run the
 * same steps. These depend on nothing but the value, so the bytes come out the same.
 *
 * @param fingerprint of the caller's layout
 * @param insertedSize bytes of a new value, all zero; negative if an absent key is refused
 * @param id of the change, if it is to be applied once
 */
record Change(long fingerprint, int insertedSize, Optional<ChangeId> id, List<Step> steps)
    implements EntryProcessor<Object, StructBytes, long[]>, Message {
  @Serial private static final long serialVersionUID = 1;

  /** The steps change present values only. */
  static final int NO_INSERT = -1;

  /** The first byte of an answer; the results of the steps follow. */
  @SuppressWarnings("EnumOrdinal") // the numbers are those on the wire
  enum Status {
    DONE,
    ABSENT,
    /** The fingerprint of the value follows. */
    OTHER_LAYOUT,
    /** The number of the step and the value that it found follow. */
    OUT_OF_RANGE;

    long number() {
      return ordinal();
    }

    static Status of(long number) {
      return values()[(int) number];
    }
  }

  @Override
  public long[] process(Map.Entry<Object, StructBytes> entry) {
    @Nullable StructBytes before = entry.getValue();
    if (before == null && insertedSize < 0) {
      return new long[] {Status.ABSENT.number()};
    }
    if (before != null && isOther(before)) {
      return new long[] {Status.OTHER_LAYOUT.number(), before.fingerprint()};
    }
    Applied applied = before == null ? Applied.NONE : before.applied();
    Optional<long[]> known = id.flatMap(applied::answer);
    if (known.isPresent()) {
      return known.get();
    }
    byte[] bytes = before == null ? new byte[insertedSize] : before.toArray();
    long[] answer = new long[1 + steps.size()];
    boolean isChanged = before == null;
    BitSet written = new BitSet();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      long old = step.cell().read(bytes);
      long after = step.after(old, before == null && !written.get(step.cell().offset()));
      if (!step.cell().holds(after)) {
        return new long[] {Status.OUT_OF_RANGE.number(), i, old};
      }
      if (step.isWrite() && (after != old || before == null)) {
        step.cell().write(bytes, after);
        written.set(step.cell().offset());
        isChanged = true;
      }
      answer[1 + i] = step.result(old, after);
    }
    if (isChanged || (id.isPresent() && isWrite())) {
      Applied all = id.map(one -> applied.with(one, answer)).orElse(applied);
      entry.setValue(new StructBytes(fingerprint, bytes, all));
    }
    return answer;
  }

  private boolean isOther(StructBytes value) {
    return value.fingerprint() != fingerprint
        || !steps.stream().allMatch(step -> step.cell().isWithin(value.size()));
  }

  private boolean isWrite() {
    return insertedSize >= 0 || steps.stream().anyMatch(Step::isWrite);
  }

  /** The same steps; a read has no backup. */
  @Override
  @SuppressWarnings("NullAway") // as Hazelcast has it
  public EntryProcessor<Object, StructBytes, long[]> getBackupProcessor() {
    return isWrite() ? this : null;
  }

  @Override
  public void writeTo(DataOutputStream out) throws IOException {
    out.writeLong(fingerprint);
    boolean isInsert = insertedSize >= 0;
    out.writeByte((isInsert ? 1 : 0) | (id.isPresent() ? 2 : 0));
    if (isInsert) {
      out.writeInt(insertedSize);
    }
    if (id.isPresent()) {
      id.get().writeTo(out);
    }
    out.writeInt(steps.size());
    for (Step step : steps) {
      step.writeTo(out);
    }
  }

  static Change readFrom(DataInputStream in) throws IOException {
    long fingerprint = in.readLong();
    int flags = in.readByte();
    int insertedSize = (flags & 1) != 0 ? in.readInt() : NO_INSERT;
    Optional<ChangeId> id =
        (flags & 2) != 0 ? Optional.of(ChangeId.readFrom(in)) : Optional.empty();
    List<Step> steps = new ArrayList<>();
    for (int rest = in.readInt(); rest > 0; rest--) {
      steps.add(Step.readFrom(in));
    }
    return new Change(fingerprint, insertedSize, id, List.copyOf(steps));
  }
}
