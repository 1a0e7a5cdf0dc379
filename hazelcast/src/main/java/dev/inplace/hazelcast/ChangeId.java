package dev.inplace.hazelcast;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The identity of a change, the same when it is sent again.
 *
 * @param sender a random number
 * @param number counts the changes of the sender
 */
record ChangeId(long sender, long number) {

  void writeTo(DataOutputStream out) throws IOException {
    out.writeLong(sender);
    out.writeLong(number);
  }

  static ChangeId readFrom(DataInputStream in) throws IOException {
    return new ChangeId(in.readLong(), in.readLong());
  }
}
