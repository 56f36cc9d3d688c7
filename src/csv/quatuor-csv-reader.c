/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-reader.h"

#include "quatuor-csv-source.h"
#include "quatuor-problem.h"

#include <csv.h>
#include <string.h>

/* What is read and parsed at once: a stray quotation mark is noticed at the
 * latest this far behind the limit of a cell. The separator is found out from
 * the first of them. */
#define CHUNK_SIZE (64 * 1024)

/* Far more than any table has: a file of separators must not fill the memory. */
#define ROW_CELLS_MAX 4096
#define ROW_TEXT_MAX (64 * QUATUOR_CSV_CELL_MAX)

#define QUOTE '"'
#define SEPARATORS ",;\t"

/* libcsv's states "no cell of the row has begun" and "inside a cell": it has no
 * function that tells, and csv.h leaves their names out. */
#define STATE_BEFORE_ROW 0
#define STATE_IN_CELL 2

typedef struct
{
  gint64 line;
  guint  first_cell; /* index into the cells of the batch */
  guint  n_cells;
} Row;

struct _QuatuorCsvReader
{
  struct csv_parser  parser;
  char               separator;
  gboolean           has_sep_line;
  gboolean           at_end;
  int                failure;      /* a QuatuorProblemCode found while parsing, or -1 */
  gint64             failure_line;
  guint              failure_cell;

  gint64             line;         /* the physical line that is being fed */
  gint64             record_line;  /* where the record began */
  gint64             quote_line;   /* where the cell that is open began */
  gboolean           ends_in_cr;   /* the chunk before did: half of a CRLF, or a line end */
  gboolean           in_cell;      /* a quoted cell was open when the line ended */
  gboolean           row_is_blank;
  guint              row_cells;    /* of the record so far */

  /* Owned */
  QuatuorCsvSource  *source;
  GStrv              header;
  guint              n_columns;
  char              *chunk;

  /* The rows of one chunk: cells are offsets into one text. */
  GString           *text;
  GArray            *cells;        /* gsize */
  GArray            *rows;         /* Row */
  guint              next_row;
  const Row         *row;

  /* Borrowed, NULL for none */
  const QuatuorCsvCorrections *corrections;
  const char *const *cells_instead; /* of the present row, by a correction */
};

/* Spaces belong to the cell (RFC 4180): none is to be taken off. */
static int
is_no_space (unsigned char c)
{
  return 0;
}

static void
note_failure (QuatuorCsvReader   *self,
              QuatuorProblemCode  code,
              gint64              line)
{
  if (self->failure >= 0)
    return;

  self->failure = (int) code;
  self->failure_line = line;
  self->failure_cell = self->row_cells;
}

static void
on_cell_cb (void  *bytes,
            size_t length,
            void  *data)
{
  QuatuorCsvReader *self = data;
  gsize offset = self->text->len;

  if (length > QUATUOR_CSV_CELL_MAX)
    note_failure (self, QUATUOR_PROBLEM_CSV_TOO_LONG, self->record_line);
  else if (length > 0 && memchr (bytes, '\0', length) != NULL)
    note_failure (self, QUATUOR_PROBLEM_CSV_NUL, self->record_line);
  else if (self->row_cells >= ROW_CELLS_MAX || self->text->len > ROW_TEXT_MAX)
    note_failure (self, QUATUOR_PROBLEM_CSV_RAGGED, self->record_line);

  /* Nothing is kept behind a failure. */
  if (self->failure >= 0)
    return;

  g_array_append_val (self->cells, offset);
  g_string_append_len (self->text, bytes, (gssize) length);
  g_string_append_c (self->text, '\0');
  self->row_cells++;
  if (length > 0)
    self->row_is_blank = FALSE;
}

static void
on_row_cb (int   terminator,
           void *data)
{
  QuatuorCsvReader *self = data;
  Row row = { self->record_line, self->cells->len - self->row_cells, self->row_cells };

  if (self->failure >= 0)
    return;
  if (!self->row_is_blank)
    g_array_append_val (self->rows, row);
  self->row_cells = 0;
  self->row_is_blank = TRUE;
}

static gboolean
is_between_records (QuatuorCsvReader *self)
{
  return self->row_cells == 0 && self->parser.pstate == STATE_BEFORE_ROW;
}

/* Feeds one physical line, or a part of one, so that we know where each record
 * begins: libcsv does not say. */
static void
feed (QuatuorCsvReader *self,
      const char       *bytes,
      gsize             length)
{
  guint cells_before = self->cells->len;

  if (is_between_records (self))
    self->record_line = self->line;

  if (csv_parse (&self->parser, bytes, length, on_cell_cb, on_row_cb, self) != length)
    note_failure (self, QUATUOR_PROBLEM_CSV_STRAY_QUOTE, self->record_line);

  if (self->parser.pstate != STATE_IN_CELL || !self->parser.quoted)
    self->in_cell = FALSE;
  else if (!self->in_cell || self->cells->len > cells_before)
    {
      self->in_cell = TRUE;
      self->quote_line = self->line;
    }
}

/* The length of the first line in @bytes with its line end, which may be LF,
 * CRLF or CR; @ended tells whether it is whole. */
static gsize
measure_line (const char *bytes,
              gsize       length,
              gboolean   *ended)
{
  const char *lf = memchr (bytes, '\n', length);
  gsize reach = lf != NULL ? (gsize) (lf - bytes) + 1 : length;
  const char *cr = memchr (bytes, '\r', reach);

  *ended = TRUE;
  if (cr != NULL)
    {
      gsize at = (gsize) (cr - bytes);

      /* A CR at the very end may be half of a CRLF: the next chunk tells. */
      *ended = at + 1 < length;
      return at + 1 < length && bytes[at + 1] == '\n' ? at + 2 : at + 1;
    }
  *ended = lf != NULL;
  return reach;
}

static void
feed_chunk (QuatuorCsvReader *self,
            const char       *bytes,
            gsize             length)
{
  if (self->ends_in_cr && length > 0 && bytes[0] != '\n')
    self->line++;

  while (length > 0 && self->failure < 0)
    {
      gboolean ended;
      gsize line_length = measure_line (bytes, length, &ended);

      feed (self, bytes, line_length);
      self->ends_in_cr = !ended && bytes[line_length - 1] == '\r';
      if (ended)
        self->line++;
      bytes += line_length;
      length -= line_length;
    }
}

static QuatuorProblem *
failure_problem (QuatuorCsvReader *self)
{
  g_autofree char *found = g_strdup_printf ("%u", self->failure_cell);
  g_autofree char *expected = g_strdup_printf ("%u", self->n_columns);
  QuatuorProblem *problem =
    quatuor_problem_new ((QuatuorProblemCode) self->failure, found, expected);
  const char *column =
    self->failure_cell < self->n_columns ? self->header[self->failure_cell] : NULL;

  quatuor_problem_set_place (problem, quatuor_csv_source_get_name (self->source),
                             self->failure_line, column);
  return problem;
}

static gboolean
raise_failure (QuatuorCsvReader  *self,
               GError           **error)
{
  quatuor_problem_raise_as (error, failure_problem (self));
  return FALSE;
}

/* A cell grew over the limit inside quotation marks. Whether its end is still
 * to come is read on without keeping anything. */
static gboolean
is_quote_closed_later (QuatuorCsvReader  *self,
                       gboolean          *closed,
                       GError           **error)
{
  gboolean at_end = FALSE;
  gssize length;

  *closed = FALSE;
  while (!*closed && !at_end)
    {
      length = quatuor_csv_source_read (self->source, self->chunk, CHUNK_SIZE, error);
      if (length < 0)
        return FALSE;
      at_end = length == 0;
      *closed = memchr (self->chunk, QUOTE, (gsize) length) != NULL;
    }
  return TRUE;
}

static gboolean
check_growth (QuatuorCsvReader  *self,
              GError           **error)
{
  gboolean closed;

  if (self->failure >= 0 || self->parser.entry_pos <= QUATUOR_CSV_CELL_MAX)
    return TRUE;
  if (!self->in_cell)
    {
      note_failure (self, QUATUOR_PROBLEM_CSV_TOO_LONG, self->record_line);
      return TRUE;
    }
  if (!is_quote_closed_later (self, &closed, error))
    return FALSE;
  note_failure (self, closed ? QUATUOR_PROBLEM_CSV_TOO_LONG : QUATUOR_PROBLEM_CSV_UNCLOSED,
                self->quote_line);
  return TRUE;
}

static void
finish_parsing (QuatuorCsvReader *self)
{
  self->at_end = TRUE;
  if (self->in_cell)
    note_failure (self, QUATUOR_PROBLEM_CSV_UNCLOSED, self->quote_line);
  else if (self->failure < 0)
    csv_fini (&self->parser, on_cell_cb, on_row_cb, self);
}

static void
drop_batch (QuatuorCsvReader *self)
{
  guint n_done = self->cells->len - self->row_cells;
  gsize text_done = self->row_cells > 0 ? g_array_index (self->cells, gsize, n_done)
                                        : self->text->len;

  /* What belongs to the record that is still open stays. */
  g_array_remove_range (self->cells, 0, n_done);
  for (guint i = 0; i < self->cells->len; i++)
    g_array_index (self->cells, gsize, i) -= text_done;
  g_string_erase (self->text, 0, (gssize) text_done);
  g_array_set_size (self->rows, 0);
  self->next_row = 0;
  self->row = NULL;
}

/* Parses until there is a row, a failure or the end. */
static gboolean
fill_batch (QuatuorCsvReader  *self,
            GError           **error)
{
  drop_batch (self);
  while (self->rows->len == 0 && !self->at_end && self->failure < 0)
    {
      gssize length = quatuor_csv_source_read (self->source, self->chunk, CHUNK_SIZE, error);

      if (length < 0)
        return FALSE;
      if (length == 0)
        finish_parsing (self);
      else
        feed_chunk (self, self->chunk, (gsize) length);
      if (!check_growth (self, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
go_to_next (QuatuorCsvReader  *self,
            gboolean          *has_row,
            GError           **error)
{
  *has_row = FALSE;
  if (self->next_row >= self->rows->len)
    {
      if (self->failure >= 0)
        return raise_failure (self, error);
      if (!fill_batch (self, error))
        return FALSE;
      if (self->rows->len == 0)
        return self->failure < 0 || raise_failure (self, error);
    }

  self->row = &g_array_index (self->rows, Row, self->next_row);
  self->next_row++;
  *has_row = TRUE;
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
 * The separator
 */

/* Counts separators of the records at the start of a file. */
typedef struct
{
  guint header;     /* how many stand in the header */
  guint n_same;     /* how many records have as many */
} Votes;

static void
end_vote (Votes *votes,
          guint  count,
          guint  n_record)
{
  if (n_record == 0)
    votes->header = count;
  else if (count == votes->header)
    votes->n_same++;
}

static Votes
count_votes (const char *sample,
             gsize       length,
             char        separator)
{
  Votes votes = { 0 };
  guint count = 0, n_record = 0;
  gboolean quoted = FALSE, blank = TRUE;

  for (gsize i = 0; i < length; i++)
    {
      if (sample[i] == QUOTE)
        quoted = !quoted;
      else if (!quoted && (sample[i] == '\n' || sample[i] == '\r'))
        {
          if (!blank)
            end_vote (&votes, count, n_record++);
          count = 0;
          blank = TRUE;
          continue;
        }
      else if (!quoted && sample[i] == separator)
        count++;
      blank = FALSE;
    }
  /* A record cut short by the end of the sample only counts as the header. */
  if (n_record == 0)
    end_vote (&votes, count, 0);
  return votes;
}

/* The separator stands in the header; of two that do, the one that the other
 * records repeat, then the one that makes more columns. */
static char
detect_separator (const char *sample,
                  gsize       length)
{
  char best = SEPARATORS[0];
  Votes most = { 0 };

  for (const char *candidate = SEPARATORS; *candidate != '\0'; candidate++)
    {
      Votes votes = count_votes (sample, length, *candidate);

      if (votes.header > 0 &&
          (votes.n_same > most.n_same ||
           (votes.n_same == most.n_same && votes.header > most.header)))
        {
          most = votes;
          best = *candidate;
        }
    }
  return best;
}

/* Excel's own first line, `sep=;`, tells the separator and is no row. */
static gsize
measure_sep_line (const char *sample,
                  gsize       length)
{
  if (length < 5 || g_ascii_strncasecmp (sample, "sep=", 4) != 0 ||
      strchr (SEPARATORS, sample[4]) == NULL)
    return 0;
  if (length == 5)
    return 5;
  if (sample[5] == '\n')
    return 6;
  if (sample[5] == '\r')
    return length > 6 && sample[6] == '\n' ? 7 : 6;
  return 0;
}

/*
 * Opening
 */

static void
start_parser (QuatuorCsvReader *self)
{
  csv_init (&self->parser, CSV_STRICT);
  csv_set_delim (&self->parser, (unsigned char) self->separator);
  csv_set_space_func (&self->parser, is_no_space);
  csv_set_blk_size (&self->parser, CHUNK_SIZE);
}

/* Reads the first chunk, finds out the separator and parses it. */
static gboolean
read_first_chunk (QuatuorCsvReader  *self,
                  GError           **error)
{
  gssize length = quatuor_csv_source_read (self->source, self->chunk, CHUNK_SIZE, error);
  gsize skipped;

  if (length < 0)
    return FALSE;

  skipped = measure_sep_line (self->chunk, (gsize) length);
  if (skipped > 0)
    self->separator = self->chunk[4];
  else if (self->separator == QUATUOR_CSV_DETECT)
    self->separator = detect_separator (self->chunk, (gsize) length);

  start_parser (self);
  /* Whatever stands before it, the header is line 1. */
  self->line = 1;
  feed_chunk (self, self->chunk + skipped, (gsize) length - skipped);
  if (length == 0)
    finish_parsing (self);
  return check_growth (self, error);
}

static gboolean
read_header (QuatuorCsvReader  *self,
             GError           **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean has_row;

  if (!read_first_chunk (self, error) || !go_to_next (self, &has_row, error))
    return FALSE;
  self->cells_instead = NULL;
  if (!has_row)
    {
      note_failure (self, QUATUOR_PROBLEM_CSV_EMPTY, 1);
      return raise_failure (self, error);
    }

  for (guint i = 0; i < self->row->n_cells; i++)
    g_strv_builder_add (builder, quatuor_csv_reader_get_cell (self, i));
  g_clear_pointer (&self->header, g_strfreev);
  self->n_columns = self->row->n_cells;
  self->header = g_strv_builder_end (builder);
  return TRUE;
}

static QuatuorCsvReader *
reader_new (QuatuorCsvSource  *source,
            char               separator,
            GError           **error)
{
  g_autoptr (QuatuorCsvReader) self = g_new0 (QuatuorCsvReader, 1);

  self->source = source;
  self->separator = separator;
  self->failure = -1;
  self->row_is_blank = TRUE;
  self->chunk = g_malloc (CHUNK_SIZE);
  self->text = g_string_sized_new (CHUNK_SIZE);
  self->cells = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  csv_init (&self->parser, CSV_STRICT);

  if (!read_header (self, error))
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

  csv_free (&self->parser);
  g_clear_pointer (&self->source, quatuor_csv_source_free);
  g_strfreev (self->header);
  g_free (self->chunk);
  g_string_free (self->text, TRUE);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
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
  if (!quatuor_csv_source_rewind (self->source, error))
    return FALSE;

  csv_free (&self->parser);
  self->at_end = FALSE;
  self->failure = -1;
  self->ends_in_cr = FALSE;
  self->in_cell = FALSE;
  self->row_is_blank = TRUE;
  self->row_cells = 0;
  self->next_row = 0;
  g_string_truncate (self->text, 0);
  g_array_set_size (self->cells, 0);
  g_array_set_size (self->rows, 0);
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
  return quatuor_csv_source_get_name (self->source);
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
  return quatuor_csv_source_get_encoding (self->source);
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
  return self->separator;
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
 * Returns: how many cells the row has
 */
guint
quatuor_csv_reader_get_n_cells (QuatuorCsvReader *self)
{
  g_return_val_if_fail (self->row != NULL, 0);

  if (self->cells_instead != NULL)
    return g_strv_length ((char **) self->cells_instead);
  return self->row->n_cells;
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
  return self->text->str + g_array_index (self->cells, gsize, self->row->first_cell + column);
}

/**
 * quatuor_csv_reader_get_line:
 * @self: a reader on a row
 *
 * Returns: the line where the row begins, the header being 1
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
  return quatuor_csv_source_get_fraction (self->source);
}
