package dev.inplace.processor.layout;

/** Bytes of a struct that belong to no field. */
public record Padding(long offset, long size) {}
