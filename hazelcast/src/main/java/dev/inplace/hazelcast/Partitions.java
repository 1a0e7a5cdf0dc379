package dev.inplace.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.partition.PartitionService;

/** Keys that stand for partitions, as Hazelcast names these by a key. */
final class Partitions {
  private Partitions() {}

  /** A number that lies in a partition. */
  static Long keyOf(HazelcastInstance hazelcast, int partition) {
    PartitionService partitions = hazelcast.getPartitionService();
    int count = partitions.getPartitions().size();
    if (partition < 0 || partition >= count) {
      throw new IndexOutOfBoundsException(
          "there is no partition %d of %d\nfix: give one from 0 to %d"
              .formatted(partition, count, count - 1));
    }
    long key = 0;
    while (partitions.getPartition(key).getPartitionId() != partition) {
      key++;
    }
    return key;
  }
}
