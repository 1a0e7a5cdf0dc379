package dev.inplace.processor.export;

/**
 * A file of another language.
 *
 * @param name relative to the folder of all reports: {@code c/Tick.h}
 */
public record ExportedFile(String name, String text) {}
