package dev.inplace.hazelcast.accounts;

import dev.inplace.annotation.Struct;

/** A key whose components have the names of generated methods. */
@Struct
public record Taken(int toRecord, int read) {}
