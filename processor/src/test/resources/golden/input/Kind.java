package example;

import dev.inplace.annotation.Code;

enum Kind {
  @Code('M')
  MARKET,
  @Code('L')
  LIMIT,
  @Code(unknown = true)
  OTHER
}
