package dev.inplace.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/** Two threads replace one value. */
@JCStressTest
@Outcome(id = "true, false, 1", expect = Expect.ACCEPTABLE, desc = "the one won")
@Outcome(id = "false, true, 2", expect = Expect.ACCEPTABLE, desc = "the other won")
public class OneCompareAndSetWins {
  @Actor
  public void one(Meeting meeting, ZZI_Result result) {
    result.r1 = meeting.one.compareAndSetX(0, 1);
  }

  @Actor
  public void other(Meeting meeting, ZZI_Result result) {
    result.r2 = meeting.other.compareAndSetX(0, 2);
  }

  @Arbiter
  public void both(Meeting meeting, ZZI_Result result) {
    result.r3 = meeting.one.x();
  }
}
