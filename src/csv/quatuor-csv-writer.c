/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-writer.h"

#include "quatuor-csv-protect.h"
#include "quatuor-row.h"

#include <csv.h>
#include <string.h>

#define QUOTE '"'
#define BOM "\xef\xbb\xbf"
#define ROW_END "\r\n"
#define INTEGER_DIGITS 20

struct _QuatuorCsvWriter
{
  QuatuorCsvProfile  profile;
  QuatuorCsvOutput  *output;     /* owned */
  char               separator;
  guint              n_cells;    /* of the row that is being written */
  gboolean           row_is_blank;
  gint64             n_rows;
  gint64             n_protected;
  gboolean           is_special[256];
};

static void
append (QuatuorCsvWriter *self,
        const char       *bytes,
        gsize             length)
{
  quatuor_csv_output_append (self->output, bytes, length);
}

static void
append_quoted (QuatuorCsvWriter *self,
               const char       *bytes,
               gsize             length)
{
  /* Every byte may be a quote that is doubled, and two stand around it all. */
  gsize worst = 2 * length + 2;
  char *room = quatuor_csv_output_reserve (self->output, worst);

  if (room == NULL)
    {
      g_autofree char *quoted = g_malloc (worst);

      append (self, quoted, csv_write2 (quoted, worst, bytes, length, QUOTE));
      return;
    }
  quatuor_csv_output_use (self->output, csv_write2 (room, worst, bytes, length, QUOTE));
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

/* Takes @output. */
static QuatuorCsvWriter *
writer_new (QuatuorCsvOutput  *output,
            QuatuorCsvProfile  profile)
{
  QuatuorCsvWriter *self = g_new0 (QuatuorCsvWriter, 1);

  self->output = output;
  self->profile = profile;
  self->separator = quatuor_csv_profile_get_separator (profile);
  self->row_is_blank = TRUE;
  self->is_special[(guint8) self->separator] = TRUE;
  self->is_special[QUOTE] = TRUE;
  self->is_special['\r'] = TRUE;
  self->is_special['\n'] = TRUE;
  if (profile == QUATUOR_CSV_EXCEL_FR)
    append (self, BOM, strlen (BOM));
  return self;
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
  QuatuorCsvOutput *output;

  g_return_val_if_fail (path != NULL, NULL);

  output = quatuor_csv_output_new (path, replace, error);
  return output != NULL ? writer_new (output, profile) : NULL;
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

  return writer_new (quatuor_csv_output_new_for_fd (fd, name), profile);
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

  quatuor_csv_output_free (self->output);
  g_free (self);
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

  return quatuor_csv_output_finish (self->output, error);
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
