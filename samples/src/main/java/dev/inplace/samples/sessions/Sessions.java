package dev.inplace.samples.sessions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The program: starts a process that serves requests and acknowledges them, kills it, and counts
 * what the file has. Arguments: {@code [FILE]}, or {@code serve FILE} for that process.
 */
public final class Sessions {
  private static final String SERVE = "serve";
  private static final int USERS = 1000;
  private static final int BATCH = 100;
  private static final int KILLS = 3;
  private static final int BATCHES_BEFORE_A_KILL = 50;
  private static final List<String> PAGES = List.of("/", "/search", "/cart", "/orders/2025");

  private Sessions() {}

  /** Runs the program on a file, or on a temporary one. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 2 && args[0].equals(SERVE)) {
      serve(Path.of(args[1]), System.out);
      return;
    }
    Path directory = Files.createTempDirectory("sessions");
    run(args.length > 0 ? Path.of(args[0]) : directory.resolve("sessions.map"), System.out);
  }

  /** Kills a server some times; the next one goes on with all that was acknowledged. */
  static void run(Path file, PrintStream out) throws IOException, InterruptedException {
    for (int kill = 1; kill <= KILLS; kill++) {
      long acknowledged = serveAndKill(file);
      try (SessionStore store = SessionStore.open(file)) {
        long found = store.requests();
        out.printf(
            "killed after %d acknowledged requests; the file has %d, of %d sessions%n",
            acknowledged, found, store.size());
        if (found < acknowledged) {
          throw new IOException("%d requests are lost".formatted(acknowledged - found));
        }
      }
    }
    try (SessionStore store = SessionStore.open(file)) {
      long oldest = USERS; // the clock of this program counts requests
      out.printf("%d sessions expired%n", store.expire(oldest));
      store.commit();
    }
  }

  /** Returns the last number of requests that a server acknowledged before it was killed. */
  private static long serveAndKill(Path file) throws IOException, InterruptedException {
    Process server = start(file);
    long acknowledged = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < BATCHES_BEFORE_A_KILL; i++) {
        String line = lines.readLine();
        if (line == null) {
          throw new IOException("the server has ended by itself");
        }
        acknowledged = Long.parseLong(line);
      }
      server.destroyForcibly().waitFor();
    } finally {
      server.destroyForcibly();
    }
    return acknowledged;
  }

  private static Process start(Path file) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Sessions.class.getName(), SERVE, file.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Serves requests for ever. A number is printed after its requests are durable. */
  private static void serve(Path file, PrintStream out) throws IOException {
    try (SessionStore store = SessionStore.open(file)) {
      long requests = store.requests();
      Random random = new Random(requests);
      while (true) {
        for (int i = 0; i < BATCH; i++) {
          requests++;
          long user = random.nextInt(USERS);
          String token = token(user);
          store.begin(token, user, requests);
          store.request(token, PAGES.get(random.nextInt(PAGES.size())), requests);
        }
        store.commit();
        out.println(requests);
        out.flush();
      }
    }
  }

  /** A token would be random; its length differs by user. */
  private static String token(long user) {
    return "%s-%d".formatted("t".repeat((int) (16 + user % 48)), user);
  }
}
