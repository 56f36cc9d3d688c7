/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-parser.h"

#include "quatuor-csv-kept.h"
#include "quatuor-csv-reader.h"

#include <csv.h>
#include <string.h>

/* By how much a cell grows in memory. */
#define BLOCK_SIZE (64 * 1024)

/* Far more than any table has: a file of separators must not fill the memory. */
#define ROW_CELLS_MAX 4096
#define ROW_TEXT_MAX (64 * QUATUOR_CSV_CELL_MAX)

/* libcsv's states "no cell of the row has begun" and "inside a cell": it has no
 * function that tells, and csv.h leaves their names out. */
#define STATE_BEFORE_ROW 0
#define STATE_IN_CELL 2

struct _QuatuorCsvParser
{
  struct csv_parser  csv;
  gboolean           failed;
  QuatuorCsvFailure  failure;

  gint64             line;         /* the physical line that is being fed */
  gint64             record_line;  /* where the record began */
  gint64             quote_line;   /* where the cell that is open began */
  gboolean           ends_in_cr;   /* the bytes before did: half of a CRLF, or a line end */
  gboolean           in_cell;      /* a quoted cell was open when the line ended */
  gboolean           row_is_blank;
  guint              row_cells;    /* of the record so far */

  /* Owned. Cells are offsets into one text. */
  GString           *text;
  GArray            *cells;        /* gsize */
  GArray            *rows;         /* QuatuorCsvRow */
  GString           *held;         /* the start of a line that waits for its end */
};

/* Spaces belong to the cell (RFC 4180): none is to be taken off. */
static int
is_no_space (unsigned char c)
{
  return 0;
}

static void
note_failure (QuatuorCsvParser   *self,
              QuatuorProblemCode  code,
              gint64              line)
{
  if (self->failed)
    return;

  self->failed = TRUE;
  self->failure.code = code;
  self->failure.line = line;
  self->failure.cell = self->row_cells;
}

static void
on_cell_cb (void  *bytes,
            size_t length,
            void  *data)
{
  QuatuorCsvParser *self = data;
  gsize offset = self->text->len;

  /* A spreadsheet writes as many columns as somebody once gave a colour to. */
  if (length == 0 && self->row_cells >= ROW_CELLS_MAX)
    return;

  if (length > QUATUOR_CSV_CELL_MAX || self->text->len > ROW_TEXT_MAX)
    note_failure (self, QUATUOR_PROBLEM_CSV_TOO_LONG, self->record_line);
  else if (length > 0 && memchr (bytes, '\0', length) != NULL)
    note_failure (self, QUATUOR_PROBLEM_CSV_NUL, self->record_line);
  else if (self->row_cells >= ROW_CELLS_MAX)
    note_failure (self, QUATUOR_PROBLEM_CSV_TOO_WIDE, self->record_line);

  /* Nothing is kept behind a failure. */
  if (self->failed)
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
  QuatuorCsvParser *self = data;
  QuatuorCsvRow row = { self->record_line, self->cells->len - self->row_cells, self->row_cells };

  if (self->failed)
    return;
  if (!self->row_is_blank)
    g_array_append_val (self->rows, row);
  self->row_cells = 0;
  self->row_is_blank = TRUE;
}

static gboolean
is_between_records (QuatuorCsvParser *self)
{
  return self->row_cells == 0 && self->csv.pstate == STATE_BEFORE_ROW;
}

/* Feeds one physical line, or a part of one, so that we know where each record
 * begins: libcsv does not say. */
static void
feed_line (QuatuorCsvParser *self,
           const char       *bytes,
           gsize             length)
{
  guint cells_before = self->cells->len;
  g_autoptr (GString) mended = NULL;

  if (is_between_records (self))
    {
      self->record_line = self->line;
      if (memchr (bytes, QUATUOR_CSV_KEPT, length) != NULL)
        mended = quatuor_csv_kept_quote (bytes, length, (char) csv_get_delim (&self->csv));
    }
  if (mended != NULL)
    {
      bytes = mended->str;
      length = mended->len;
    }

  if (csv_parse (&self->csv, bytes, length, on_cell_cb, on_row_cb, self) != length)
    note_failure (self, QUATUOR_PROBLEM_CSV_STRAY_QUOTE, self->record_line);

  if (self->csv.pstate != STATE_IN_CELL || !self->csv.quoted)
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

/* Where the bytes end in a line that may have such a cell, the line waits for its end. */
static gboolean
hold_back (QuatuorCsvParser *self,
           const char       *bytes,
           gsize             length)
{
  if (length > BLOCK_SIZE || bytes[length - 1] == '\r' || !is_between_records (self) ||
      memchr (bytes, QUATUOR_CSV_KEPT, length) == NULL)
    return FALSE;

  g_string_append_len (self->held, bytes, (gssize) length);
  return TRUE;
}

static void
feed_lines (QuatuorCsvParser *self,
            const char       *bytes,
            gsize             length)
{
  if (self->ends_in_cr && length > 0 && bytes[0] != '\n')
    self->line++;

  while (length > 0 && !self->failed)
    {
      gboolean ended;
      gsize line_length = measure_line (bytes, length, &ended);

      self->ends_in_cr = !ended && bytes[line_length - 1] == '\r';
      if (!ended && hold_back (self, bytes, line_length))
        return;
      feed_line (self, bytes, line_length);
      if (ended)
        self->line++;
      bytes += line_length;
      length -= line_length;
    }
}

/**
 * quatuor_csv_parser_feed:
 * @self: a parser
 * @bytes: (array length=length): what comes next, UTF-8
 * @length: how many bytes
 */
void
quatuor_csv_parser_feed (QuatuorCsvParser *self,
                         const char       *bytes,
                         gsize             length)
{
  g_autoptr (GString) joined = NULL;

  if (self->held->len == 0)
    {
      feed_lines (self, bytes, length);
      return;
    }
  joined = g_steal_pointer (&self->held);
  self->held = g_string_new (NULL);
  g_string_append_len (joined, bytes, (gssize) length);
  feed_lines (self, joined->str, joined->len);
}

/**
 * quatuor_csv_parser_finish:
 * @self: a parser that has got all bytes
 */
void
quatuor_csv_parser_finish (QuatuorCsvParser *self)
{
  if (self->held->len > 0)
    feed_line (self, self->held->str, self->held->len);
  if (self->in_cell)
    note_failure (self, QUATUOR_PROBLEM_CSV_UNCLOSED, self->quote_line);
  else if (!self->failed)
    csv_fini (&self->csv, on_cell_cb, on_row_cb, self);
}

/**
 * quatuor_csv_parser_is_in_long_cell:
 * @self: a parser
 *
 * Checks the length of the cell that is still open.
 *
 * Returns: whether it is too long inside quotation marks; it is then for the caller to
 *   find out whether they are ever closed, and to tell by quatuor_csv_parser_give_up()
 */
gboolean
quatuor_csv_parser_is_in_long_cell (QuatuorCsvParser *self)
{
  if (self->failed || self->csv.entry_pos <= QUATUOR_CSV_CELL_MAX)
    return FALSE;
  if (!self->in_cell)
    note_failure (self, QUATUOR_PROBLEM_CSV_TOO_LONG, self->record_line);
  return self->in_cell;
}

/**
 * quatuor_csv_parser_give_up:
 * @self: a parser in a cell that is too long
 * @closed: whether its quotation marks are closed further on
 */
void
quatuor_csv_parser_give_up (QuatuorCsvParser *self,
                            gboolean          closed)
{
  note_failure (self, closed ? QUATUOR_PROBLEM_CSV_TOO_LONG : QUATUOR_PROBLEM_CSV_UNCLOSED,
                self->quote_line);
}

/**
 * quatuor_csv_parser_drop_rows:
 * @self: a parser
 *
 * Forgets the rows that are whole; the one that is still open stays.
 */
void
quatuor_csv_parser_drop_rows (QuatuorCsvParser *self)
{
  guint n_done = self->cells->len - self->row_cells;
  gsize text_done = self->row_cells > 0 ? g_array_index (self->cells, gsize, n_done)
                                        : self->text->len;

  g_array_remove_range (self->cells, 0, n_done);
  for (guint i = 0; i < self->cells->len; i++)
    g_array_index (self->cells, gsize, i) -= text_done;
  g_string_erase (self->text, 0, (gssize) text_done);
  g_array_set_size (self->rows, 0);
}

/**
 * quatuor_csv_parser_new:
 *
 * Returns: (transfer full): a parser that has to be started
 */
QuatuorCsvParser *
quatuor_csv_parser_new (void)
{
  QuatuorCsvParser *self = g_new0 (QuatuorCsvParser, 1);

  self->text = g_string_sized_new (BLOCK_SIZE);
  self->cells = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->rows = g_array_new (FALSE, FALSE, sizeof (QuatuorCsvRow));
  self->held = g_string_new (NULL);
  csv_init (&self->csv, CSV_STRICT);
  return self;
}

/**
 * quatuor_csv_parser_free:
 * @self: (transfer full): a parser
 */
void
quatuor_csv_parser_free (QuatuorCsvParser *self)
{
  csv_free (&self->csv);
  g_string_free (self->text, TRUE);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_string_free (self->held, TRUE);
  g_free (self);
}

/**
 * quatuor_csv_parser_start:
 * @self: a parser
 * @separator: what stands between the cells
 *
 * Begins again, with line 1.
 */
void
quatuor_csv_parser_start (QuatuorCsvParser *self,
                          char              separator)
{
  csv_free (&self->csv);
  csv_init (&self->csv, CSV_STRICT);
  csv_set_delim (&self->csv, (unsigned char) separator);
  csv_set_space_func (&self->csv, is_no_space);
  csv_set_blk_size (&self->csv, BLOCK_SIZE);

  self->failed = FALSE;
  self->line = 1;
  self->ends_in_cr = FALSE;
  self->in_cell = FALSE;
  self->row_is_blank = TRUE;
  self->row_cells = 0;
  g_string_truncate (self->text, 0);
  g_array_set_size (self->cells, 0);
  g_array_set_size (self->rows, 0);
  g_string_truncate (self->held, 0);
}

/**
 * quatuor_csv_parser_get_failure:
 * @self: a parser
 *
 * Returns: (transfer none) (nullable): what ends the rows before their end
 */
const QuatuorCsvFailure *
quatuor_csv_parser_get_failure (QuatuorCsvParser *self)
{
  return self->failed ? &self->failure : NULL;
}

/**
 * quatuor_csv_parser_get_row:
 * @self: a parser
 * @index: which of the rows that are whole, from 0
 *
 * Returns: (transfer none) (nullable): the row, until rows are dropped
 */
const QuatuorCsvRow *
quatuor_csv_parser_get_row (QuatuorCsvParser *self,
                            guint             index)
{
  return index < self->rows->len ? &g_array_index (self->rows, QuatuorCsvRow, index) : NULL;
}

/**
 * quatuor_csv_parser_get_cell:
 * @self: a parser
 * @row: one of its rows
 * @column: which of its cells, from 0
 *
 * Returns: (transfer none): the cell
 */
const char *
quatuor_csv_parser_get_cell (QuatuorCsvParser    *self,
                             const QuatuorCsvRow *row,
                             guint                column)
{
  g_assert (column < row->n_cells);

  return self->text->str + g_array_index (self->cells, gsize, row->first_cell + column);
}
