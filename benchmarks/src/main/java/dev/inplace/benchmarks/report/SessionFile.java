package dev.inplace.benchmarks.report;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A session, kept beside its results. */
public final class SessionFile {
  private final Path path;

  public SessionFile(Path path) {
    this.path = path;
  }

  public void write(Session session) {
    try {
      Files.writeString(path, new Gson().toJson(session));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Session read() {
    try {
      return new Gson().fromJson(Files.readString(path), Session.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
