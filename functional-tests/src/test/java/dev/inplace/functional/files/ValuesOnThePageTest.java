package dev.inplace.functional.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.Coin;
import dev.inplace.functional.fixtures.Ipv4;
import dev.inplace.functional.fixtures.Modes;
import dev.inplace.functional.fixtures.ModesFlyweight;
import dev.inplace.processor.tool.Tool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of layouts with the values of structs in files. */
class ValuesOnThePageTest {
  @TempDir private Path directory;

  private String page(Class<? extends Record> struct, byte[] bytes)
      throws IOException, URISyntaxException {
    Path file = directory.resolve("bytes");
    Files.write(file, bytes);
    Path classes = Path.of(Ipv4.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    StringWriter err = new StringWriter();
    int code =
        Tool.run(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            "report",
            classes.toString(),
            "--html",
            directory.resolve("page.html").toString(),
            "--values",
            struct.getCanonicalName() + "=" + file);
    assertThat(code).as(err.toString()).isZero();
    return Files.readString(directory.resolve("page.html"));
  }

  @Test
  void headerOfAPacket() throws Exception {
    String header = "450000730000400040 11b861c0a80001c0a800c7".replace(" ", "");
    assertThat(page(Ipv4.class, HexFormat.of().parseHex(header)))
        .contains("<td>version<td>4\n", "<td>words<td>5\n", "<td>length<td>115\n")
        .contains("<td>dontFragment<td>true\n", "<td>moreFragments<td>false\n")
        .contains("<td>timeToLive<td>64\n", "<td>source<td>3232235521\n");
  }

  @Test
  void bitFieldsOfALittleEndianStruct() throws Exception {
    Modes modes = new Modes((byte) 7, true, -16, Coin.HEADS, 0, 0xF_FFFF, (byte) -4, 0, -1L << 60);
    try (Arena arena = Arena.ofConfined()) {
      byte[] bytes =
          ModesFlyweight.segmentOf(ModesFlyweight.allocate(arena).set(modes))
              .toArray(ValueLayout.JAVA_BYTE);
      assertThat(page(Modes.class, bytes))
          .contains("<td>first<td>7\n", "<td>on<td>true\n", "<td>level<td>-16\n")
          .contains("<td>coin<td>HEADS\n", "<td>address<td>1048575\n", "<td>small<td>-4\n")
          .contains("<td>wide<td>-1152921504606846976\n");
    }
  }
}
