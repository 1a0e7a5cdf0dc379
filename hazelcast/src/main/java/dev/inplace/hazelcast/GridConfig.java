package dev.inplace.hazelcast;

import com.hazelcast.config.Config;
import com.hazelcast.config.InMemoryFormat;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.SerializationConfig;
import com.hazelcast.config.SerializerConfig;
import java.util.List;

/**
 * The configuration of grids for members and clients. Without it, Hazelcast can neither send an
 * operation nor store a value as it is.
 */
public final class GridConfig {
  /** The id of the first message; Hazelcast needs them unique among a user's serializers. */
  public static final int FIRST_TYPE_ID = 1_229_869_056;

  static final List<Message.Serializer<?>> SERIALIZERS =
      List.of(
          new Message.Serializer<>(FIRST_TYPE_ID, StructBytes.class, StructBytes::readFrom),
          new Message.Serializer<>(FIRST_TYPE_ID + 1, Change.class, Change::readFrom),
          new Message.Serializer<>(FIRST_TYPE_ID + 2, Where.class, Where::readFrom),
          new Message.Serializer<>(FIRST_TYPE_ID + 3, Tally.class, Tally::readFrom),
          new Message.Serializer<>(FIRST_TYPE_ID + 4, Extension.class, Extension::readFrom));

  private GridConfig() {}

  /**
   * Adds a map for a grid to the configuration of a member: values in {@code OBJECT} format, one
   * synchronous backup, merged by {@code PutIfAbsentMergePolicy} after a split brain. The result
   * may be changed, except for the format.
   */
  public static MapConfig add(Config config, String map) {
    register(config.getSerializationConfig());
    MapConfig found = config.getMapConfig(map);
    return found.setInMemoryFormat(InMemoryFormat.OBJECT).setBackupCount(1);
  }

  /** Adds what grids send to the configuration of a client, or of a member without maps. */
  public static void register(SerializationConfig config) {
    boolean isThere =
        config.getSerializerConfigs().stream().anyMatch(one -> one.getTypeClass() == Change.class);
    if (!isThere) {
      for (Message.Serializer<?> serializer : SERIALIZERS) {
        config.addSerializerConfig(
            new SerializerConfig().setTypeClass(serializer.type()).setImplementation(serializer));
      }
    }
  }
}
