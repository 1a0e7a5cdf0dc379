package dev.inplace.hazelcast;

import com.hazelcast.aggregation.Aggregator;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Count, sum, minimum and maximum of a field, by the values of another one. Each partition has one;
 * they travel and are merged.
 *
 * @param fingerprint of the caller's layout; values of another one are refused
 * @param field to summarize
 * @param group the field whose values make the groups; without one there is one group, 0
 * @param totals by group
 */
record Tally(long fingerprint, Cell field, Optional<Cell> group, Map<Long, Totals> totals)
    implements Aggregator<Map.Entry<Object, StructBytes>, Tally>, Message {
  @Serial private static final long serialVersionUID = 1;

  /** The group of all values, if there is no field for groups. */
  static final long ALL = 0;

  static Tally of(long fingerprint, Cell field, Optional<Cell> group) {
    return new Tally(fingerprint, field, group, new HashMap<>());
  }

  @Override
  public void accumulate(Map.Entry<Object, StructBytes> entry) {
    byte[] bytes = OtherLayoutException.requireSame(fingerprint, entry.getValue());
    long key = group.map(cell -> cell.read(bytes)).orElse(ALL);
    totals.merge(key, Totals.of(field, field.read(bytes)), (a, b) -> a.plus(b, field));
  }

  @Override
  @SuppressWarnings("rawtypes") // as Hazelcast has it
  public void combine(Aggregator other) {
    ((Tally) other)
        .totals.forEach((key, more) -> totals.merge(key, more, (a, b) -> a.plus(b, field)));
  }

  @Override
  public Tally aggregate() {
    return this;
  }

  @Override
  public void writeTo(DataOutputStream out) throws IOException {
    out.writeLong(fingerprint);
    field.writeTo(out);
    out.writeBoolean(group.isPresent());
    if (group.isPresent()) {
      group.get().writeTo(out);
    }
    out.writeInt(totals.size());
    for (Map.Entry<Long, Totals> total : totals.entrySet()) {
      out.writeLong(total.getKey());
      total.getValue().writeTo(out);
    }
  }

  static Tally readFrom(DataInputStream in) throws IOException {
    long fingerprint = in.readLong();
    Cell field = Cell.readFrom(in);
    Optional<Cell> group = in.readBoolean() ? Optional.of(Cell.readFrom(in)) : Optional.empty();
    Tally tally = Tally.of(fingerprint, field, group);
    for (int rest = in.readInt(); rest > 0; rest--) {
      tally.totals.put(in.readLong(), Totals.readFrom(in));
    }
    return tally;
  }
}
