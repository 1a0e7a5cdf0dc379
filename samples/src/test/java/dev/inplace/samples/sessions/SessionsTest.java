package dev.inplace.samples.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
  @TempDir private Path directory;

  private Path file() {
    return directory.resolve("sessions.map");
  }

  @Test
  void killedServersLoseNothing() throws IOException, InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Sessions.run(file(), new PrintStream(out, false, StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSize(4)
        .last()
        .asString()
        .matches("\\d+ sessions expired");
  }

  @Test
  void whatWasCommittedIsThereAgain() throws IOException {
    try (SessionStore store = SessionStore.open(file())) {
      assertThat(store.begin("token", 7, 1)).isTrue();
      assertThat(store.begin("token", 8, 1)).isFalse();
      assertThat(store.request("token", "/cart", 5)).isTrue();
      assertThat(store.request("another", "/cart", 5)).isFalse();
      store.commit();
      assertThat(store.end("token")).isTrue();
      assertThat(store.end("token")).isFalse();
    }
    try (SessionStore store = SessionStore.open(file())) {
      assertThat(store.session("token")).isEqualTo(new Session(7, 5, 1, "/cart"));
      assertThat(store.session("another")).isNull();
      assertThat(store.expire(5)).isZero();
      assertThat(store.expire(6)).isEqualTo(1);
      assertThat(store.size()).isZero();
    }
  }
}
