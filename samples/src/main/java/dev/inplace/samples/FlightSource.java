package dev.inplace.samples;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The input of the command: a file, standard input, or the flights that are shipped. */
final class FlightSource {
  private static final String SHIPPED = "flights-20k.csv";

  private FlightSource() {}

  /** The name of a FILE in messages. */
  static String nameOf(@Nullable String file) {
    return file == null ? SHIPPED : file.equals("-") ? "<stdin>" : file;
  }

  /**
   * Opens a FILE: {@code -} is standard input, null the flights that are shipped.
   *
   * @throws IOException with a reason that can be read behind the file's name
   */
  static ReadableByteChannel open(@Nullable String file, InputStream standardInput)
      throws IOException {
    if (file == null) {
      return Channels.newChannel(shipped());
    }
    return file.equals("-") ? Channels.newChannel(new Unclosed(standardInput)) : channel(file);
  }

  /** Standard input, which is the process's: not ours to close. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }

  private static InputStream shipped() throws IOException {
    InputStream flights = FlightSource.class.getResourceAsStream(SHIPPED);
    if (flights == null) {
      throw new IOException("not shipped with this program");
    }
    return flights;
  }

  /**
   * Opens a file.
   *
   * @throws IOException with a reason that can be read behind the file's name
   */
  static FileChannel channel(String file) throws IOException {
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw new IOException("is a directory");
      }
      return FileChannel.open(path);
    } catch (NoSuchFileException e) {
      throw new IOException("no such file", e);
    } catch (AccessDeniedException e) {
      throw new IOException("permission denied", e);
    } catch (InvalidPathException e) {
      throw new IOException("not a file name", e);
    }
  }
}
