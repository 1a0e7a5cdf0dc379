package dev.inplace.functional.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.atomic.AtomicKinds;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Kinds;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.LongValueMap;
import dev.inplace.functional.fixtures.Stats;
import dev.inplace.functional.fixtures.StatsSpan;
import dev.inplace.functional.fixtures.StringStatsMap;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.functional.fixtures.ValueFlyweight;
import dev.inplace.functional.form.FormKinds;
import dev.inplace.map.OffHeapMap;
import dev.inplace.processor.tool.Tool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command that shows a file without the classes that wrote it. */
class ShownFilesTest {
  private static final int MANY = 300; // beyond, keys of some kinds come again

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private Path file() {
    return directory.resolve("map");
  }

  private int show(String... options) {
    String[] words =
        Stream.concat(Stream.of("file", file().toString()), Stream.of(options))
            .toArray(String[]::new);
    return Tool.run(new PrintWriter(out), new PrintWriter(err), words);
  }

  static Stream<Kind<?, ?, ?>> kinds() {
    return Stream.of(Kinds.all(), FormKinds.all(), AtomicKinds.all())
        .<Kind<?, ?, ?>>flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void aMapOfAnyKind(Kind<K, V, F> kind) {
    int entries = Math.min(MANY, kind.keys().count());
    Subject<K, V, F> subject = kind.create().apply(null);
    try (OffHeapMap map = subject.map()) {
      for (int i = 0; i < entries; i++) {
        subject.forms().getFirst().put().accept(kind.keys().key(i), kind.values().of().apply(i));
      }
      SealedFiles.seal(map, file());
    }
    assertThat(show("--entries", "1000")).as(out + "" + err).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString()).endsWith("all checks passed\n").contains("entries " + entries);
    List<String> lines = out.toString().lines().toList();
    int slots =
        lines.indexOf(
            lines.stream().filter(l -> l.startsWith("slots: ")).findFirst().orElseThrow());
    assertThat(lines.size() - slots).isEqualTo(1 + 1 + entries + 1 + 1 + 1);
  }

  @Test
  void fieldsHaveTheirNames() throws IOException {
    try (StringStatsMap map = StringStatsMap.create()) {
      map.put("a\nb", new Stats((byte) -1, 1L << 40, 3));
      map.seal(file());
    }
    assertThat(show()).isZero();
    assertThat(out.toString())
        .startsWith("map of ")
        .contains("entries 1\n", "bytes of texts 3\n", "\nsealed\n", "\nkeys: text\n")
        .contains("\nsum long at 8, 8 bytes\n")
        .contains("\n\"a\\u000Ab\" = {kind -1, sum 1099511627776, count 3}\n")
        .contains(" slots have an entry\n");
  }

  @Test
  void aUnionShowsItsBytesByEachComponent() throws IOException {
    try (LongValueMap map = LongValueMap.create()) {
      ValueFlyweight value = map.findOrInsert(5);
      value.number(7);
      map.seal(file());
    }
    assertThat(show()).isZero();
    assertThat(out.toString()).contains("\n5 = {number 7, fraction 3.5E-323, text \"\\u0007\", ");
  }

  @Test
  void aSpan() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      StatsSpan span = StatsSpan.allocate(arena, 3);
      span.at(1).sum(5);
      span.seal(file());
    }
    assertThat(show()).isZero();
    assertThat(out.toString())
        .startsWith("span of ")
        .contains("0: {kind 0, sum 0, count 0}\n1: {kind 0, sum 5, count 0}\n2: ");
  }

  @Test
  void aFileOfAWriter() throws IOException {
    try (LongStatsMap map = LongStatsMap.openForWriting(file())) {
      map.findOrInsert(7).count(1);
      map.commit();
      assertThat(show()).isZero();
    }
    assertThat(out.toString())
        .contains("\ncommitted, stamp ", "\n7 = {kind 0, sum 0, count 1}\n")
        .contains("map.journal is there: a writer has the file open, or has crashed\n");
  }

  @Test
  void aDamagedFile() throws IOException {
    try (LongStatsMap map = LongStatsMap.create()) {
      map.findOrInsert(7).count(1);
      map.seal(file());
    }
    ByteBuffer bytes = SealedFiles.read(file());
    int at = SealedFiles.sections(bytes).getFirst()[0] + Long.BYTES; // no control byte
    bytes.put(at, (byte) ~bytes.get(at));
    SealedFiles.write(file(), bytes);
    assertThat(show()).isOne();
    assertThat(out.toString())
        .contains("1 check failed\n  table, ")
        .contains(": another checksum\n");
    bytes.put(40, (byte) 2);
    SealedFiles.write(file(), bytes);
    assertThat(show()).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            file()
                + ": it is damaged: the checksum of its head is wrong\n"
                + "fix: copy it again from where it was sealed\n");
  }

  @Test
  void aFileThatIsNone() throws IOException {
    assertThat(show()).isEqualTo(2);
    Files.writeString(file(), "text");
    assertThat(show()).isEqualTo(2);
    assertThat(err.toString())
        .contains(file() + ": it cannot be read: ")
        .contains(file() + ": it is no sealed map or span\nfix: name a file that seal or commit");
  }
}
