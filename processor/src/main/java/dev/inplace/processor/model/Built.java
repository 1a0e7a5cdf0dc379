package dev.inplace.processor.model;

/**
 * The constants of a flyweight whose struct was compiled earlier.
 *
 * @param model the data model, or empty if absent
 * @param byteOrder as in {@link Platform#byteOrderName}, or empty
 * @param fingerprint of its layout, 16 hex digits, or empty
 */
public record Built(String model, String byteOrder, String fingerprint) {}
