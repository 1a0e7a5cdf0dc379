package dev.inplace.processor.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rendered docs, built from the pages of the repository. */
class SiteInBrowserTest {
  private static final Path SOURCE = Path.of("..", "site");
  private static final Path BUILT = Path.of("..", "target", "site");
  private static final int WIDE = 1280;
  private static final int NARROW = 400;
  private static final int MOST_TRIES = 100;
  private static final int PAUSE_MILLIS = 100;

  @TempDir private static Path profile;

  private static Browser browser;
  private static HttpServer server;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    if (!Files.exists(SOURCE.resolve("node_modules"))) {
      String message = "VitePress is missing: npm --prefix site ci";
      if (Boolean.getBoolean("native.required")) {
        fail(message);
      }
      Assumptions.abort(message);
    }
    browser = Browser.start(profile);
    Process build =
        new ProcessBuilder("npm", "run", "build")
            .directory(SOURCE.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(build.waitFor()).as(printed).isZero();
    server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            BUILT.toAbsolutePath().normalize(),
            SimpleFileServer.OutputLevel.NONE);
    server.start();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (server != null) {
      server.stop(0);
    }
    if (browser != null) {
      browser.quit();
    }
  }

  private static Tab open(String page) throws IOException, InterruptedException {
    return browser.open(URI.create("http://localhost:" + server.getAddress().getPort() + page));
  }

  /** The pages of the sidebar, from that of the home page. */
  private static List<String> pages() throws IOException, InterruptedException {
    Tab tab = open("/docs/map.html");
    tab.width(WIDE);
    String links =
        tab.text(
            "[...document.querySelectorAll('.VPSidebar a[href]')]"
                + ".map(a => a.getAttribute('href')).join(' ')");
    tab.close();
    return Arrays.asList(links.split(" "));
  }

  @Test
  void everyPageOfTheSidebarFits() throws IOException, InterruptedException {
    List<String> pages = pages();
    assertThat(pages).hasSizeGreaterThan(40).contains("/docs/structs.html", "/docs/errors.html");
    for (String page : pages) {
      Tab tab = open(page);
      for (int width : List.of(WIDE, NARROW)) {
        tab.width(width);
        assertThat(tab.number("document.documentElement.scrollWidth"))
            .as(page)
            .isLessThanOrEqualTo(width);
      }
      assertThat(tab.text("document.querySelector('h1').textContent")).as(page).isNotBlank();
      assertThat(tab.complaints()).as(page).isEmpty();
      tab.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {WIDE, NARROW})
  void searchFindsAChapter(int width) throws IOException, InterruptedException {
    Tab tab = open("/");
    tab.width(width);
    await(tab, "document.querySelector('.VPNavBarSearch button') !== null");
    tab.evaluate("document.querySelector('.VPNavBarSearch button').click()");
    await(tab, "document.querySelector('#localsearch-input') !== null");
    tab.evaluate(
        "(() => { const field = document.querySelector('#localsearch-input');"
            + " field.value = 'ensureCapacity';"
            + " field.dispatchEvent(new Event('input', {bubbles: true})); })()");
    await(tab, "document.querySelector('.VPLocalSearchBox .result[href*=\"docs/map\"]') !== null");
    tab.close();
  }

  @Test
  void theHomePageIsTheReadme() throws IOException, InterruptedException {
    Tab tab = open("/");
    tab.width(WIDE);
    assertThat(tab.text("document.querySelector('h1').textContent")).startsWith("Inplace");
    assertThat(tab.number("document.querySelector('.vp-doc img').naturalWidth")).isPositive();
    tab.close();
  }

  private static void await(Tab tab, String condition) throws InterruptedException {
    for (int i = 0; i < MOST_TRIES; i++) {
      if (tab.evaluate(condition).getAsBoolean()) {
        return;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    fail("never: " + condition);
  }
}
