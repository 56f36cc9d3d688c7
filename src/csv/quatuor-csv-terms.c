/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-terms.h"

#include <string.h>

#define HOLDER "holder"
#define ASSOCIATE "associate"

/* A term on a seat: one that was there, or one that the table makes. */
typedef struct
{
  QuatuorTenure       *row;         /* as it will stand */
  const QuatuorTenure *before;      /* NULL for a new one */
  gint64               line;        /* the row that speaks of it, or 0 */
} Term;

/* A row of the table that speaks of a term, kept until all rows are read. */
typedef struct
{
  QuatuorCsvMember *member;
  QuatuorSeat       seat;
  gboolean          has_seat;
  QuatuorCsvTerm    says;
  Term             *term;
} Row;

typedef struct
{
  QuatuorId seat;
  QuatuorId person;
} Key;

struct _QuatuorCsvTerms
{
  QuatuorCsvContext *context; /* borrowed */

  /* Owned */
  GPtrArray         *terms;   /* Term */
  GHashTable        *by_key;  /* Key to GPtrArray of Term */
  GPtrArray         *rows;    /* Row */
};

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return quatuor_id_hash (&key->seat) * 31 + quatuor_id_hash (&key->person);
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  return memcmp (a, b, sizeof (Key)) == 0;
}

static void
free_term (gpointer data)
{
  Term *term = data;

  quatuor_row_free (QUATUOR_TABLE_TENURE, term->row);
  g_free (term);
}

/* Takes @row. */
static Term *
add_term (QuatuorCsvTerms     *self,
          QuatuorTenure       *row,
          const QuatuorTenure *before,
          gint64               line)
{
  Term *term = g_new0 (Term, 1);
  Key key = { row->seat, row->person };
  GPtrArray *list = g_hash_table_lookup (self->by_key, &key);

  term->row = row;
  term->before = before;
  term->line = line;
  g_ptr_array_add (self->terms, term);
  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (self->by_key, g_memdup2 (&key, sizeof key), list);
    }
  g_ptr_array_add (list, term);
  return term;
}

/**
 * quatuor_csv_terms_new:
 * @context: an import; must outlive the result
 *
 * Returns: (transfer full): the terms as they are
 */
QuatuorCsvTerms *
quatuor_csv_terms_new (QuatuorCsvContext *context)
{
  QuatuorCsvTerms *self = g_new0 (QuatuorCsvTerms, 1);
  const GPtrArray *tenures = quatuor_cohort_rows (context->cohort, QUATUOR_TABLE_TENURE);

  self->context = context;
  self->terms = g_ptr_array_new_with_free_func (free_term);
  self->by_key = g_hash_table_new_full (key_hash, key_equal, g_free,
                                        (GDestroyNotify) g_ptr_array_unref);
  self->rows = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < tenures->len; i++)
    {
      const QuatuorTenure *tenure = g_ptr_array_index (tenures, i);

      add_term (self, quatuor_row_copy (QUATUOR_TABLE_TENURE, tenure), tenure, 0);
    }
  return self;
}

/**
 * quatuor_csv_terms_free:
 * @self: (nullable) (transfer full): the terms
 */
void
quatuor_csv_terms_free (QuatuorCsvTerms *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->terms);
  g_free (self);
}

/*
 * Which term a row means
 */

static GPtrArray *
terms_of (QuatuorCsvTerms *self,
          const Row       *row)
{
  Key key = { row->seat.id, quatuor_csv_member_get_person (row->member)->id };

  return g_hash_table_lookup (self->by_key, &key);
}

static Term *
find_start (const GPtrArray *terms,
            QuatuorDate      starts)
{
  for (guint i = 0; terms != NULL && i < terms->len; i++)
    {
      Term *term = g_ptr_array_index (terms, i);

      if (term->row->starts == starts)
        return term;
    }
  return NULL;
}

static void
say_twice (QuatuorCsvTerms *self,
           const Row       *row,
           const Term      *term)
{
  quatuor_csv_context_say_twice (self->context, row->says.line, QUATUOR_PEOPLE_STARTS, term->line);
}

static void
count (QuatuorCsvTerms      *self,
       const QuatuorCsvTerm *says,
       gboolean              term_new,
       gboolean              term_changed)
{
  QuatuorCsvFate fate = QUATUOR_CSV_IDENTICAL;

  if (says->person_new || term_new)
    fate = QUATUOR_CSV_NEW;
  else if (says->person_changed || term_changed)
    fate = QUATUOR_CSV_CHANGED;
  quatuor_csv_context_count (self->context, says->line, fate);
}

/**
 * quatuor_csv_terms_add:
 * @self: the terms
 * @member: the person of the present row
 * @territory: (nullable): its territory
 * @category: (nullable): its category
 * @says: the rest of the row
 *
 * Notes what the present row says of a term. A term with the same first day is
 * the one it means; if there is none, that is settled when all rows are known.
 */
void
quatuor_csv_terms_add (QuatuorCsvTerms        *self,
                       QuatuorCsvMember       *member,
                       const QuatuorTerritory *territory,
                       const QuatuorCategory  *category,
                       const QuatuorCsvTerm   *says)
{
  Row *row;

  if (territory == NULL)
    {
      count (self, says, FALSE, FALSE);
      return;
    }

  row = g_new0 (Row, 1);
  row->member = member;
  row->has_seat =
    quatuor_csv_context_seat (self->context, &territory->id, &category->id, &row->seat);
  row->says = *says;
  g_ptr_array_add (self->rows, row);
  quatuor_csv_member_join (member, &territory->id);

  if (quatuor_csv_context_has (self->context, QUATUOR_PEOPLE_STARTS))
    row->term = find_start (terms_of (self, row), says->starts);
  if (row->term != NULL && row->term->line > 0)
    say_twice (self, row, row->term);
  else if (row->term != NULL)
    row->term->line = says->line;
}

static Term *
make_term (QuatuorCsvTerms *self,
           const Row       *row)
{
  QuatuorTenure *tenure = quatuor_row_new (QUATUOR_TABLE_TENURE);

  tenure->id = quatuor_id_new ();
  tenure->seat = row->seat.id;
  tenure->person = quatuor_csv_member_get_person (row->member)->id;
  tenure->role = g_strdup (HOLDER);
  tenure->starts = row->says.starts;
  return add_term (self, tenure, NULL, row->says.line);
}

/* The one term with another first day is the one that the row corrects; where
 * several are left, the row is a new one. Without the column, it is the last. */
static Term *
settle_term (QuatuorCsvTerms *self,
             const Row       *row)
{
  const GPtrArray *terms = terms_of (self, row);
  gboolean has_starts = quatuor_csv_context_has (self->context, QUATUOR_PEOPLE_STARTS);
  Term *free_term_found = NULL;
  guint n_free = 0;

  for (guint i = 0; terms != NULL && i < terms->len; i++)
    {
      Term *term = g_ptr_array_index (terms, i);

      if (term->line > 0 && (!has_starts || term->row->starts == row->says.starts))
        {
          say_twice (self, row, term);
          return NULL;
        }
      if (term->line > 0)
        continue;
      if (free_term_found == NULL || term->row->starts >= free_term_found->row->starts)
        free_term_found = term;
      n_free++;
    }

  if (n_free == 1 || (!has_starts && n_free > 0))
    {
      free_term_found->line = row->says.line;
      return free_term_found;
    }
  return make_term (self, row);
}

static void
set_day (QuatuorCsvTerms *self,
         int              column,
         QuatuorDate     *member,
         QuatuorDate      day)
{
  if (!quatuor_csv_context_has (self->context, column))
    return;
  if (day == QUATUOR_DATE_UNKNOWN && *member != QUATUOR_DATE_UNKNOWN)
    self->context->result->n_emptied++;
  *member = day;
}

static gboolean
is_changed (const Term *term)
{
  return term->before == NULL ||
         !quatuor_row_equal (QUATUOR_TABLE_TENURE, term->before, term->row);
}

static void
settle_row (QuatuorCsvTerms *self,
            Row             *row)
{
  Term *term = row->term != NULL ? row->term : settle_term (self, row);

  if (term == NULL)
    return;

  row->term = term;
  if (row->says.role != NULL)
    quatuor_row_set_text (&term->row->role, row->says.role);
  set_day (self, QUATUOR_PEOPLE_STARTS, &term->row->starts, row->says.starts);
  set_day (self, QUATUOR_PEOPLE_ENDS, &term->row->ends, row->says.ends);
  quatuor_csv_context_compare (self->context, row->says.line, QUATUOR_TABLE_TENURE, term->before,
                               term->row);
  count (self, &row->says, term->before == NULL, is_changed (term));
}

/**
 * quatuor_csv_terms_settle:
 * @self: the terms, when all rows are known
 *
 * Decides which term each row means, and what becomes of it.
 */
void
quatuor_csv_terms_settle (QuatuorCsvTerms *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    settle_row (self, g_ptr_array_index (self->rows, i));
}

/*
 * Writing
 */

static gboolean
write_seats (QuatuorCsvTerms  *self,
             GError          **error)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);

      if (!row->has_seat &&
          !quatuor_csv_context_put (self->context, row->says.line, QUATUOR_PEOPLE_CATEGORY,
                                    QUATUOR_TABLE_SEAT, &row->seat, error))
        return FALSE;
    }
  return TRUE;
}

/* The store refuses a second holder at once. Where the table moves the days of
 * two holders, each might be in the other's way for a moment: so all whose term
 * changes leave their seat first. Only the outcome enters the journal. */
static gboolean
leave_seats (QuatuorCsvTerms  *self,
             GError          **error)
{
  for (guint i = 0; i < self->terms->len; i++)
    {
      const Term *term = g_ptr_array_index (self->terms, i);
      QuatuorTenure *aside;
      gboolean going;

      if (term->before == NULL || !is_changed (term) || !g_str_equal (term->before->role, HOLDER))
        continue;
      aside = quatuor_row_copy (QUATUOR_TABLE_TENURE, term->before);
      quatuor_row_set_text (&aside->role, ASSOCIATE);
      going = quatuor_csv_context_put (self->context, term->line, QUATUOR_PEOPLE_STARTS,
                                       QUATUOR_TABLE_TENURE, aside, error);
      quatuor_row_free (QUATUOR_TABLE_TENURE, aside);
      if (!going)
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_terms (QuatuorCsvTerms  *self,
             GError          **error)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);

      if (row->term != NULL && is_changed (row->term) &&
          !quatuor_csv_context_put (self->context, row->says.line, QUATUOR_PEOPLE_STARTS,
                                    QUATUOR_TABLE_TENURE, row->term->row, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * quatuor_csv_terms_write:
 * @self: the terms, settled
 * @error: where an error goes that stops the import at once
 *
 * Returns: whether the import may go on
 */
gboolean
quatuor_csv_terms_write (QuatuorCsvTerms  *self,
                         GError          **error)
{
  return write_seats (self, error) && leave_seats (self, error) && write_terms (self, error);
}
