package dev.inplace.processor.browser;

import static org.assertj.core.api.Assertions.fail;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A Chromium without a window. */
final class Browser {
  private static final List<String> COMMANDS =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final String LISTENING = "DevTools listening on ws://";

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;

  private Browser(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts one; skips the test that asks where there is none, or fails it with {@code
   * -Dnative.required=true}.
   *
   * @param profile an empty folder
   */
  static Browser start(Path profile) throws IOException {
    Optional<Path> command = COMMANDS.stream().flatMap(Browser::find).findFirst();
    if (command.isEmpty()) {
      String message = "Chromium is missing: nobody has looked at the page in a browser";
      if (Boolean.getBoolean("native.required")) {
        fail(message);
      }
      Assumptions.abort(message);
    }
    Process process =
        new ProcessBuilder(
                command.get().toString(),
                "--headless=new",
                "--no-sandbox", // which root may not use, as in containers; the page is our own
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Browser(process, address(process));
  }

  private static Stream<Path> find(String command) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, command))
        .filter(Files::isExecutable);
  }

  /** It tells its port when it is ready; whatever it tells later must be read, or it would wait. */
  private static String address(Process process) throws IOException {
    BufferedReader told = process.errorReader();
    StringBuilder all = new StringBuilder();
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      if (line.startsWith(LISTENING)) {
        Thread.ofVirtual().start(() -> told.lines().forEach(_ -> {}));
        return line.substring(LISTENING.length()).replaceFirst("/.*", "");
      }
      all.append(line).append('\n');
    }
    process.destroy();
    throw new IOException("Chromium does not start:\n" + all);
  }

  /** Opens a page. */
  Tab open(Path page) throws IOException, InterruptedException {
    return open(page.toUri());
  }

  /** Opens an address. */
  Tab open(URI page) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + address + "/json/new?about:blank"))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    String answer = client.send(request, BodyHandlers.ofString()).body();
    String socket =
        JsonParser.parseString(answer).getAsJsonObject().get("webSocketDebuggerUrl").getAsString();
    Tab tab = new Tab(client, URI.create(socket));
    tab.load(page);
    return tab;
  }

  /**
   * Ends the browser with all its processes: some write to the profile after the first has ended.
   */
  void quit() throws InterruptedException {
    client.shutdownNow();
    List<ProcessHandle> others = process.descendants().toList();
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    others.forEach(ProcessHandle::destroyForcibly);
    others.forEach(other -> other.onExit().join());
  }
}
