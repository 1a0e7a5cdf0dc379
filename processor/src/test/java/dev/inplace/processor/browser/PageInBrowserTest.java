package dev.inplace.processor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.layout.CacheLine;
import dev.inplace.processor.page.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as people meet it. What each test has seen last is in {@code target/page}. */
class PageInBrowserTest {
  private static final Path PICTURES = Path.of("target", "page");
  private static final String TOLD =
      "document.querySelector('.on').closest('section')" + ".querySelector('.at').textContent";

  @TempDir private static Path profile;

  private static Browser browser;
  private static Path page;
  private Tab tab;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start(profile);
    Files.createDirectories(PICTURES);
    page = PICTURES.resolve("twenty.html").toAbsolutePath();
    Files.writeString(page, Page.of(TwentyStructs.reports(), CacheLine.USUAL, List.of()));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void open() throws IOException, InterruptedException {
    tab = browser.open(page);
    tab.width(1280);
  }

  @AfterEach
  void nothingWasComplainedOf() {
    assertThat(tab.complaints()).isEmpty();
    tab.close();
  }

  @ParameterizedTest
  @CsvSource({"1280, light", "1280, dark", "400, light", "400, dark"})
  void fitsInWidthAndHasTheColoursOfTheScheme(int width, String scheme) throws IOException {
    tab.width(width);
    tab.scheme(scheme);
    assertThat(tab.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    assertThat(tab.text("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo(scheme.equals("dark") ? "rgb(13, 17, 23)" : "rgb(255, 255, 255)");
    byte[] picture = tab.screenshot();
    Files.write(PICTURES.resolve(scheme + "-" + width + ".png"), picture);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(
            IntStream.range(0, image.getHeight()).map(y -> image.getRGB(width / 8, y)).distinct())
        .as("colours of pixels below each other")
        .hasSizeGreaterThan(8);
  }

  @Test
  void modelsStandSideBySideWhereThereIsRoom() throws IOException {
    Path two = PICTURES.resolve("two-models.html").toAbsolutePath();
    Files.writeString(two, Page.of(TwentyStructs.inTwoModels(), CacheLine.USUAL, List.of()));
    tab.load(two.toUri());
    String tops =
        "new Set([...document.querySelectorAll('section')]"
            + ".map((section) => section.getBoundingClientRect().top)).size";
    assertThat(tab.number(tops)).isEqualTo(1);
    tab.width(400);
    assertThat(tab.number(tops)).isEqualTo(2);
    assertThat(tab.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(400);
  }

  @Test
  void aFieldOfEightBytesIsAnEighthOfACacheLine() {
    String field =
        "document.querySelector('article[data-name=\"demo.Balance\"] svg[data-f=\"1\"]')";
    double row =
        tab.evaluate(field + ".parentNode.querySelector('.line').getBoundingClientRect().width")
            .getAsDouble();
    double width =
        tab.evaluate(field + ".querySelector('rect').getBoundingClientRect().width").getAsDouble();
    assertThat(width / row).isBetween(0.124, 0.126);
  }

  @Test
  void arrowKeysGoAlongADrawing() {
    while (!tab.text("document.activeElement.tagName").equals("svg")) {
      tab.press("Tab");
    }
    assertThat(tab.text(TOLD)).isEqualTo("f0: String[34], offset 0, size 34");
    tab.press("ArrowRight");
    assertThat(tab.text(TOLD)).isEqualTo("f1: char, offset 34, size 2");
    tab.press("ArrowRight");
    assertThat(tab.text(TOLD)).isEqualTo("padding, offset 36, size 4");
    tab.press("Home");
    tab.press("ArrowLeft");
    assertThat(tab.text(TOLD)).isEqualTo("f0: String[34], offset 0, size 34");
    tab.press("Tab");
    assertThat(tab.text("document.activeElement.closest('.bytes').getAttribute('aria-label')"))
        .startsWith("best order");
  }

  @Test
  void pointingTellsTheFieldAndMarksItEverywhere() {
    String row = "document.querySelector('tr[data-f=\"2\"]').getBoundingClientRect()";
    tab.evaluate("scrollTo(0, " + row + ".top - 100)");
    tab.pointAt(
        tab.number("Math.round(" + row + ".left + 9)"),
        tab.number("Math.round(" + row + ".top + 9)"));
    assertThat(tab.text(TOLD)).isEqualTo("f2: double, offset 40, size 8");
    assertThat(tab.number("document.querySelectorAll('.on').length"))
        .as("as declared, in the best order, and in the table")
        .isEqualTo(3);
  }

  @Test
  void filterLooksIntoNamesAndTypes() {
    filter("demo.Graph");
    assertThat(shown()).isEqualTo("demo.Graph");
    filter("double bool");
    assertThat(shown()).isEqualTo("demo.Account demo.Order demo.Quote demo.Trade");
    assertThat(tab.text("document.getElementById('count').textContent")).isEqualTo("4 of 20 shown");
    filter("LongAccountMap");
    assertThat(shown()).isEqualTo("demo.Account");
    filter("nobody has this");
    assertThat(shown()).isEmpty();
    assertThat(tab.evaluate("document.getElementById('none').hidden").getAsBoolean()).isFalse();
  }

  private void filter(String words) {
    tab.evaluate("filter.value = '" + words + "'; filter.dispatchEvent(new Event('input'))");
  }

  private String shown() {
    return tab.text(
        "[...document.querySelectorAll('article')].filter((card) => card.checkVisibility())"
            + ".map((card) => card.dataset.name).join(' ')");
  }

  @Test
  void sortByWaste() {
    tab.evaluate("sort.value = 'waste'; sort.dispatchEvent(new Event('change'))");
    String wastes =
        tab.text(
            "[...document.querySelectorAll('article')].map((card) => card.dataset.waste).join('"
                + " ')");
    Integer[] numbers = Stream.of(wastes.split(" ")).map(Integer::valueOf).toArray(Integer[]::new);
    assertThat(numbers).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(numbers[0]).isPositive();
  }

  @Test
  void isPrintedWithoutItsControls() {
    byte[] pdf = tab.print();
    assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
  }
}
