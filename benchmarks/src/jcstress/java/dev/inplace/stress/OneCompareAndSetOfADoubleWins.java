package dev.inplace.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.infra.results.ZZD_Result;

/** Two threads replace one double. */
@JCStressTest
@Outcome(id = "true, false, 1.5", expect = Expect.ACCEPTABLE, desc = "the one won")
@Outcome(id = "false, true, 2.5", expect = Expect.ACCEPTABLE, desc = "the other won")
public class OneCompareAndSetOfADoubleWins {
  @Actor
  public void one(Meeting meeting, ZZD_Result result) {
    result.r1 = meeting.one.compareAndSetLevel(0, 1.5);
  }

  @Actor
  public void other(Meeting meeting, ZZD_Result result) {
    result.r2 = meeting.other.compareAndSetLevel(0, 2.5);
  }

  @Arbiter
  public void both(Meeting meeting, ZZD_Result result) {
    result.r3 = meeting.one.level();
  }
}
