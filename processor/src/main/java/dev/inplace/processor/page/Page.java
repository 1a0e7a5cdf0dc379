package dev.inplace.processor.page;

import dev.inplace.processor.report.Report;
import dev.inplace.processor.report.TextReport;
import java.util.List;

/** The page. */
public final class Page {
  private Page() {}

  /** The page of a build. */
  public static String of(List<Report> reports) {
    return "<pre>" + TextReport.of(reports) + "</pre>";
  }
}
