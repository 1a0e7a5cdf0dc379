package dev.inplace.file;

import java.lang.foreign.MemorySegment;
import java.util.List;

/** The last commit of a file in a new mapping, which {@link WritableFile#adopt} begins to use. */
public final class MappedCommit {
  private final LastCommit commit;
  private final List<MemorySegment> parts;

  MappedCommit(SealedHead head, Disk.Mapping mapping) {
    List<Contents.Part> mapped = Contents.parts(head.sections(), mapping.bytes());
    commit = LastCommit.of(head, mapped, mapping);
    parts = mapped.stream().map(Contents.Part::bytes).toList();
  }

  LastCommit commit() {
    return commit;
  }

  /** The bytes of its parts, in their order. */
  public List<MemorySegment> parts() {
    return parts;
  }
}
