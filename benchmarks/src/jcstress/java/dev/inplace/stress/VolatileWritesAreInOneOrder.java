package dev.inplace.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.infra.results.II_Result;

/** Dekker: each thread says that it is there, and looks for the other. */
@JCStressTest
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "the other was late")
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "the one was late")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "they saw each other")
public class VolatileWritesAreInOneOrder {
  @Actor
  public void one(Meeting meeting, II_Result result) {
    meeting.one.xVolatile(1);
    result.r1 = meeting.one.yVolatile();
  }

  @Actor
  public void other(Meeting meeting, II_Result result) {
    meeting.other.yVolatile(1);
    result.r2 = meeting.other.xVolatile();
  }
}
