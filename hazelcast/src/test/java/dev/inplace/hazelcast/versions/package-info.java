/** Versions of one struct, as programs of different age have them. */
@org.jspecify.annotations.NullMarked
package dev.inplace.hazelcast.versions;
