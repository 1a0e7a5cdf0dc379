package dev.inplace.hazelcast;

import com.hazelcast.config.SerializationConfig;
import com.hazelcast.config.SerializerConfig;
import com.hazelcast.nio.serialization.ByteArraySerializer;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** A serializer that counts what it writes and reads. */
record Counting<M extends Message>(
    Message.Serializer<M> serializer, AtomicLong written, AtomicLong read, AtomicLong bytes)
    implements ByteArraySerializer<M> {

  static <M extends Message> Counting<M> of(Message.Serializer<M> serializer) {
    return new Counting<>(serializer, new AtomicLong(), new AtomicLong(), new AtomicLong());
  }

  void addTo(SerializationConfig config) {
    config.addSerializerConfig(
        new SerializerConfig().setTypeClass(serializer.type()).setImplementation(this));
  }

  void reset() {
    written.set(0);
    read.set(0);
    bytes.set(0);
  }

  @Override
  public int getTypeId() {
    return serializer.getTypeId();
  }

  @Override
  public byte[] write(M message) throws IOException {
    byte[] all = serializer.write(message);
    written.incrementAndGet();
    bytes.addAndGet(all.length);
    return all;
  }

  @Override
  public M read(byte[] all) throws IOException {
    read.incrementAndGet();
    return serializer.read(all);
  }
}
