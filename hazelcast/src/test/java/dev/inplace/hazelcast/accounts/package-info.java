/** Structs of the tests. */
@org.jspecify.annotations.NullMarked
package dev.inplace.hazelcast.accounts;
