package dev.inplace.map;

import java.util.List;
import java.util.Set;

/**
 * What an inspector has found in the bytes of a map.
 *
 * @param entries of all tables
 * @param elemAddresses where the elem of each of them lies, as machine addresses
 * @param tables slots of each table, in the order of hashes
 * @param atHome entries in their home slot
 */
public record Inspection(long entries, Set<Long> elemAddresses, List<Long> tables, long atHome) {}
