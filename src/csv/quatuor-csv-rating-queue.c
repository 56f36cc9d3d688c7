/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-rating-queue.h"

#include "quatuor-table.h"

#include <stdlib.h>
#include <string.h>

/* They take some 15 MiB, and their comments not more than this. */
#define PENDING_ROWS_MAX (5 * QUATUOR_TABLE_ROWS_MAX)
#define PENDING_TEXT_MAX (16 * 1024 * 1024)

/* A row to write. */
typedef struct
{
  QuatuorRating row;
  gint64        line;
} Pending;

struct _QuatuorCsvRatingQueue
{
  GArray *pending;   /* Pending: owns their texts */
  gsize   text_size; /* bytes of these */
};

static void
clear_pending (gpointer data)
{
  quatuor_row_clear (QUATUOR_TABLE_RATING, &((Pending *) data)->row);
}

/**
 * quatuor_csv_rating_queue_new:
 *
 * Returns: (transfer full): a queue in which no row waits
 */
QuatuorCsvRatingQueue *
quatuor_csv_rating_queue_new (void)
{
  QuatuorCsvRatingQueue *self = g_new0 (QuatuorCsvRatingQueue, 1);

  self->pending = g_array_sized_new (FALSE, FALSE, sizeof (Pending), PENDING_ROWS_MAX);
  g_array_set_clear_func (self->pending, clear_pending);
  return self;
}

/**
 * quatuor_csv_rating_queue_free:
 * @self: (transfer full): the rows that wait
 */
void
quatuor_csv_rating_queue_free (QuatuorCsvRatingQueue *self)
{
  g_array_unref (self->pending);
  g_free (self);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  return memcmp (*(const gconstpointer *) a, *(const gconstpointer *) b, 3 * QUATUOR_ID_SIZE);
}

/* What the store refuses is said, and the rows behind it are tried as well. */
static gboolean
insert_new (QuatuorCsvContext  *context,
            gconstpointer      *rows,
            guint               n_rows,
            GError            **error)
{
  while (n_rows > 0)
    {
      g_autoptr (GError) refused = NULL;
      const Pending *guilty;
      guint n_done;

      if (quatuor_table_insert_all (context->db, QUATUOR_TABLE_RATING, rows, n_rows, &n_done,
                                    &refused))
        return TRUE;

      n_done = MIN (n_done, n_rows - 1);
      guilty = rows[n_done];
      if (!quatuor_csv_context_take (context, guilty->line, QUATUOR_RATINGS_CAMPAIGN,
                                     g_steal_pointer (&refused), error))
        return FALSE;
      rows += n_done + 1;
      n_rows -= n_done + 1;
    }
  return TRUE;
}

/**
 * quatuor_csv_rating_queue_write:
 * @self: the rows that wait
 * @context: the import
 * @error: where an error goes that stops the import at once
 *
 * Writes the rows in the order of their keys: each then lies beside the one before, in
 * the table and in the journal, which makes a long import fast. After a problem nothing
 * will be kept, and nothing needs to be written.
 *
 * Returns: whether the import may go on
 */
gboolean
quatuor_csv_rating_queue_write (QuatuorCsvRatingQueue  *self,
                                QuatuorCsvContext      *context,
                                GError                **error)
{
  g_autofree gconstpointer *rows = g_new (gconstpointer, self->pending->len);
  guint n_rows = self->pending->len;
  gboolean written = TRUE;
  guint n_done = 0;

  /* A row is the first member of what is pending. */
  for (guint i = 0; i < n_rows; i++)
    rows[i] = &g_array_index (self->pending, Pending, i);
  if (n_rows > 0 && context->result->n_errors == 0)
    qsort (rows, n_rows, sizeof rows[0], compare_keys);
  while (written && n_done < n_rows && context->result->n_errors == 0)
    {
      guint n_more = MIN (n_rows - n_done, QUATUOR_TABLE_ROWS_MAX);

      written = insert_new (context, rows + n_done, n_more, error);
      n_done += n_more;
    }
  g_array_set_size (self->pending, 0);
  self->text_size = 0;
  return written;
}

static gsize
text_size (const char *text)
{
  return text != NULL ? strlen (text) : 0;
}

/**
 * quatuor_csv_rating_queue_add:
 * @self: the rows that wait
 * @context: the import, on the row
 * @rating: a new row, whose texts it takes
 * @error: where an error goes that stops the import at once
 *
 * Puts a row to those that wait, and writes them when there are enough.
 *
 * Returns: whether the import may go on
 */
gboolean
quatuor_csv_rating_queue_add (QuatuorCsvRatingQueue  *self,
                              QuatuorCsvContext      *context,
                              const QuatuorRating    *rating,
                              GError                **error)
{
  const Pending pending = { *rating, quatuor_csv_context_line (context) };

  g_array_append_val (self->pending, pending);
  self->text_size += text_size (rating->comment) + text_size (rating->evidence);
  return (self->pending->len < PENDING_ROWS_MAX && self->text_size < PENDING_TEXT_MAX) ||
         quatuor_csv_rating_queue_write (self, context, error);
}
