@org.jspecify.annotations.NullMarked
package dev.inplace.hazelcast;
