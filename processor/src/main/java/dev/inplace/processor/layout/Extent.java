package dev.inplace.processor.layout;

/** The size and alignment of a type, in bytes. */
public record Extent(long size, long alignment) {}
