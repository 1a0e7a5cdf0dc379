package dev.inplace.processor.layout;

/** The size of a type and the alignment it asks for, in bytes. */
public record Extent(long size, long alignment) {}
