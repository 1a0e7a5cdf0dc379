package dev.inplace.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.infra.results.IJ_Result;

/** Two threads add to one int and one long. */
@JCStressTest
@Outcome(id = "2, 20", expect = Expect.ACCEPTABLE, desc = "both were added")
public class AdditionsAreNotLost {
  @Actor
  public void one(Meeting meeting) {
    meeting.one.getAndAddX(1);
    meeting.one.getAndAddSum(10);
  }

  @Actor
  public void other(Meeting meeting) {
    meeting.other.getAndAddX(1);
    meeting.other.getAndAddSum(10);
  }

  @Arbiter
  public void both(Meeting meeting, IJ_Result result) {
    result.r1 = meeting.one.x();
    result.r2 = meeting.one.sum();
  }
}
