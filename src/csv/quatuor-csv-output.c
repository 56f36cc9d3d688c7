/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-output.h"

#include "quatuor-problem.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BUFFER_SIZE (1024 * 1024)
#define FILE_MODE 0666 /* less what the umask takes */

struct _QuatuorCsvOutput
{
  gboolean  closes_fd;
  int       fd;
  int       failure;   /* the first errno, or 0 */
  gsize     used;

  /* Owned */
  char     *name;      /* as the user says it */
  char     *path;      /* what the temporary file becomes, or NULL */
  char     *temporary;
  char     *buffer;
};

static QuatuorCsvOutput *
output_new (int         fd,
            const char *name)
{
  QuatuorCsvOutput *self = g_new0 (QuatuorCsvOutput, 1);

  self->fd = fd;
  self->name = g_strdup (name);
  self->buffer = g_malloc (BUFFER_SIZE);
  return self;
}

static QuatuorProblem *
disk_problem (const char *name,
              int         failure)
{
  gboolean full = failure == ENOSPC || failure == EDQUOT || failure == EFBIG;

  return quatuor_problem_new (full ? QUATUOR_PROBLEM_DISK_FULL : QUATUOR_PROBLEM_DISK_ERROR,
                              name, g_strerror (failure));
}

/* Opens a file beside @path with the rights that the present one has, if any. */
static int
open_beside (const char        *path,
             const struct stat *present,
             char             **temporary)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *pattern = g_strdup_printf ("%s/.%s.XXXXXX", folder, base);
  int fd = g_mkstemp_full (pattern, O_WRONLY | O_CLOEXEC, FILE_MODE);

  if (fd < 0)
    return -1;

  /* Rights that cannot be kept are no reason to refuse the table. */
  if (present != NULL && fchmod (fd, present->st_mode & 07777) != 0)
    g_debug ("%s: %s", pattern, g_strerror (errno));
  *temporary = g_steal_pointer (&pattern);
  return fd;
}

/**
 * quatuor_csv_output_new:
 * @path: (type filename): the file to write
 * @replace: what to do when it is there already
 * @error: where an error goes
 *
 * Opens a file beside @path, which takes its place in
 * quatuor_csv_output_finish(). A device or a pipe is written as it stands.
 *
 * Returns: (transfer full) (nullable): an output, or %NULL
 */
QuatuorCsvOutput *
quatuor_csv_output_new (const char         *path,
                        QuatuorCsvReplace   replace,
                        GError            **error)
{
  /* A link stays a link: what it points to is replaced. */
  g_autofree char *target = realpath (path, NULL);
  g_autofree char *temporary = NULL;
  QuatuorCsvOutput *self;
  struct stat present;
  gboolean exists;
  int fd;

  exists = target != NULL && stat (target, &present) == 0;
  if (exists && replace == QUATUOR_CSV_REFUSE_EXISTING)
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_FILE_EXISTS, path, NULL);
      return NULL;
    }

  if (exists && !S_ISREG (present.st_mode) && !S_ISDIR (present.st_mode))
    fd = open (target, O_WRONLY | O_CLOEXEC);
  else if (exists && S_ISDIR (present.st_mode))
    {
      errno = EISDIR;
      fd = -1;
    }
  else
    fd = open_beside (exists ? target : path, exists ? &present : NULL, &temporary);

  if (fd < 0)
    {
      quatuor_problem_raise_as (error, disk_problem (path, errno));
      return NULL;
    }

  self = output_new (fd, path);
  self->closes_fd = TRUE;
  if (temporary != NULL)
    self->path = g_strdup (exists ? target : path);
  self->temporary = g_steal_pointer (&temporary);
  return self;
}

/**
 * quatuor_csv_output_new_for_fd:
 * @fd: an open file, standard output for one, that stays open
 * @name: what to call it in an error
 *
 * Returns: (transfer full): an output
 */
QuatuorCsvOutput *
quatuor_csv_output_new_for_fd (int         fd,
                               const char *name)
{
  return output_new (fd, name);
}

/**
 * quatuor_csv_output_free:
 * @self: (transfer full): an output
 *
 * Frees it; a file that was not finished leaves nothing behind.
 */
void
quatuor_csv_output_free (QuatuorCsvOutput *self)
{
  if (self->closes_fd && self->fd >= 0)
    close (self->fd);
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_free (self->name);
  g_free (self->path);
  g_free (self->temporary);
  g_free (self->buffer);
  g_free (self);
}

static void
write_out (QuatuorCsvOutput *self,
           const char       *bytes,
           gsize             length)
{
  while (length > 0 && self->failure == 0)
    {
      gssize written = write (self->fd, bytes, length);

      if (written < 0 && errno != EINTR)
        self->failure = errno;
      else if (written > 0)
        {
          bytes += written;
          length -= (gsize) written;
        }
    }
}

static void
flush (QuatuorCsvOutput *self)
{
  write_out (self, self->buffer, self->used);
  self->used = 0;
}

/**
 * quatuor_csv_output_reserve:
 * @self: an output
 * @length: how many bytes are to come at most
 *
 * Returns: (transfer none) (nullable): room for them, of which
 *   quatuor_csv_output_use() tells how much was used; %NULL for more than the buffer
 *   holds
 */
char *
quatuor_csv_output_reserve (QuatuorCsvOutput *self,
                            gsize             length)
{
  if (self->used + length > BUFFER_SIZE)
    flush (self);
  return length > BUFFER_SIZE ? NULL : self->buffer + self->used;
}

/**
 * quatuor_csv_output_use:
 * @self: an output
 * @length: how many bytes were put into the room that was reserved
 */
void
quatuor_csv_output_use (QuatuorCsvOutput *self,
                        gsize             length)
{
  self->used += length;
}

/**
 * quatuor_csv_output_append:
 * @self: an output
 * @bytes: (array length=length): what comes next
 * @length: how many bytes
 */
void
quatuor_csv_output_append (QuatuorCsvOutput *self,
                           const char       *bytes,
                           gsize             length)
{
  char *room = quatuor_csv_output_reserve (self, length);

  if (room == NULL)
    {
      write_out (self, bytes, length);
      return;
    }
  memcpy (room, bytes, length);
  self->used += length;
}

static void
sync_and_close (QuatuorCsvOutput *self)
{
  /* A full disk may show here only. Pipes and terminals cannot be synced. */
  if (self->failure == 0 && fsync (self->fd) != 0 && errno != EINVAL && errno != EROFS &&
      errno != ENOTSUP)
    self->failure = errno;

  if (self->closes_fd)
    {
      if (close (self->fd) != 0 && self->failure == 0)
        self->failure = errno;
      self->fd = -1;
    }
}

/**
 * quatuor_csv_output_finish:
 * @self: an output
 * @error: where an error goes
 *
 * Writes what is left, makes sure that the disk has it, and gives the file its
 * name.
 *
 * Returns: whether the file is there; if not, what stood under that name before
 *   still does
 */
gboolean
quatuor_csv_output_finish (QuatuorCsvOutput  *self,
                           GError           **error)
{
  flush (self);
  sync_and_close (self);

  if (self->failure == 0 && self->temporary != NULL)
    {
      if (g_rename (self->temporary, self->path) != 0)
        self->failure = errno;
      else
        g_clear_pointer (&self->temporary, g_free);
    }

  if (self->failure != 0)
    {
      quatuor_problem_raise_as (error, disk_problem (self->name, self->failure));
      return FALSE;
    }
  return TRUE;
}
