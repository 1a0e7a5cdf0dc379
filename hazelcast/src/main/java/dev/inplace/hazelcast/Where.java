package dev.inplace.hazelcast;

import com.hazelcast.query.Predicate;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.util.Map;

/**
 * A condition as Hazelcast evaluates it, on the owner's bytes.
 *
 * @param fingerprint of the caller's layout; values of another one are refused
 */
record Where(long fingerprint, Test test) implements Predicate<Object, StructBytes>, Message {
  @Serial private static final long serialVersionUID = 1;

  @Override
  public boolean apply(Map.Entry<Object, StructBytes> entry) {
    return test.holds(OtherLayoutException.requireSame(fingerprint, entry.getValue()));
  }

  @Override
  public void writeTo(DataOutputStream out) throws IOException {
    out.writeLong(fingerprint);
    test.writeTo(out);
  }

  static Where readFrom(DataInputStream in) throws IOException {
    return new Where(in.readLong(), Test.readFrom(in));
  }
}
