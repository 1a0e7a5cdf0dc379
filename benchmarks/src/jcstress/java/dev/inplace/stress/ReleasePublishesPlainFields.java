package dev.inplace.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.infra.results.IJ_Result;

/** One thread writes a plain field and releases; another acquires and reads it. */
@JCStressTest
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "not yet published")
@Outcome(id = "0, 42", expect = Expect.ACCEPTABLE, desc = "written, and not yet published")
@Outcome(id = "1, 42", expect = Expect.ACCEPTABLE, desc = "published")
public class ReleasePublishesPlainFields {
  @Actor
  public void writer(Meeting meeting) {
    meeting.one.plain(42).xRelease(1);
  }

  @Actor
  public void reader(Meeting meeting, IJ_Result result) {
    result.r1 = meeting.other.xAcquire();
    result.r2 = meeting.other.plain();
  }
}
