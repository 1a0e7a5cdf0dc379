package dev.inplace.processor.export;

/**
 * A file of another language.
 *
 * @param name from the folder of all reports on: {@code c/Tick.h}
 */
public record ExportedFile(String name, String text) {}
