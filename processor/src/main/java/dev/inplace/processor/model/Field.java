package dev.inplace.processor.model;

/** One field of a struct: a component of the record. */
public record Field(String name, FieldType type) {}
