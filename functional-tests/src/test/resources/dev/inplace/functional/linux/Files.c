#define _GNU_SOURCE
#include "layouts.h"

#include <dirent.h>
#include <sys/stat.h>

typedef struct timespec Timespec;
typedef struct stat Stat;
typedef struct dirent Dirent;

int main(void) {
  STRUCT(Timespec);
  FIELD(Timespec, seconds, tv_sec);
  FIELD(Timespec, nanos, tv_nsec);

  STRUCT(Stat);
  FIELD(Stat, device, st_dev);
  FIELD(Stat, inode, st_ino);
  FIELD(Stat, links, st_nlink);
  BITS(Stat, permissions, st_mode, S_IRWXU | S_IRWXG | S_IRWXO);
  BITS(Stat, isSticky, st_mode, S_ISVTX);
  BITS(Stat, setsGroup, st_mode, S_ISGID);
  BITS(Stat, setsUser, st_mode, S_ISUID);
  BITS(Stat, type, st_mode, S_IFMT);
  FIELD(Stat, user, st_uid);
  FIELD(Stat, group, st_gid);
  FIELD(Stat, special, st_rdev);
  FIELD(Stat, size, st_size);
  FIELD(Stat, blockSize, st_blksize);
  FIELD(Stat, blocks, st_blocks);
  FIELD(Stat, accessed, st_atim);
  FIELD(Stat, modified, st_mtim);
  FIELD(Stat, changed, st_ctim);
  REST(Stat, reserved, st_ctim);

  STRUCT(Dirent);
  FIELD(Dirent, inode, d_ino);
  FIELD(Dirent, next, d_off);
  FIELD(Dirent, length, d_reclen);
  FIELD(Dirent, type, d_type);
  FIELD(Dirent, name, d_name);
  return 0;
}
