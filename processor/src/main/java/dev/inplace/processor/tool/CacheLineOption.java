package dev.inplace.processor.tool;

import dev.inplace.processor.layout.CacheLine;
import picocli.CommandLine.Option;

/** The option of commands that show cache lines. */
final class CacheLineOption {
  @Option(
      names = "--cache-line",
      paramLabel = "64|128",
      defaultValue = "64",
      description = "Bytes of a cache line; ${DEFAULT-VALUE} by default.")
  private String size = "";

  CacheLine line() throws Refusal {
    return CacheLine.of(size)
        .orElseThrow(
            () -> new Refusal("--cache-line " + size + ": it is no size", "write 64 or 128"));
  }
}
