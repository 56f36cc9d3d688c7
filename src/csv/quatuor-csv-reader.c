/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-reader.h"

#include "quatuor-csv-stream.h"

/* A title above the header fills one cell of its row, while a header fills several; it
 * is looked for in the first rows. */
#define TITLE_ROWS_MAX 10
#define HEADER_CELLS_MIN 2

/* Columns without a header, one behind another at the end, that may hold something. */
#define UNNAMED_MAX 32

struct _QuatuorCsvReader
{
  guint                n_titles;  /* rows above the header */
  gint64               header_line;
  guint                n_columns;
  const QuatuorCsvRow *row;       /* of the stream */

  /* Owned */
  QuatuorCsvStream    *stream;
  GStrv                header;

  /* Borrowed */
  QuatuorCsvParser    *parser;    /* of the stream */

  /* Borrowed, NULL for none */
  const QuatuorCsvCorrections *corrections;
  const char *const *cells_instead; /* of the present row, by a correction */
};

static gboolean
go_to_next (QuatuorCsvReader  *self,
            gboolean          *has_row,
            GError           **error)
{
  *has_row = FALSE;
  if (!quatuor_csv_stream_next (self->stream, &self->row, error))
    return FALSE;
  *has_row = self->row != NULL;
  return TRUE;
}

/**
 * quatuor_csv_reader_next:
 * @self: a reader
 * @has_row: (out): whether there was another row
 * @error: where an error goes
 *
 * Goes to the next row that is neither blank nor left out by a correction. Cells
 * of the row before are gone.
 *
 * Returns: whether it could be read; the error is a problem with its line
 */
gboolean
quatuor_csv_reader_next (QuatuorCsvReader  *self,
                         gboolean          *has_row,
                         GError           **error)
{
  do
    if (!go_to_next (self, has_row, error))
      return FALSE;
  while (*has_row && self->corrections != NULL &&
         quatuor_csv_corrections_skips (self->corrections, self->row->line));

  self->cells_instead = NULL;
  if (*has_row && self->corrections != NULL)
    self->cells_instead = quatuor_csv_corrections_get (self->corrections, self->row->line);
  return TRUE;
}

/*
 * Opening
 */

/* The columns of a header, without the empty ones that a spreadsheet has added: no
 * table has so many that nobody named. */
static guint
count_columns (QuatuorCsvReader *self)
{
  guint n_named = self->row->n_cells;

  while (n_named > 1 &&
         *quatuor_csv_parser_get_cell (self->parser, self->row, n_named - 1) == '\0')
    n_named--;
  return self->row->n_cells - n_named > UNNAMED_MAX ? n_named : self->row->n_cells;
}

static gboolean
read_header (QuatuorCsvReader  *self,
             GError           **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean has_row;

  if (!quatuor_csv_stream_start (self->stream, error))
    return FALSE;
  for (guint i = 0; i <= self->n_titles; i++)
    if (!go_to_next (self, &has_row, error))
      return FALSE;
  self->cells_instead = NULL;
  if (!has_row)
    return quatuor_csv_stream_raise (self->stream, QUATUOR_PROBLEM_CSV_EMPTY, 1, self->n_columns,
                                     error);

  self->n_columns = count_columns (self);
  for (guint i = 0; i < self->n_columns; i++)
    g_strv_builder_add (builder, quatuor_csv_reader_get_cell (self, i));
  quatuor_csv_stream_set_header (self->stream, NULL);
  g_clear_pointer (&self->header, g_strfreev);
  self->header_line = self->row->line;
  self->header = g_strv_builder_end (builder);
  quatuor_csv_stream_set_header (self->stream, (const char *const *) self->header);
  return TRUE;
}

static gboolean
may_be_header (QuatuorCsvReader *self)
{
  guint n_filled = 0;

  for (guint i = 0; i < self->row->n_cells && n_filled < HEADER_CELLS_MIN; i++)
    n_filled += *quatuor_csv_parser_get_cell (self->parser, self->row, i) != '\0';
  return n_filled >= HEADER_CELLS_MIN;
}

/* Where the first rows fill one cell each and a later one fills several, that one is the
 * header. What cannot be read is said when its row comes. */
static gboolean
skip_titles (QuatuorCsvReader  *self,
             GError           **error)
{
  gboolean has_row = TRUE;
  guint n_rows = 0;

  while (has_row && n_rows <= TITLE_ROWS_MAX && !may_be_header (self))
    {
      n_rows++;
      if (!go_to_next (self, &has_row, NULL))
        has_row = FALSE;
    }
  if (n_rows == 0)
    return TRUE;
  if (has_row && n_rows <= TITLE_ROWS_MAX)
    self->n_titles = n_rows;
  return quatuor_csv_reader_rewind (self, error);
}

static QuatuorCsvReader *
reader_new (QuatuorCsvSource  *source,
            char               separator,
            GError           **error)
{
  g_autoptr (QuatuorCsvReader) self = g_new0 (QuatuorCsvReader, 1);

  self->stream = quatuor_csv_stream_new (source, separator);
  self->parser = quatuor_csv_stream_get_parser (self->stream);
  if (!read_header (self, error) || !skip_titles (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * quatuor_csv_reader_new:
 * @path: (type filename): a file, or `-` for standard input
 * @separator: the separator, or %QUATUOR_CSV_DETECT
 * @error: where an error goes
 *
 * Opens a table and reads its header.
 *
 * Returns: (transfer full) (nullable): a reader, or %NULL
 */
QuatuorCsvReader *
quatuor_csv_reader_new (const char  *path,
                        char         separator,
                        GError     **error)
{
  QuatuorCsvDialect dialect = { .separator = separator };

  return quatuor_csv_reader_new_as (path, NULL, &dialect, error);
}

/**
 * quatuor_csv_reader_new_for_bytes:
 * @bytes: the table, a resource for one
 * @name: what to call it in an error
 * @separator: the separator, or %QUATUOR_CSV_DETECT
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable): a reader, or %NULL
 */
QuatuorCsvReader *
quatuor_csv_reader_new_for_bytes (GBytes      *bytes,
                                  const char  *name,
                                  char         separator,
                                  GError     **error)
{
  QuatuorCsvDialect dialect = { .separator = separator };

  return quatuor_csv_reader_new_as (name, bytes, &dialect, error);
}

/**
 * quatuor_csv_reader_new_as:
 * @path: (type filename): a file, or `-` for standard input
 * @bytes: (nullable): the table itself; then @path is what to call it in an error
 * @dialect: how to read it
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable): a reader, or %NULL
 */
QuatuorCsvReader *
quatuor_csv_reader_new_as (const char               *path,
                           GBytes                   *bytes,
                           const QuatuorCsvDialect  *dialect,
                           GError                  **error)
{
  QuatuorCsvSource *source =
    bytes != NULL ? quatuor_csv_source_new_for_bytes (bytes, path, dialect->encoding, error)
                  : quatuor_csv_source_new (path, dialect->encoding, error);

  return source != NULL ? reader_new (source, dialect->separator, error) : NULL;
}

/**
 * quatuor_csv_reader_correct:
 * @self: a reader that is just behind the header
 * @corrections: (nullable): what to read instead of some rows; must outlive @self
 */
void
quatuor_csv_reader_correct (QuatuorCsvReader            *self,
                            const QuatuorCsvCorrections *corrections)
{
  self->corrections = corrections;
}

/**
 * quatuor_csv_reader_free:
 * @self: (nullable) (transfer full): a reader
 */
void
quatuor_csv_reader_free (QuatuorCsvReader *self)
{
  if (self == NULL)
    return;

  quatuor_csv_stream_free (self->stream);
  g_strfreev (self->header);
  g_free (self);
}

/**
 * quatuor_csv_reader_rewind:
 * @self: a reader
 * @error: where an error goes
 *
 * Goes back to just behind the header.
 *
 * Returns: whether it could
 */
gboolean
quatuor_csv_reader_rewind (QuatuorCsvReader  *self,
                           GError           **error)
{
  if (!quatuor_csv_source_rewind (quatuor_csv_stream_get_source (self->stream), error))
    return FALSE;

  self->row = NULL;
  return read_header (self, error);
}

/**
 * quatuor_csv_reader_get_name:
 * @self: a reader
 *
 * Returns: (transfer none): the file as the user named it
 */
const char *
quatuor_csv_reader_get_name (QuatuorCsvReader *self)
{
  return quatuor_csv_source_get_name (quatuor_csv_stream_get_source (self->stream));
}

/**
 * quatuor_csv_reader_get_encoding:
 * @self: a reader
 *
 * Returns: (transfer none): the encoding that was recognised
 */
const char *
quatuor_csv_reader_get_encoding (QuatuorCsvReader *self)
{
  return quatuor_csv_source_get_encoding (quatuor_csv_stream_get_source (self->stream));
}

/**
 * quatuor_csv_reader_get_separator:
 * @self: a reader
 *
 * Returns: the separator that was given or recognised
 */
char
quatuor_csv_reader_get_separator (QuatuorCsvReader *self)
{
  return quatuor_csv_stream_get_separator (self->stream);
}

/**
 * quatuor_csv_reader_get_header:
 * @self: a reader
 *
 * Returns: (transfer none): the headers as written, %NULL-terminated
 */
const char *const *
quatuor_csv_reader_get_header (QuatuorCsvReader *self)
{
  return (const char *const *) self->header;
}

/**
 * quatuor_csv_reader_get_header_line:
 * @self: a reader
 *
 * Returns: the line of the header: 1, unless a title or something of the kind stands
 *   above it
 */
gint64
quatuor_csv_reader_get_header_line (QuatuorCsvReader *self)
{
  return self->header_line;
}

/**
 * quatuor_csv_reader_get_n_columns:
 * @self: a reader
 *
 * Returns: how many cells the header has
 */
guint
quatuor_csv_reader_get_n_columns (QuatuorCsvReader *self)
{
  return self->n_columns;
}

/**
 * quatuor_csv_reader_get_n_cells:
 * @self: a reader on a row
 *
 * Returns: how many cells the row has, without empty ones that the header has not
 */
guint
quatuor_csv_reader_get_n_cells (QuatuorCsvReader *self)
{
  guint n_cells;

  g_return_val_if_fail (self->row != NULL, 0);

  if (self->cells_instead != NULL)
    return g_strv_length ((char **) self->cells_instead);

  n_cells = self->row->n_cells;
  while (n_cells > self->n_columns &&
         *quatuor_csv_parser_get_cell (self->parser, self->row, n_cells - 1) == '\0')
    n_cells--;
  return n_cells;
}

/**
 * quatuor_csv_reader_get_cell:
 * @self: a reader on a row
 * @column: the index of a cell
 *
 * Returns: (transfer none): the cell as it stands, valid UTF-8, until the next
 *   row; empty for one that the row has not
 */
const char *
quatuor_csv_reader_get_cell (QuatuorCsvReader *self,
                             guint             column)
{
  g_return_val_if_fail (self->row != NULL, "");

  if (self->cells_instead != NULL)
    return column < g_strv_length ((char **) self->cells_instead) ? self->cells_instead[column]
                                                                  : "";
  if (column >= self->row->n_cells)
    return "";
  return quatuor_csv_parser_get_cell (self->parser, self->row, column);
}

/**
 * quatuor_csv_reader_get_line:
 * @self: a reader on a row
 *
 * Returns: the line where the row begins, the first of the file being 1
 */
gint64
quatuor_csv_reader_get_line (QuatuorCsvReader *self)
{
  g_return_val_if_fail (self->row != NULL, 0);

  return self->row->line;
}

/**
 * quatuor_csv_reader_get_fraction:
 * @self: a reader
 *
 * Returns: how much of the file was read, 0 to 1
 */
double
quatuor_csv_reader_get_fraction (QuatuorCsvReader *self)
{
  return quatuor_csv_source_get_fraction (quatuor_csv_stream_get_source (self->stream));
}
