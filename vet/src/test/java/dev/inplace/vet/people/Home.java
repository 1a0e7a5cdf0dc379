package dev.inplace.vet.people;

import dev.inplace.annotation.Struct;

/** A key, and nested in a person. */
@Struct
public record Home(int street, int number) {}
