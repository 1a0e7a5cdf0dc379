package dev.inplace.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.infra.results.JD_Result;

/** A long and a double are read as they were written, never half. */
@JCStressTest
@Outcome(id = "0, 0.0", expect = Expect.ACCEPTABLE, desc = "before")
@Outcome(id = "0, -1.1", expect = Expect.ACCEPTABLE, desc = "between")
@Outcome(id = "-1, 0.0", expect = Expect.ACCEPTABLE, desc = "between")
@Outcome(id = "-1, -1.1", expect = Expect.ACCEPTABLE, desc = "after")
public class LongsDoNotTear {
  @Actor
  public void writer(Meeting meeting) {
    meeting.one.sumOpaque(-1);
    meeting.one.levelOpaque(-1.1);
  }

  @Actor
  public void reader(Meeting meeting, JD_Result result) {
    result.r1 = meeting.other.sumOpaque();
    result.r2 = meeting.other.levelOpaque();
  }
}
