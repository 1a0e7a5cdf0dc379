/** Programs on three members in processes of their own, run by the profile {@code machines}. */
@org.jspecify.annotations.NullMarked
package dev.inplace.hazelcast.machines;
