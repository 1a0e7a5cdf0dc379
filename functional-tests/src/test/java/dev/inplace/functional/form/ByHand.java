package dev.inplace.functional.form;

import java.nio.ByteBuffer;

/** A struct whose bytes a test puts together without the generated code. */
interface ByHand {

  /** All its bytes: numbers at offsets that were worked out by hand, zero in between. */
  ByteBuffer bytes();
}
