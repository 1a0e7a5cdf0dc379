package dev.inplace.processor.model;

/**
 * What the flyweight of a struct that was compiled earlier says of itself, in its constants.
 *
 * @param model the data model, or empty if it says none
 * @param byteOrder as {@link Platform#byteOrderName} has it, or empty
 * @param fingerprint of its layout, 16 hex digits, or empty
 */
public record Built(String model, String byteOrder, String fingerprint) {}
