package dev.inplace.hazelcast;

import com.hazelcast.nio.serialization.ByteArraySerializer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** An object that members and clients send each other, in a format of its own. */
interface Message {

  void writeTo(DataOutputStream out) throws IOException;

  /** The reader of a kind of message. */
  interface Reader<M> {
    M readFrom(DataInputStream in) throws IOException;
  }

  /** Hazelcast's view of a kind of message; members and clients must agree on the type's id. */
  record Serializer<M extends Message>(int typeId, Class<M> type, Reader<M> reader)
      implements ByteArraySerializer<M> {

    @Override
    public int getTypeId() {
      return typeId;
    }

    @Override
    public byte[] write(M message) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(Long.BYTES * Long.BYTES);
      message.writeTo(new DataOutputStream(bytes));
      return bytes.toByteArray();
    }

    @Override
    public M read(byte[] bytes) throws IOException {
      return reader.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
  }
}
