package dev.inplace.map;

import java.util.Set;

/**
 * What an inspector has found in the bytes of a map.
 *
 * @param entries entries of all live buckets
 * @param elemAddresses where the elem of each of them lies, as machine addresses
 * @param atHome entries that lie in their home slot
 * @param overflowBuckets overflow buckets in chains
 * @param oldBuckets buckets of the old table, 0 if the map does not grow
 * @param evacuated old buckets that have been evacuated
 */
public record Inspection(
    long entries,
    Set<Long> elemAddresses,
    long atHome,
    long overflowBuckets,
    long oldBuckets,
    long evacuated) {}
