/** Field operations on values that lie in a Hazelcast map: the operation travels, not the value. */
@NullMarked
package dev.inplace.hazelcast;

import org.jspecify.annotations.NullMarked;
