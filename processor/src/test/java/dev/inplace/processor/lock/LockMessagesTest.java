package dev.inplace.processor.lock;

import static dev.inplace.processor.lock.LockedBuild.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.InplaceProcessor;
import dev.inplace.processor.compile.Build;
import dev.inplace.processor.compile.Tells;
import dev.inplace.processor.diagnostic.Code;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The messages of a build that has a lock, beyond what has changed. */
public class LockMessagesTest {
  private static final String ACCEPT =
      "java -jar inplace-processor.jar lock --update DIR --file layout.lock,"
          + " where DIR is the class output of the whole build";

  @TempDir Path directory;
  private LockedBuild build;

  @BeforeEach
  void lock() throws IOException {
    build = new LockedBuild(directory);
    build.lock(ORDERS);
  }

  @Test
  @Tells(Code.LAYOUT_CHANGED)
  void aLayoutThatHasChanged() {
    assertThat(build.told(ORDERS.replace("@Length(2)", "@Length(3)")))
        .containsExactly(
            "Order.java:11: [LayoutChanged] Order.counts: resized from 8 to 12 bytes (int[2] to"
                + " int[3]), while its layout is locked\n"
                + "fix: make it int[2] again, or accept the change: "
                + ACCEPT,
            "Order.java:12: [LayoutChanged] Order.last: moved from 36 to 40, while its layout is"
                + " locked\n"
                + "fix: bring it back to offset 36, or accept the change: "
                + ACCEPT);
  }

  /** To accept a change takes the report of it. */
  @Test
  void whatHasChangedIsReportedAllTheSame() throws IOException {
    Path source =
        Files.writeString(directory.resolve("Order.java"), ORDERS.replace("int id", "long id"));
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                "-processor",
                InplaceProcessor.class.getName(),
                "-Ainplace.lock=" + build.lock(),
                "-d",
                directory.toString(),
                source.toString());
    assertThat(code).isNotEqualTo(0);
    assertThat(directory.resolve("META-INF/inplace/demo.Order.json"))
        .content()
        .contains("{\"name\": \"id\", \"type\": \"long\", \"offset\": 0, \"size\": 8,");
  }

  @Test
  @Tells(Code.LOCK_OUTDATED)
  void whatIsAddedWhereOnlyPaddingWas() {
    assertThat(build.told(ORDERS.replace("byte last)", "byte last, short more)")))
        .containsExactly(
            "Order.java:12: [LockOutdated] Order.more: added at 38, where trailing padding was;"
                + " bytes that are already written keep their meaning\n"
                + "fix: lock it: "
                + ACCEPT);
    assertThat(build.told(ORDERS.replace("Side { BUY, SELL, HOLD", "Side { BUY, SELL, HOLD, ANY")))
        .containsExactly(
            "Order.java:7: [LockOutdated] Order.side: enum constants appended: ANY;"
                + " bytes that are already written keep their meaning\n"
                + "fix: lock it: "
                + ACCEPT);
  }

  @Test
  void thatWarningCanBeSilenced() {
    String silent = ORDERS.replaceFirst("@Struct", "@Struct @SuppressWarnings(\"LockOutdated\")");
    assertThat(build.told(silent.replace("byte last)", "byte last, short more)"))).isEmpty();
  }

  @Test
  @Tells(Code.NOT_LOCKED)
  void aStructThatIsNew() {
    String more = ORDERS + "@Struct record More(int x) {}\n";
    assertThat(build.told(more)).isEmpty();
    assertThat(Build.notes(build.compile(more)))
        .containsExactly(
            "Order.java:17: [NotLocked] More: it has no entry in layout.lock\nfix: lock it: "
                + ACCEPT.replace("layout.lock", build.lock().toString()));
  }

  /** An incremental compilation sees only some of the structs. */
  @Test
  void structsThatAreNotCompiledAreNotMissed() {
    assertThat(
            build.told(
                "package demo; @dev.inplace.annotation.Struct record Leg(short port, byte kind)"
                    + " {}"))
        .isEmpty();
  }

  @Test
  @Tells(Code.BAD_LOCK)
  void aLockThatIsDamaged() throws IOException {
    Files.writeString(build.lock(), Files.readString(build.lock()).replace("end\n", ""));
    assertThat(build.told(ORDERS))
        .containsExactly(
            "[BadLock] -Ainplace.lock: layout.lock: it was cut: it does not end with \"end\"\n"
                + "fix: restore it from version control, or merge it anew");
    assertThat(Files.readString(build.lock())).doesNotContain("\nend");
  }

  @Test
  void aLockThatIsNotThere() throws IOException {
    Files.delete(build.lock());
    assertThat(build.told(ORDERS))
        .containsExactly(
            "[BadLock] -Ainplace.lock: layout.lock: there is no such file\n"
                + "fix: make it: java -jar inplace-processor.jar lock --update DIR --file"
                + " layout.lock");
    Files.write(build.lock(), new byte[] {(byte) 0xFF});
    assertThat(build.told(ORDERS))
        .containsExactly(
            "[BadLock] -Ainplace.lock: layout.lock: it is not UTF-8\n"
                + "fix: restore it from version control");
    Files.delete(build.lock());
    Files.createDirectory(build.lock());
    assertThat(build.told(ORDERS).toString())
        .contains("layout.lock: it is no file, but a folder or a device\nfix: name a file");
  }

  @Test
  void aCompilationNeverWritesTheLock() throws IOException {
    String before = Files.readString(build.lock());
    build.compile(ORDERS.replace("byte last)", "byte last, short more)"));
    build.compile(ORDERS.replace("int id", "long id"));
    assertThat(Files.readString(build.lock())).isEqualTo(before);
    assertThat(List.of(directory.toFile().list())).containsExactly("layout.lock");
  }
}
