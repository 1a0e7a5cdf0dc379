package dev.inplace.functional.formats;

import static dev.inplace.functional.formats.RoundTrip.memory;
import static dev.inplace.functional.formats.RoundTrip.requireSame;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.Span;
import dev.inplace.functional.formats.Elf.Bitness;
import dev.inplace.functional.formats.Elf.Data;
import dev.inplace.functional.formats.Elf.ElfSection;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Programs of the system. */
class ElfFilesTest {
  private static final Path PROGRAM = Path.of("/bin/ls");

  @Test
  void sectionsAreFoundByName() throws Exception {
    Assumptions.assumeTrue(Files.isReadable(PROGRAM), PROGRAM + " is missing");
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment file = memory(arena, Files.readAllBytes(PROGRAM));
      ElfHeaderFlyweight ident = ElfHeaderFlyweight.of(file, 0);
      Assumptions.assumeTrue(ident.magic().equals("\u007fELF"), PROGRAM + " is no ELF file");
      Assumptions.assumeTrue(ident.bitness() == Bitness.BITS_64, PROGRAM + " has 32 bits");
      ByteOrder order =
          ident.data() == Data.BIG_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
      ElfHeaderInOrder header = ElfHeaderInOrder.of(file, 0, order);
      requireSame(ElfHeaderInOrder.allocate(arena, header.toRecord(), order), header);

      Span<? extends ElfSectionInOrder, ElfSection> sections =
          ElfSectionSpan.of(file, header.sections(), header.sectionCount(), order);
      long names = sections.at(header.namesIndex()).offset();
      List<String> executed = new ArrayList<>();
      for (ElfSectionInOrder section : sections) {
        if (section.isExecuted()) {
          executed.add(file.getString(names + section.name()));
        }
        requireSame(ElfSectionInOrder.allocate(arena, section.toRecord(), order), section);
      }
      assertThat(executed).contains(".text");

      ElfHeaderInOrder big =
          ElfHeaderInOrder.allocate(arena, header.toRecord(), ByteOrder.BIG_ENDIAN);
      assertThat(big.toRecord()).usingRecursiveComparison().isEqualTo(header.toRecord());
    }
  }
}
