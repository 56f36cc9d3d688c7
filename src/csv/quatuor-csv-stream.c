/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-stream.h"

#include "quatuor-csv-dialect.h"
#include "quatuor-csv-separator.h"

#include <string.h>

/* What is read and parsed at once: a stray quotation mark is noticed at the
 * latest this far behind the limit of a cell. The separator is found out from
 * the first of them. */
#define CHUNK_SIZE (64 * 1024)

#define QUOTE '"'

struct _QuatuorCsvStream
{
  char               separator;
  gboolean           at_end;
  guint              next_row; /* of the parser */

  /* Owned */
  QuatuorCsvSource  *source;
  QuatuorCsvParser  *parser;
  char              *chunk;

  /* Borrowed */
  const char *const *header;   /* NULL before it is known */
};

/**
 * quatuor_csv_stream_new:
 * @source: (transfer full): where the bytes come from, at its start
 * @separator: the separator, or %QUATUOR_CSV_DETECT
 *
 * Returns: (transfer full): a stream that has to be started
 */
QuatuorCsvStream *
quatuor_csv_stream_new (QuatuorCsvSource *source,
                        char              separator)
{
  QuatuorCsvStream *self = g_new0 (QuatuorCsvStream, 1);

  self->source = source;
  self->separator = separator;
  self->parser = quatuor_csv_parser_new ();
  self->chunk = g_malloc (CHUNK_SIZE);
  return self;
}

/**
 * quatuor_csv_stream_free:
 * @self: (transfer full): a stream
 */
void
quatuor_csv_stream_free (QuatuorCsvStream *self)
{
  quatuor_csv_source_free (self->source);
  quatuor_csv_parser_free (self->parser);
  g_free (self->chunk);
  g_free (self);
}

/**
 * quatuor_csv_stream_raise:
 * @self: a stream
 * @code: what is wrong
 * @line: where
 * @cell: in which cell of the row, from 0
 * @error: where it goes
 *
 * Returns: %FALSE
 */
gboolean
quatuor_csv_stream_raise (QuatuorCsvStream    *self,
                          QuatuorProblemCode   code,
                          gint64               line,
                          guint                cell,
                          GError             **error)
{
  guint n_columns = self->header != NULL ? g_strv_length ((char **) self->header) : 0;
  g_autofree char *found = g_strdup_printf ("%u", cell);
  g_autofree char *expected = g_strdup_printf ("%u", n_columns);
  QuatuorProblem *problem = quatuor_problem_new (code, found, expected);

  quatuor_problem_set_place (problem, quatuor_csv_source_get_name (self->source), line,
                             cell < n_columns ? self->header[cell] : NULL);
  quatuor_problem_raise_as (error, problem);
  return FALSE;
}

/* A cell grew over the limit inside quotation marks. Whether its end is still
 * to come is read on without keeping anything. */
static gboolean
is_quote_closed_later (QuatuorCsvStream  *self,
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
check_growth (QuatuorCsvStream  *self,
              GError           **error)
{
  gboolean closed;

  if (!quatuor_csv_parser_is_in_long_cell (self->parser))
    return TRUE;
  if (!is_quote_closed_later (self, &closed, error))
    return FALSE;
  quatuor_csv_parser_give_up (self->parser, closed);
  return TRUE;
}

/* Parses @length bytes of the chunk, none for the end. */
static gboolean
parse (QuatuorCsvStream  *self,
       const char        *bytes,
       gsize              length,
       GError           **error)
{
  self->at_end = length == 0;
  if (self->at_end)
    quatuor_csv_parser_finish (self->parser);
  else
    quatuor_csv_parser_feed (self->parser, bytes, length);
  return check_growth (self, error);
}

/* Parses until there is a row, a failure or the end. */
static gboolean
fill_batch (QuatuorCsvStream  *self,
            GError           **error)
{
  quatuor_csv_parser_drop_rows (self->parser);
  self->next_row = 0;
  while (quatuor_csv_parser_get_row (self->parser, 0) == NULL && !self->at_end &&
         quatuor_csv_parser_get_failure (self->parser) == NULL)
    {
      gssize length = quatuor_csv_source_read (self->source, self->chunk, CHUNK_SIZE, error);

      if (length < 0 || !parse (self, self->chunk, (gsize) length, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * quatuor_csv_stream_start:
 * @self: a stream whose source is at its start
 * @error: where an error goes
 *
 * Reads the first chunk, finds out the separator and parses it.
 *
 * Returns: whether it could
 */
gboolean
quatuor_csv_stream_start (QuatuorCsvStream  *self,
                          GError           **error)
{
  gssize length = quatuor_csv_source_read (self->source, self->chunk, CHUNK_SIZE, error);
  gsize skipped;

  if (length < 0)
    return FALSE;

  skipped = quatuor_csv_separator_take_line (self->chunk, (gsize) length, &self->separator);
  if (self->separator == QUATUOR_CSV_DETECT)
    self->separator = quatuor_csv_separator_detect (self->chunk, (gsize) length);

  self->next_row = 0;
  /* Whatever stands before it, the header is line 1. */
  quatuor_csv_parser_start (self->parser, self->separator);
  return parse (self, self->chunk + skipped, (gsize) length - skipped, error);
}

/**
 * quatuor_csv_stream_next:
 * @self: a stream
 * @row: (out) (transfer none) (nullable): the next row, until the one behind it is asked
 *   for; %NULL at the end
 * @error: where an error goes
 *
 * Gives rows that are whole before it says what is wrong behind them.
 *
 * Returns: whether it could be read; the error is a problem with its line
 */
gboolean
quatuor_csv_stream_next (QuatuorCsvStream     *self,
                         const QuatuorCsvRow **row,
                         GError              **error)
{
  const QuatuorCsvFailure *failure = quatuor_csv_parser_get_failure (self->parser);

  *row = quatuor_csv_parser_get_row (self->parser, self->next_row);
  if (*row == NULL && failure == NULL)
    {
      if (!fill_batch (self, error))
        return FALSE;
      *row = quatuor_csv_parser_get_row (self->parser, 0);
      failure = quatuor_csv_parser_get_failure (self->parser);
    }
  if (*row == NULL && failure != NULL)
    return quatuor_csv_stream_raise (self, failure->code, failure->line, failure->cell, error);

  self->next_row++;
  return TRUE;
}

/**
 * quatuor_csv_stream_get_parser:
 * @self: a stream
 *
 * Returns: (transfer none): what knows the cells of its rows
 */
QuatuorCsvParser *
quatuor_csv_stream_get_parser (QuatuorCsvStream *self)
{
  return self->parser;
}

/**
 * quatuor_csv_stream_set_header:
 * @self: a stream
 * @header: (array zero-terminated=1): the names of the columns, for problems; must
 *   outlive @self
 */
void
quatuor_csv_stream_set_header (QuatuorCsvStream  *self,
                               const char *const *header)
{
  self->header = header;
}

/**
 * quatuor_csv_stream_get_source:
 * @self: a stream
 *
 * Returns: (transfer none): where the bytes come from
 */
QuatuorCsvSource *
quatuor_csv_stream_get_source (QuatuorCsvStream *self)
{
  return self->source;
}

/**
 * quatuor_csv_stream_get_separator:
 * @self: a stream that was started
 *
 * Returns: the separator that was given or recognised
 */
char
quatuor_csv_stream_get_separator (QuatuorCsvStream *self)
{
  return self->separator;
}
