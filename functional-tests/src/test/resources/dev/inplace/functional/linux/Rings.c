#define _GNU_SOURCE
#include "layouts.h"

#include <linux/io_uring.h>

typedef struct io_uring_sqe Submission;
typedef struct io_uring_cqe Completion;

int main(void) {
  STRUCT(Submission);
  FIELD(Submission, operation, opcode);
  BITS(Submission, hasFixedFile, flags, IOSQE_FIXED_FILE);
  BITS(Submission, drains, flags, IOSQE_IO_DRAIN);
  BITS(Submission, links, flags, IOSQE_IO_LINK);
  BITS(Submission, linksHard, flags, IOSQE_IO_HARDLINK);
  BITS(Submission, isAsync, flags, IOSQE_ASYNC);
  BITS(Submission, selectsBuffer, flags, IOSQE_BUFFER_SELECT);
  BITS(Submission, skipsSuccess, flags, IOSQE_CQE_SKIP_SUCCESS);
  FIELD(Submission, priority, ioprio);
  FIELD(Submission, fd, fd);
  FIELD(Submission, at, off);
  FIELD(Submission, from, addr);
  FIELD(Submission, length, len);
  FIELD(Submission, flags, rw_flags);
  FIELD(Submission, userData, user_data);
  FIELD(Submission, buffer, buf_index);
  FIELD(Submission, personality, personality);
  FIELD(Submission, file, file_index);
  REST(Submission, further, file_index);

  STRUCT(Completion);
  FIELD(Completion, userData, user_data);
  FIELD(Completion, result, res);
  FIELD(Completion, flags, flags);
  NOTHING(Completion, big, big_cqe);
  return 0;
}
