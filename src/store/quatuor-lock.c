/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-lock.h"

#include "quatuor-problem.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define LOCK_MODE 0644
#define MAX_LINE 512

struct _QuatuorLock
{
  char *path; /* of the lock file */
  int   file; /* -1: opened anyway, without the lock */
};

static char *
lock_path (const char *path)
{
  g_autofree char *directory = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *hidden = g_str_has_suffix (name, ".quatuor")
                              ? g_strdup_printf (".%s.lock", name)
                              : g_strdup_printf (".%s.quatuor.lock", name);

  return g_build_filename (directory, hidden, NULL);
}

static void
write_holder (int file)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *since = g_date_time_format (now, "%H:%M");
  g_autofree char *line =
    g_strdup_printf ("%s\n%s\n%s\n", g_get_real_name (), g_get_host_name (), since);

  /* What it says helps people only: a disk too full for it stops nothing. */
  if (ftruncate (file, 0) != 0 || write (file, line, strlen (line)) < 0)
    g_debug ("The lock's text could not be written: %s", g_strerror (errno));
}

static char *
read_holder (int file)
{
  char buffer[MAX_LINE] = { 0 };
  g_auto (GStrv) lines = NULL;

  if (pread (file, buffer, sizeof buffer - 1, 0) <= 0)
    return g_strdup (_("another program"));

  lines = g_strsplit (buffer, "\n", 4);
  if (g_strv_length (lines) < 3)
    return g_strdup (_("another program"));
  /* Translators: who has the file open: a person, a computer, a time of day. */
  return g_strdup_printf (_("by %s on %s since %s"), lines[0], lines[1], lines[2]);
}

/* Another person's lock can be looked at and held, though not written. */
static int
open_beside (const char *beside)
{
  int file = open (beside, O_RDWR | O_CREAT | O_CLOEXEC, LOCK_MODE);

  return file >= 0 ? file : open (beside, O_RDONLY | O_CLOEXEC);
}

/* Who released the lock between our opening and our holding of it has removed
 * the file: the next one would hold another. */
static gboolean
is_still (int         file,
          const char *beside)
{
  struct stat held, named;

  return fstat (file, &held) == 0 && stat (beside, &named) == 0 &&
         held.st_dev == named.st_dev && held.st_ino == named.st_ino;
}

static QuatuorLock *
new_lock (char *path,
          int   file)
{
  QuatuorLock *self = g_new0 (QuatuorLock, 1);

  self->path = path;
  self->file = file;
  return self;
}

/**
 * quatuor_lock_take:
 * @path: a programme
 * @policy: what to do when somebody else holds it
 * @error: where an error goes: who has it open, where and since when
 *
 * A lock file that nobody holds any more (the computer went down) is taken
 * over. Where no file can be made beside the programme there is nothing to
 * hold, and the programme is opened all the same.
 *
 * Returns: (transfer full) (nullable): the lock
 */
QuatuorLock *
quatuor_lock_take (const char         *path,
                   QuatuorLockPolicy   policy,
                   GError            **error)
{
  g_autofree char *beside = lock_path (path);
  g_autofree char *holder = NULL;
  int file;

  while ((file = open_beside (beside)) >= 0 && flock (file, LOCK_EX | LOCK_NB) == 0)
    {
      if (is_still (file, beside))
        {
          write_holder (file);
          return new_lock (g_steal_pointer (&beside), file);
        }
      close (file);
    }
  if (file < 0)
    return new_lock (g_steal_pointer (&beside), -1);

  holder = read_holder (file);
  close (file);
  if (policy == QUATUOR_LOCK_IGNORE)
    return new_lock (g_steal_pointer (&beside), -1);

  quatuor_problem_raise (error, QUATUOR_PROBLEM_FILE_LOCKED, path, holder);
  return NULL;
}

/**
 * quatuor_lock_release:
 * @self: (nullable) (transfer full): a lock
 */
void
quatuor_lock_release (QuatuorLock *self)
{
  if (self == NULL)
    return;

  if (self->file >= 0)
    {
      g_unlink (self->path);
      close (self->file);
    }
  g_free (self->path);
  g_free (self);
}
