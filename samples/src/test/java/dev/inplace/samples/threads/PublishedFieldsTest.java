package dev.inplace.samples.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;

/** Plain fields, text among them, that one thread writes and another reads. */
class PublishedFieldsTest {
  private static final int MESSAGES = 2000;

  @Test
  void everyMessageArrivesWhole() throws Exception {
    try (Arena arena = Arena.ofShared()) {
      MailboxSpan box = MailboxSpan.allocate(arena, 1);
      Together.run(() -> send(box.at(0)), () -> take(box.at(0)));
      assertThat(box.at(0).taken()).isEqualTo(MESSAGES);
    }
  }

  private static void send(MailboxFlyweight box) {
    for (int number = 1; number <= MESSAGES; number++) {
      while (box.takenAcquire() < number - 1) {
        Thread.yield(); // the message before has not been read yet
      }
      box.id(number).price(number / 2.0).note("message " + number);
      box.sentRelease(number); // all that was written before can be seen by who acquires this
    }
  }

  private static void take(MailboxFlyweight box) {
    for (int number = 1; number <= MESSAGES; number++) {
      while (box.sentAcquire() < number) {
        Thread.yield();
      }
      assertThat(box.id()).isEqualTo(number);
      assertThat(box.price()).isEqualTo(number / 2.0);
      assertThat(box.note()).isEqualTo("message " + number);
      box.takenRelease(number);
    }
  }
}
