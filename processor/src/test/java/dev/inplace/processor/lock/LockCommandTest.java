package dev.inplace.processor.lock;

import static dev.inplace.processor.lock.LockedBuild.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.tool.Tool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar inplace-processor.jar lock}, over a whole build. */
class LockCommandTest {
  @TempDir Path directory;

  private Path classes() {
    return directory.resolve("classes");
  }

  private Path lock() {
    return directory.resolve("layout.lock");
  }

  /** The exit code, and all that is printed, with short names in place of paths. */
  private String lock(String task, Path... sources) {
    StringWriter printed = new StringWriter();
    PrintWriter out = new PrintWriter(printed);
    String[] arguments = new String[4 + sources.length];
    arguments[0] = "lock";
    arguments[1] = task;
    arguments[2] = "--file";
    arguments[3] = lock().toString();
    for (int i = 0; i < sources.length; i++) {
      arguments[4 + i] = sources[i].toString();
    }
    int code = Tool.run(out, out, arguments);
    return code + "\n" + printed.toString().replace(directory + "/", "");
  }

  @Test
  void aBuildIsLockedAndThenChecked() throws IOException {
    LockedBuild.report(ORDERS, classes());
    assertThat(lock("--update", classes()))
        .isEqualTo(
            """
            0
            demo.Leg
              added (go-amd64)
            demo.Order
              added (go-amd64)
            changes: 2, of which 0 give bytes that are already written another meaning
            layout.lock: 2 structs are locked
            """);
    assertThat(lock("--check", classes())).isEqualTo("0\n");
    assertThat(lock("--update", classes())).isEqualTo("0\nlayout.lock is as it should be\n");
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("classes", "layout.lock");
    assertThat(Files.readString(lock()))
        .endsWith(
            """
            struct demo.Leg
              go-amd64, little-endian, size 4, alignment 2, fingerprint 05c8c47bba47508f
              0: port short, size 2, alignment 2
              2: kind byte, size 1, alignment 1

            struct demo.Order
              go-amd64, little-endian, size 40, alignment 8, fingerprint f7b4c348992dc100
              0: id int, size 4, alignment 4
              4: code String[8], size 8, alignment 1
              12: side demo.Side, size 1, alignment 1, constants BUY SELL HOLD
              14: level short, size 2, alignment 2
              16: price double, size 8, alignment 8
              24: leg demo.Leg, size 4, alignment 2, fingerprint 05c8c47bba47508f
              28: counts int[2], size 8, alignment 4
              36: last byte, size 1, alignment 1

            end
            """);
  }

  @Test
  void whatHasChangedIsToldOfAndAcceptedByTheOtherTask() throws IOException {
    LockedBuild.report(ORDERS, classes());
    lock("--update", classes());
    Files.delete(classes().resolve("META-INF/inplace/demo.Leg.json"));
    String changed =
        ORDERS
            .replace("byte last)", "byte last, byte more)")
            .replace("Leg leg", "@Length(4) String leg");
    LockedBuild.report(changed + "@Struct record New(int x) {}", classes());
    Files.delete(classes().resolve("META-INF/inplace/demo.Leg.json"));
    String changes =
        """
        demo.Leg
          removed (go-amd64)
        demo.New
          added (go-amd64)
        demo.Order
          leg: retyped from demo.Leg to String[4]
          more: added at 37, where trailing padding was
        changes: 4, of which 2 give bytes that are already written another meaning
        """;
    assertThat(lock("--check", classes()))
        .isEqualTo(
            "1\n"
                + changes
                + "fix: bring back what was locked, or accept the changes: java -jar"
                + " inplace-processor.jar lock --update classes --file layout.lock\n");
    assertThat(lock("--update", classes()))
        .isEqualTo("0\n" + changes + "layout.lock: 2 structs are locked\n");
    assertThat(lock("--check", classes())).isEqualTo("0\n");
  }

  @Test
  void severalModulesHaveOneLock() throws IOException {
    Path other = directory.resolve("other");
    LockedBuild.report(ORDERS, classes());
    LockedBuild.report(
        "package other; @dev.inplace.annotation.Struct record Other(int x) {}", other);
    assertThat(lock("--update", classes(), other)).endsWith("layout.lock: 3 structs are locked\n");
    assertThat(lock("--check", other)).startsWith("1\ndemo.Leg\n  removed (go-amd64)\n");
    assertThat(lock("--check", directory)).isEqualTo("0\n");
  }

  @Test
  void aDamagedLockIsNeverOverwritten() throws IOException {
    LockedBuild.report(ORDERS, classes());
    Files.writeString(lock(), "inplace lock 1\n\n");
    String refused =
        """
        2
        layout.lock: it was cut: it does not end with "end"
        fix: restore it from version control, or merge it anew
        """;
    assertThat(lock("--update", classes())).isEqualTo(refused);
    assertThat(lock("--check", classes())).isEqualTo(refused);
    assertThat(Files.readString(lock())).isEqualTo("inplace lock 1\n\n");
  }

  @Test
  void aLockThatCannotBeReadAgainIsNotWritten() throws IOException {
    LockedBuild.report(ORDERS, classes());
    Path report = classes().resolve("META-INF/inplace/demo.Leg.json");
    Files.writeString(report, Files.readString(report).replace("\"port\"", "\"\""));
    assertThat(lock("--update", classes()))
        .startsWith("2\nlayout.lock: not written, since it could not be read again: line 8 is no")
        .endsWith("\nfix: build with the Inplace processor again; a report was changed since\n");
    assertThat(lock()).doesNotExist();
  }

  @Test
  void whatAnInterruptedUpdateHasLeftIsInNobodysWay() throws IOException {
    LockedBuild.report(ORDERS, classes());
    Path left = directory.resolve("layout.lock." + ProcessHandle.current().pid() + ".tmp");
    Files.writeString(left, "inplace lock 1\n");
    assertThat(lock("--update", classes())).startsWith("0\n");
    assertThat(lock("--check", classes())).isEqualTo("0\n");
    assertThat(left).doesNotExist();
  }

  @Test
  void theCommandThatAcceptsCanBeCopied() throws IOException {
    Path spaced = directory.resolve("my classes");
    LockedBuild.report(ORDERS, classes());
    LockedBuild.report(ORDERS.replace("int id", "long id"), spaced);
    lock("--update", classes());
    assertThat(lock("--check", spaced))
        .endsWith("lock --update \"my classes\" --file layout.lock\n");
  }

  @Test
  void aFolderIsNoLock() throws IOException {
    LockedBuild.report(ORDERS, classes());
    Files.createDirectory(lock());
    String refused = "2\nlayout.lock: it is no file, but a folder or a device\nfix: name a file\n";
    assertThat(lock("--check", classes())).isEqualTo(refused);
    assertThat(lock("--update", classes())).isEqualTo(refused);
  }

  @Test
  void whatIsFarTooLargeIsNotRead() throws IOException {
    LockedBuild.report(ORDERS, classes());
    try (RandomAccessFile file = new RandomAccessFile(lock().toFile(), "rw")) {
      file.setLength(3L << 30);
    }
    assertThat(lock("--check", classes()))
        .startsWith("2\nlayout.lock: it has 3221225472 bytes, and a lock has at most 67108864\n");
  }

  @Test
  void aFolderThatIsNotThere() throws IOException {
    LockedBuild.report(ORDERS, classes());
    StringWriter printed = new StringWriter();
    PrintWriter out = new PrintWriter(printed);
    String file = directory.resolve("no/layout.lock").toString();
    assertThat(Tool.run(out, out, "lock", "--update", classes().toString(), "--file", file))
        .isEqualTo(2);
    assertThat(printed.toString())
        .startsWith(file + ": it cannot be written: ")
        .endsWith("\nfix: name a file in a folder that is there and can be written\n");
  }

  @Test
  void aRelativeNameIsToldWithItsFolder() throws IOException {
    LockedBuild.report(ORDERS, classes());
    StringWriter printed = new StringWriter();
    PrintWriter out = new PrintWriter(printed);
    Tool.run(out, out, "lock", "--check", classes().toString(), "--file", "nowhere.lock");
    assertThat(printed.toString())
        .startsWith(
            "nowhere.lock: there is no such file in " + Path.of("").toAbsolutePath() + "\nfix: ");
  }

  @Test
  void packingThatMovesNothingIsNoChange() throws IOException {
    String bytes = "package demo; @dev.inplace.annotation.Struct record Octets(byte a, byte b) {}";
    LockedBuild.report(bytes, classes());
    lock("--update", classes());
    LockedBuild.report(bytes.replace("record", "@dev.inplace.annotation.Packed record"), classes());
    assertThat(lock("--check", classes())).isEqualTo("0\n");
  }

  @Test
  void whatCannotBeDoneIsRefused() throws IOException {
    LockedBuild.report(ORDERS, classes());
    assertThat(lock("--check", classes()))
        .isEqualTo(
            """
            2
            layout.lock: there is no such file
            fix: make it: java -jar inplace-processor.jar lock --update DIR --file layout.lock
            """);
    assertThat(lock("--check", directory.resolve("nowhere")))
        .startsWith("2\nnowhere: there is no such file\n");
    assertThat(lock("--write", classes()))
        .startsWith("2\n")
        .contains("fix: see inplace-processor lock --help");
    assertThat(lock("--check")).startsWith("2\n");
  }
}
