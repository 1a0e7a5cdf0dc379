package dev.inplace.benchmarks.run;

import dev.inplace.benchmarks.report.Words;
import dev.inplace.benchmarks.struct.AgronaBuffer;
import dev.inplace.benchmarks.struct.ChronicleFields;
import dev.inplace.benchmarks.struct.DirectByteBuffer;
import dev.inplace.benchmarks.struct.FieldScan;
import dev.inplace.benchmarks.struct.Inplace;
import dev.inplace.benchmarks.struct.InplaceAfterOthers;
import dev.inplace.benchmarks.struct.InplaceBigEndian;
import dev.inplace.benchmarks.struct.InplaceBits;
import dev.inplace.benchmarks.struct.InplaceInOrder;
import dev.inplace.benchmarks.struct.InplaceNarrow;
import dev.inplace.benchmarks.struct.InplaceUnchecked;
import dev.inplace.benchmarks.struct.Objects;
import dev.inplace.benchmarks.struct.Records;
import dev.inplace.benchmarks.struct.SbeCodec;
import dev.inplace.benchmarks.struct.SegmentHandles;
import dev.inplace.benchmarks.struct.SegmentOffsets;
import dev.inplace.benchmarks.struct.UnsafeFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The benchmarks of structs. */
final class StructPlan {
  private static final long STRUCTS = 10_000;

  private static final List<Class<?>> SUBJECTS =
      List.of(
          Inplace.class,
          InplaceBits.class,
          InplaceAfterOthers.class,
          InplaceUnchecked.class,
          InplaceBigEndian.class,
          InplaceInOrder.class,
          InplaceNarrow.class,
          UnsafeFields.class,
          Objects.class,
          Records.class,
          SegmentHandles.class,
          SegmentOffsets.class,
          DirectByteBuffer.class,
          AgronaBuffer.class,
          SbeCodec.class,
          ChronicleFields.class);

  private static final List<Class<?>> SCANS =
      List.of(FieldScan.OfSpan.class, FieldScan.OfColumns.class, FieldScan.OfSegments.class);

  private static final long SCANNED = 10_000_000;

  private StructPlan() {}

  private static Map<String, String> operations() {
    Map<String, String> methods = new LinkedHashMap<>();
    methods.put(Words.READ, "get");
    methods.put(Words.READ_INT, "getInt");
    methods.put(Words.WRITE, "set");
    methods.put(Words.READ_MODIFY_WRITE, "readModifyWrite");
    methods.put(Words.COPY, "copy");
    methods.put(Words.SCAN, "scan");
    return methods;
  }

  static List<Task> full(int rounds) {
    List<Task> tasks = new ArrayList<>();
    operations()
        .forEach(
            (operation, method) -> {
              for (Class<?> subject : SUBJECTS) {
                tasks.add(
                    new Fork(
                        Fork.contest(Words.STRUCT, "", operation, subject, STRUCTS),
                        subject,
                        method,
                        Map.of(),
                        false,
                        Effort.bursts(STRUCTS),
                        rounds));
              }
            });
    for (Class<?> scan : SCANS) {
      tasks.add(scan(Words.SCAN_INTS, scan, "scanInts", rounds));
      tasks.add(scan(Words.SCAN_DOUBLES, scan, "scanDoubles", rounds));
    }
    return tasks;
  }

  /** The structs are off heap: the heap is that of the smaller benchmarks. */
  private static Fork scan(String operation, Class<?> subject, String method, int rounds) {
    return new Fork(
        Fork.contest(Words.STRUCT, "", operation, subject, SCANNED),
        subject,
        method,
        Map.of(),
        false,
        Effort.bursts(STRUCTS),
        rounds);
  }
}
