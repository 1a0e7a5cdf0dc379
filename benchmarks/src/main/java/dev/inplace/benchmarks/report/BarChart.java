package dev.inplace.benchmarks.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.w3c.dom.Document;

/**
 * Bars that lie, in SVG: of each subject one for each number of entries, each as a multiple of the
 * same of {@code Inplace}. The background is clear, and all colours can be read on white and black.
 */
final class BarChart {
  private static final int WIDTH = 720;
  private static final int HEAD = 70;
  private static final int BAR = 13;
  private static final int GAP = 8;
  private static final int LEGEND = 40;
  private static final Color TEXT = new Color(0x76_76_76);
  private static final Color CLEAR = new Color(0, 0, 0, 0);
  private static final Color GRID = new Color(0x76, 0x76, 0x76, 0x60);
  private static final List<Color> BARS =
      List.of(new Color(0x2E_86_C1), new Color(0xD3_84_00), new Color(0x2F_9E_66), Color.GRAY);
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

  private final DefaultCategoryDataset bars = new DefaultCategoryDataset();
  private final String title;
  private final String unit;

  BarChart(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  void add(String subject, String entries, double figure) {
    bars.addValue(figure, entries, subject.replace("`", ""));
  }

  /** Writes it, to a height that fits. */
  void write(Path path) {
    try (Writer writer = Files.newBufferedWriter(path)) {
      Document document =
          DocumentBuilderFactory.newDefaultNSInstance()
              .newDocumentBuilder()
              .getDOMImplementation()
              .createDocument("http://www.w3.org/2000/svg", "svg", null);
      SVGGraphics2D graphics = new SVGGraphics2D(document);
      int height = HEAD + bars.getColumnCount() * (bars.getRowCount() * BAR + GAP) + LEGEND;
      graphics.setSVGCanvasSize(new java.awt.Dimension(WIDTH, height));
      chart().draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
      graphics.stream(writer, true);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this JDK has no XML", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JFreeChart chart() {
    JFreeChart chart =
        ChartFactory.createBarChart(
            title, null, unit, bars, PlotOrientation.HORIZONTAL, true, false, false);
    chart.setBackgroundPaint(CLEAR);
    chart.getTitle().setPaint(TEXT);
    chart.getTitle().setFont(FONT.deriveFont(Font.BOLD, 14));
    chart.getLegend().setBackgroundPaint(CLEAR);
    chart.getLegend().setItemPaint(TEXT);
    chart.getLegend().setItemFont(FONT);
    chart.getLegend().setFrame(org.jfree.chart.block.BlockBorder.NONE);
    CategoryPlot plot = chart.getCategoryPlot();
    plot.setBackgroundPaint(CLEAR);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(GRID);
    dress(plot.getDomainAxis());
    dress((NumberAxis) plot.getRangeAxis());
    plot.setRenderer(renderer());
    return chart;
  }

  private static void dress(CategoryAxis axis) {
    axis.setTickLabelPaint(TEXT);
    axis.setTickLabelFont(FONT);
    axis.setAxisLinePaint(TEXT);
    axis.setMaximumCategoryLabelWidthRatio(0.4f);
    axis.setCategoryMargin(0.25);
  }

  private static void dress(NumberAxis axis) {
    axis.setTickLabelPaint(TEXT);
    axis.setLabelPaint(TEXT);
    axis.setTickLabelFont(FONT);
    axis.setLabelFont(FONT);
    axis.setUpperMargin(0.12);
  }

  private BarRenderer renderer() {
    BarRenderer renderer = new BarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setItemMargin(0.05);
    renderer.setDefaultItemLabelGenerator(
        new StandardCategoryItemLabelGenerator("{2}", new java.text.DecimalFormat("0.##")));
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    renderer.setDefaultItemLabelPaint(TEXT);
    renderer.setDefaultItemLabelFont(FONT.deriveFont(10f));
    renderer.setDefaultOutlineStroke(new BasicStroke(0));
    for (int row = 0; row < bars.getRowCount(); row++) {
      renderer.setSeriesPaint(row, BARS.get(row % BARS.size()));
    }
    return renderer;
  }
}
