package dev.inplace.hazelcast;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last change of each sender that a value has seen, the latest first. It is kept with the
 * value, so that backups and migrations have it too.
 *
 * <p>A sender has one change of a key under way at a time. One number per sender is thus enough.
 */
record Applied(List<Entry> entries) {
  /** The most senders that a value remembers; the one that was silent longest is forgotten. */
  static final int MOST_SENDERS = 8;

  static final Applied NONE = new Applied(List.of());

  /** A change and its answer. */
  static final class Entry {
    private final ChangeId id;
    private final long[] answer;

    private Entry(ChangeId id, long[] answer) {
      this.id = id;
      this.answer = answer;
    }
  }

  /** The answer to a change that was applied before, or to an older one of its sender. */
  Optional<long[]> answer(ChangeId id) {
    return entries.stream()
        .filter(entry -> entry.id.sender() == id.sender())
        .filter(entry -> entry.id.number() >= id.number())
        .map(entry -> entry.answer)
        .findFirst();
  }

  /** With another change. */
  Applied with(ChangeId id, long[] answer) {
    List<Entry> others = new ArrayList<>();
    others.add(new Entry(id, answer));
    entries.stream()
        .filter(entry -> entry.id.sender() != id.sender())
        .limit(MOST_SENDERS - 1L)
        .forEach(others::add);
    return new Applied(List.copyOf(others));
  }

  void writeTo(DataOutputStream out) throws IOException {
    out.writeByte(entries.size());
    for (Entry entry : entries) {
      entry.id.writeTo(out);
      out.writeInt(entry.answer.length);
      for (long number : entry.answer) {
        out.writeLong(number);
      }
    }
  }

  static Applied readFrom(DataInputStream in) throws IOException {
    int count = in.readByte();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ChangeId id = ChangeId.readFrom(in);
      long[] answer = new long[in.readInt()];
      for (int j = 0; j < answer.length; j++) {
        answer[j] = in.readLong();
      }
      entries.add(new Entry(id, answer));
    }
    return count == 0 ? NONE : new Applied(List.copyOf(entries));
  }
}
