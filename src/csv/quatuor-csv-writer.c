/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-writer.h"

#include "quatuor-csv-protect.h"
#include "quatuor-problem.h"
#include "quatuor-row.h"

#include <csv.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BUFFER_SIZE (1024 * 1024)
#define FILE_MODE 0666 /* less what the umask takes */
#define QUOTE '"'
#define BOM "\xef\xbb\xbf"
#define ROW_END "\r\n"
#define INTEGER_DIGITS 20

struct _QuatuorCsvWriter
{
  QuatuorCsvProfile  profile;
  char               separator;
  gboolean           closes_fd;
  int                fd;
  int                failure;    /* the first errno, or 0 */

  /* Owned */
  char              *name;       /* as the user says it */
  char              *path;       /* what the temporary file becomes, or NULL */
  char              *temporary;
  char              *buffer;

  gsize              used;
  guint              n_cells;    /* of the row that is being written */
  gboolean           row_is_blank;
  gint64             n_rows;
  gint64             n_protected;
  gboolean           is_special[256];
};

static void
write_out (QuatuorCsvWriter *self,
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
flush (QuatuorCsvWriter *self)
{
  write_out (self, self->buffer, self->used);
  self->used = 0;
}

/* Gives room for @length bytes, which may be more than the buffer holds. */
static char *
reserve (QuatuorCsvWriter *self,
         gsize             length)
{
  if (self->used + length > BUFFER_SIZE)
    flush (self);
  return length > BUFFER_SIZE ? NULL : self->buffer + self->used;
}

static void
append (QuatuorCsvWriter *self,
        const char       *bytes,
        gsize             length)
{
  char *room = reserve (self, length);

  if (room == NULL)
    {
      write_out (self, bytes, length);
      return;
    }
  memcpy (room, bytes, length);
  self->used += length;
}

static void
append_quoted (QuatuorCsvWriter *self,
               const char       *bytes,
               gsize             length)
{
  /* Every byte may be a quote that is doubled, and two stand around it all. */
  gsize worst = 2 * length + 2;
  char *room = reserve (self, worst);

  if (room == NULL)
    {
      g_autofree char *quoted = g_malloc (worst);

      append (self, quoted, csv_write2 (quoted, worst, bytes, length, QUOTE));
      return;
    }
  self->used += csv_write2 (room, worst, bytes, length, QUOTE);
}

static gboolean
is_plain (QuatuorCsvWriter *self,
          const char       *bytes,
          gsize             length)
{
  /* Some readers take spaces off the ends of a cell that is not quoted. */
  if (bytes[0] == ' ' || bytes[length - 1] == ' ')
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if (self->is_special[(guint8) bytes[i]])
      return FALSE;
  return TRUE;
}

static void
begin_cell (QuatuorCsvWriter *self)
{
  if (self->n_cells++ > 0)
    append (self, &self->separator, 1);
}

static void
add_cell (QuatuorCsvWriter *self,
          const char       *bytes,
          gsize             length)
{
  begin_cell (self);
  if (length == 0)
    return;

  self->row_is_blank = FALSE;
  if (is_plain (self, bytes, length))
    append (self, bytes, length);
  else
    append_quoted (self, bytes, length);
}

static QuatuorCsvWriter *
writer_new (int                fd,
            const char        *name,
            QuatuorCsvProfile  profile)
{
  QuatuorCsvWriter *self = g_new0 (QuatuorCsvWriter, 1);

  self->profile = profile;
  self->separator = quatuor_csv_profile_get_separator (profile);
  self->fd = fd;
  self->name = g_strdup (name);
  self->buffer = g_malloc (BUFFER_SIZE);
  self->row_is_blank = TRUE;
  self->is_special[(guint8) self->separator] = TRUE;
  self->is_special[QUOTE] = TRUE;
  self->is_special['\r'] = TRUE;
  self->is_special['\n'] = TRUE;
  if (profile == QUATUOR_CSV_EXCEL_FR)
    append (self, BOM, strlen (BOM));
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
 * quatuor_csv_writer_new:
 * @path: (type filename): the file to write
 * @profile: how
 * @replace: what to do when it is there already
 * @error: where an error goes
 *
 * Opens a file beside @path, which takes its place in
 * quatuor_csv_writer_finish(). A device or a pipe is written as it stands.
 *
 * Returns: (transfer full) (nullable): a writer, or %NULL
 */
QuatuorCsvWriter *
quatuor_csv_writer_new (const char         *path,
                        QuatuorCsvProfile   profile,
                        QuatuorCsvReplace   replace,
                        GError            **error)
{
  /* A link stays a link: what it points to is replaced. */
  g_autofree char *target = realpath (path, NULL);
  g_autofree char *temporary = NULL;
  QuatuorCsvWriter *self;
  struct stat present;
  gboolean exists;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);

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

  self = writer_new (fd, path, profile);
  self->closes_fd = TRUE;
  if (temporary != NULL)
    self->path = g_strdup (exists ? target : path);
  self->temporary = g_steal_pointer (&temporary);
  return self;
}

/**
 * quatuor_csv_writer_new_for_fd:
 * @fd: an open file, standard output for one, that stays open
 * @name: what to call it in an error
 * @profile: how
 *
 * Returns: (transfer full): a writer
 */
QuatuorCsvWriter *
quatuor_csv_writer_new_for_fd (int                fd,
                               const char        *name,
                               QuatuorCsvProfile  profile)
{
  g_return_val_if_fail (fd >= 0, NULL);

  return writer_new (fd, name, profile);
}

/**
 * quatuor_csv_writer_free:
 * @self: (nullable) (transfer full): a writer
 *
 * Frees it; a table that was not finished leaves nothing behind.
 */
void
quatuor_csv_writer_free (QuatuorCsvWriter *self)
{
  if (self == NULL)
    return;

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
sync_and_close (QuatuorCsvWriter *self)
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
 * quatuor_csv_writer_finish:
 * @self: a writer
 * @error: where an error goes
 *
 * Writes what is left, makes sure that the disk has it, and gives the file its
 * name.
 *
 * Returns: whether the table is there; if not, what stood under that name
 *   before still does
 */
gboolean
quatuor_csv_writer_finish (QuatuorCsvWriter  *self,
                           GError           **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

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

/**
 * quatuor_csv_writer_get_profile:
 * @self: a writer
 *
 * Returns: how it writes
 */
QuatuorCsvProfile
quatuor_csv_writer_get_profile (QuatuorCsvWriter *self)
{
  return self->profile;
}

/**
 * quatuor_csv_writer_get_n_rows:
 * @self: a writer
 *
 * Returns: how many rows were written, the header not counted
 */
gint64
quatuor_csv_writer_get_n_rows (QuatuorCsvWriter *self)
{
  return self->n_rows;
}

/**
 * quatuor_csv_writer_get_n_protected:
 * @self: a writer
 *
 * Returns: how many cells got an apostrophe in front
 */
gint64
quatuor_csv_writer_get_n_protected (QuatuorCsvWriter *self)
{
  return self->n_protected;
}

/**
 * quatuor_csv_writer_add_header:
 * @self: a writer
 * @columns: the columns
 * @n_columns: how many
 *
 * Writes the headers of the columns as the profile has them, without ending the
 * header: cells that follow data may come after them.
 */
void
quatuor_csv_writer_add_header (QuatuorCsvWriter       *self,
                               const QuatuorCsvColumn *columns,
                               guint                   n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    quatuor_csv_writer_add_text (self, quatuor_csv_column_header (&columns[i], self->profile));
}

static void
end_line (QuatuorCsvWriter *self)
{
  /* A line without anything is no row to most readers. */
  if (self->n_cells == 1 && self->row_is_blank)
    append (self, "\"\"", 2);
  append (self, ROW_END, strlen (ROW_END));
  self->n_cells = 0;
  self->row_is_blank = TRUE;
}

/**
 * quatuor_csv_writer_end_header:
 * @self: a writer
 */
void
quatuor_csv_writer_end_header (QuatuorCsvWriter *self)
{
  end_line (self);
}

/**
 * quatuor_csv_writer_add_text:
 * @self: a writer
 * @text: (nullable): a text, or a header
 *
 * Adds a cell of text, with an apostrophe in front where a spreadsheet might
 * take it for a formula.
 */
void
quatuor_csv_writer_add_text (QuatuorCsvWriter *self,
                             const char       *text)
{
  g_autofree char *protected = NULL;

  if (text != NULL && self->profile != QUATUOR_CSV_ARCHIVE && quatuor_csv_needs_protection (text))
    {
      protected = quatuor_csv_protect (text);
      self->n_protected++;
      text = protected;
    }
  quatuor_csv_writer_add_code (self, text);
}

/**
 * quatuor_csv_writer_add_code:
 * @self: a writer
 * @code: (nullable): a value that is ours: a code, an id, digits
 *
 * Adds a cell as it stands, quoted where needed.
 */
void
quatuor_csv_writer_add_code (QuatuorCsvWriter *self,
                             const char       *code)
{
  add_cell (self, code, code != NULL ? strlen (code) : 0);
}

/**
 * quatuor_csv_writer_add_choice:
 * @self: a writer
 * @choices: the choices of the column
 * @code: (nullable): the value in the database
 */
void
quatuor_csv_writer_add_choice (QuatuorCsvWriter       *self,
                               const QuatuorCsvChoice *choices,
                               const char             *code)
{
  quatuor_csv_writer_add_code (self, quatuor_csv_choice_text (choices, code, self->profile));
}

/**
 * quatuor_csv_writer_add_integer:
 * @self: a writer
 * @value: a whole number, or %QUATUOR_INTEGER_UNKNOWN
 */
void
quatuor_csv_writer_add_integer (QuatuorCsvWriter *self,
                                gint64            value)
{
  char digits[INTEGER_DIGITS + 1];

  if (value == QUATUOR_INTEGER_UNKNOWN)
    {
      quatuor_csv_writer_add_empty (self);
      return;
    }
  g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, value);
  add_cell (self, digits, strlen (digits));
}

/**
 * quatuor_csv_writer_add_tenths:
 * @self: a writer
 * @tenths: a number in tenths, or %QUATUOR_INTEGER_UNKNOWN
 *
 * Adds a number with one decimal, with the profile's own sign before it.
 */
void
quatuor_csv_writer_add_tenths (QuatuorCsvWriter *self,
                               gint64            tenths)
{
  g_autofree char *number = NULL;

  if (tenths == QUATUOR_INTEGER_UNKNOWN)
    {
      quatuor_csv_writer_add_empty (self);
      return;
    }
  number = g_strdup_printf ("%s%" G_GINT64_FORMAT "%c%" G_GINT64_FORMAT,
                            tenths < 0 ? "-" : "", ABS (tenths) / 10,
                            quatuor_csv_profile_is_french (self->profile) ? ',' : '.',
                            ABS (tenths) % 10);
  quatuor_csv_writer_add_code (self, number);
}

/**
 * quatuor_csv_writer_add_date:
 * @self: a writer
 * @date: a day, or %QUATUOR_DATE_UNKNOWN
 */
void
quatuor_csv_writer_add_date (QuatuorCsvWriter *self,
                             QuatuorDate       date)
{
  g_autofree char *iso = quatuor_date_to_iso (date);

  quatuor_csv_writer_add_iso_date (self, iso);
}

/**
 * quatuor_csv_writer_add_iso_date:
 * @self: a writer
 * @iso: (nullable): a day as the database holds it
 *
 * Adds a day without taking the calendar into account, for long tables.
 */
void
quatuor_csv_writer_add_iso_date (QuatuorCsvWriter *self,
                                 const char       *iso)
{
  if (iso != NULL && quatuor_csv_profile_is_french (self->profile) &&
      strlen (iso) == QUATUOR_DATE_ISO_LENGTH)
    {
      const char french[] = { iso[8], iso[9], '/', iso[5], iso[6], '/',
                              iso[0], iso[1], iso[2], iso[3] };

      add_cell (self, french, sizeof french);
      return;
    }
  quatuor_csv_writer_add_code (self, iso);
}

/**
 * quatuor_csv_writer_add_empty:
 * @self: a writer
 *
 * Adds a cell that holds nothing: what is not known.
 */
void
quatuor_csv_writer_add_empty (QuatuorCsvWriter *self)
{
  begin_cell (self);
}

/**
 * quatuor_csv_writer_end_row:
 * @self: a writer
 *
 * Ends a row that is not the header.
 */
void
quatuor_csv_writer_end_row (QuatuorCsvWriter *self)
{
  end_line (self);
  self->n_rows++;
}
