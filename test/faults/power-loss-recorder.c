/*
 * Preloaded into a writer: notes, in the order in which they happen, what is written under the folder DAUMOI_DIA and what is made to
 * last (fsync), so that a power cut can be played at any moment. What goes to descriptor 1 is noted too: it is what was acknowledged.
 * A note: kind, inode, offset, length of path, length of data; then path and data.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST 65536
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static int notes = -1;
static char folder[4096];
static size_t folder_length;
static char *paths[MOST];

struct note { uint64_t kind, inode, offset, path_length, length; };
enum { WRITE = 1, CUT, SYNC, MADE, RENAMED, GONE, SYNC_FOLDER, SAID };

#define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static void all(int fd, const void *bytes, size_t length) {
  const char *at = bytes;
  while (length > 0) {
    long done = syscall(SYS_write, fd, at, length);
    if (done <= 0) return;
    at += done;
    length -= (size_t)done;
  }
}

static void begin(void) {
  const char *where = getenv("DAUMOI_DIA"), *to = getenv("DAUMOI_GHI");
  if (notes >= 0 || !where || !to) return;
  strncpy(folder, where, sizeof folder - 1);
  folder_length = strlen(folder);
  notes = (int)syscall(SYS_openat, AT_FDCWD, to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int ours(const char *path) { return notes >= 0 && path && strncmp(path, folder, folder_length) == 0; }

static uint64_t inode_of(int fd) {
  struct stat at;
  return fstat(fd, &at) == 0 ? (uint64_t)at.st_ino : 0;
}

static void put(uint64_t kind, uint64_t inode, uint64_t offset, const char *path, const void *data, size_t length) {
  struct note note = { kind, inode, offset, path ? strlen(path) : 0, length };
  all(notes, &note, sizeof note);
  if (path) all(notes, path, strlen(path));
  if (length > 0) all(notes, data, length);
}

static int opened(const char *path, int flags, int fd, int was) {
  if (fd < 0 || fd >= MOST || !ours(path)) return fd;
  free(paths[fd]);
  paths[fd] = strdup(path);
  if (!was && (flags & O_CREAT)) put(MADE, inode_of(fd), 0, path, NULL, 0);
  if (flags & O_TRUNC) put(CUT, inode_of(fd), 0, NULL, NULL, 0);
  return fd;
}

static int open_any(const char *path, int flags, mode_t mode) {
  begin();
  struct stat at;
  pthread_mutex_lock(&turn);
  int was = ours(path) && stat(path, &at) == 0;
  int fd = (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
  int kept = errno;
  opened(path, flags, fd, was);
  pthread_mutex_unlock(&turn);
  errno = kept;
  return fd;
}

#define OPENING(name) \
  int name(const char *path, int flags, ...) { \
    va_list more; va_start(more, flags); mode_t mode = va_arg(more, mode_t); va_end(more); \
    return open_any(path, flags, mode); \
  }
OPENING(open)
OPENING(open64)

int close(int fd) {
  pthread_mutex_lock(&turn);
  if (fd >= 0 && fd < MOST) { free(paths[fd]); paths[fd] = NULL; }
  pthread_mutex_unlock(&turn);
  return (int)syscall(SYS_close, fd);
}

static int tracked(int fd) { return notes >= 0 && fd >= 0 && fd < MOST && paths[fd]; }

static ssize_t written(int fd, const void *bytes, size_t length, off_t offset) {
  pthread_mutex_lock(&turn);
  ssize_t done = offset < 0 ? syscall(SYS_write, fd, bytes, length) : syscall(SYS_pwrite64, fd, bytes, length, offset);
  int kept = errno;
  begin();
  if (done > 0 && fd == 1 && notes >= 0) put(SAID, 0, 0, NULL, bytes, (size_t)done);
  else if (done > 0 && tracked(fd)) {
    uint64_t at = offset < 0 ? (uint64_t)(lseek(fd, 0, SEEK_CUR) - done) : (uint64_t)offset;
    put(WRITE, inode_of(fd), at, NULL, bytes, (size_t)done);
  }
  pthread_mutex_unlock(&turn);
  errno = kept;
  return done;
}

ssize_t write(int fd, const void *bytes, size_t length) { return written(fd, bytes, length, -1); }
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return written(fd, bytes, length, offset); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t offset) { return written(fd, bytes, length, offset); }

static ssize_t written_many(int fd, const struct iovec *parts, int count, off_t offset) {
  ssize_t total = 0;
  for (int part = 0; part < count; part += 1) {
    ssize_t done = written(fd, parts[part].iov_base, parts[part].iov_len, offset < 0 ? -1 : offset + total);
    if (done < 0) return total > 0 ? total : done;
    total += done;
    if ((size_t)done < parts[part].iov_len) break;
  }
  return total;
}
ssize_t writev(int fd, const struct iovec *parts, int count) { return written_many(fd, parts, count, -1); }
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) { return written_many(fd, parts, count, offset); }
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off_t offset) { return written_many(fd, parts, count, offset); }

static int cut(int fd, off_t length) {
  pthread_mutex_lock(&turn);
  int done = (int)syscall(SYS_ftruncate, fd, length);
  int kept = errno;
  if (done == 0 && tracked(fd)) put(CUT, inode_of(fd), (uint64_t)length, NULL, NULL, 0);
  pthread_mutex_unlock(&turn);
  errno = kept;
  return done;
}
int ftruncate(int fd, off_t length) { return cut(fd, length); }
int ftruncate64(int fd, off_t length) { return cut(fd, length); }

static int synced(int fd, long how) {
  struct stat at;
  pthread_mutex_lock(&turn);
  int done = (int)syscall(how, fd);
  int kept = errno;
  if (done == 0 && tracked(fd) && fstat(fd, &at) == 0)
    put(S_ISDIR(at.st_mode) ? SYNC_FOLDER : SYNC, (uint64_t)at.st_ino, 0, paths[fd], NULL, 0);
  pthread_mutex_unlock(&turn);
  errno = kept;
  return done;
}
int fsync(int fd) { return synced(fd, SYS_fsync); }
int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }

int rename(const char *from, const char *to) {
  pthread_mutex_lock(&turn);
  int done = (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
  int kept = errno;
  if (done == 0 && ours(from)) put(RENAMED, 0, 0, from, to, strlen(to));
  pthread_mutex_unlock(&turn);
  errno = kept;
  return done;
}

int unlink(const char *path) {
  pthread_mutex_lock(&turn);
  int done = (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  int kept = errno;
  if (done == 0 && ours(path)) put(GONE, 0, 0, path, NULL, 0);
  pthread_mutex_unlock(&turn);
  errno = kept;
  return done;
}
