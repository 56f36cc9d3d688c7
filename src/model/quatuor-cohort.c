/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-cohort.h"

#include <stdarg.h>
#include <string.h>

/* The longest key: a rating's campaign, seat and criterion. */
#define MAX_KEYS 3

/* The rows of one table. Cohorts share them: an act leaves most tables alone. */
typedef struct
{
  gatomicrefcount  references;
  QuatuorTable     table;

  /* Owned */
  GPtrArray       *rows;
  GHashTable      *by_key;    /* the whole key -> row, borrowed */
  GHashTable      *by_parent; /* parent -> rows, borrowed */
} Rows;

/* What the ratings add up to; shared as rows are. */
typedef struct
{
  gatomicrefcount  references;

  /* Owned */
  GHashTable      *tallies; /* seat -> GArray of QuatuorTally */
  GHashTable      *gaps;    /* QuatuorOpenGap by its first two ids */
} Sums;

struct _QuatuorCohort
{
  gatomicrefcount  references;
  gboolean         sealed;
  gboolean         counted;

  /* Owned */
  Rows            *tables[QUATUOR_N_TABLES]; /* NULL: without a row */
  Sums            *sums;
  GPtrArray       *none;
};

static void
group (GHashTable      *groups,
       const QuatuorId *id,
       gpointer         row)
{
  GPtrArray *members = g_hash_table_lookup (groups, id);

  if (members == NULL)
    {
      members = g_ptr_array_new ();
      g_hash_table_insert (groups, (gpointer) id, members);
    }
  g_ptr_array_add (members, row);
}

/* Keys are the first members of a row: a row is its own key, of one to three
 * ids one after the other. */
static guint
hash_ids (gconstpointer row,
          guint         n_keys)
{
  const QuatuorId *ids = row;
  guint hash = 0;

  for (guint i = 0; i < n_keys; i++)
    hash = hash * 31 + quatuor_id_hash (&ids[i]);
  return hash;
}

static guint
hash_two (gconstpointer row)
{
  return hash_ids (row, 2);
}

static guint
hash_three (gconstpointer row)
{
  return hash_ids (row, 3);
}

static gboolean
equal_two (gconstpointer a,
           gconstpointer b)
{
  return memcmp (a, b, 2 * sizeof (QuatuorId)) == 0;
}

static gboolean
equal_three (gconstpointer a,
             gconstpointer b)
{
  return memcmp (a, b, 3 * sizeof (QuatuorId)) == 0;
}

static GHashTable *
new_index (QuatuorTable table)
{
  switch (quatuor_row_type (table)->n_keys)
    {
    case 1:
      return g_hash_table_new (quatuor_id_hash, quatuor_id_equal);
    case 2:
      return g_hash_table_new (hash_two, equal_two);
    default:
      return g_hash_table_new (hash_three, equal_three);
    }
}

static GHashTable *
new_groups (void)
{
  return g_hash_table_new_full (quatuor_id_hash, quatuor_id_equal, NULL,
                                (GDestroyNotify) g_ptr_array_unref);
}

static Rows *
rows_new (QuatuorTable table)
{
  Rows *self = g_new0 (Rows, 1);

  g_atomic_ref_count_init (&self->references);
  self->table = table;
  self->rows = g_ptr_array_new ();
  self->by_key = new_index (table);
  self->by_parent = new_groups ();
  return self;
}

static void
rows_unref (Rows *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->by_parent);
  for (guint i = 0; i < self->rows->len; i++)
    quatuor_row_free (self->table, g_ptr_array_index (self->rows, i));
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static Sums *
sums_new (void)
{
  Sums *self = g_new0 (Sums, 1);

  g_atomic_ref_count_init (&self->references);
  self->tallies = g_hash_table_new_full (quatuor_id_hash, quatuor_id_equal, g_free,
                                         (GDestroyNotify) g_array_unref);
  self->gaps = g_hash_table_new_full (hash_two, equal_two, g_free, NULL);
  return self;
}

static void
sums_unref (Sums *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_hash_table_unref (self->tallies);
  g_hash_table_unref (self->gaps);
  g_free (self);
}

/**
 * quatuor_cohort_new:
 *
 * Returns: (transfer full): a cohort to be filled
 */
QuatuorCohort *
quatuor_cohort_new (void)
{
  QuatuorCohort *self = g_new0 (QuatuorCohort, 1);

  g_atomic_ref_count_init (&self->references);
  self->sums = sums_new ();
  self->none = g_ptr_array_new ();
  return self;
}

/**
 * quatuor_cohort_ref:
 * @self: a cohort
 *
 * Returns: (transfer full): @self
 */
QuatuorCohort *
quatuor_cohort_ref (QuatuorCohort *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * quatuor_cohort_unref:
 * @self: (nullable) (transfer full): a cohort
 */
void
quatuor_cohort_unref (QuatuorCohort *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;

  for (guint i = 0; i < QUATUOR_N_TABLES; i++)
    g_clear_pointer (&self->tables[i], rows_unref);
  sums_unref (self->sums);
  g_ptr_array_unref (self->none);
  g_free (self);
}

/**
 * quatuor_cohort_take:
 * @self: a cohort that is not sealed
 * @table: a table
 * @row: (transfer full): one of its rows; rows are kept in the order they come
 */
void
quatuor_cohort_take (QuatuorCohort *self,
                     QuatuorTable   table,
                     gpointer       row)
{
  const QuatuorId *parent = quatuor_row_parent (table, row);
  Rows *rows = self->tables[table];

  g_assert (!self->sealed);

  if (rows == NULL)
    rows = self->tables[table] = rows_new (table);
  g_ptr_array_add (rows->rows, row);
  g_hash_table_add (rows->by_key, row);
  if (parent != NULL)
    group (rows->by_parent, parent, row);
}

/**
 * quatuor_cohort_share:
 * @self: a cohort that is not sealed and has no row of @table
 * @other: a sealed cohort
 * @table: a table
 *
 * Takes the rows that @other has of that table, as they are, without a copy.
 */
void
quatuor_cohort_share (QuatuorCohort *self,
                      QuatuorCohort *other,
                      QuatuorTable   table)
{
  g_assert (!self->sealed && other->sealed && self->tables[table] == NULL);

  self->tables[table] = other->tables[table];
  if (self->tables[table] != NULL)
    g_atomic_ref_count_inc (&self->tables[table]->references);
}

/**
 * quatuor_cohort_share_sums:
 * @self: a cohort that is not sealed
 * @other: a sealed cohort of the same ratings, criteria and agreed answers
 *
 * Takes the tallies and gaps of @other, as far as it is counted.
 */
void
quatuor_cohort_share_sums (QuatuorCohort *self,
                           QuatuorCohort *other)
{
  g_assert (!self->sealed && other->sealed);

  sums_unref (self->sums);
  self->sums = other->sums;
  g_atomic_ref_count_inc (&self->sums->references);
  self->counted = other->counted;
}

/**
 * quatuor_cohort_add_tally:
 * @self: a cohort that is not sealed
 * @tally: what one seat's answers to one dimension add up to
 */
void
quatuor_cohort_add_tally (QuatuorCohort      *self,
                          const QuatuorTally *tally)
{
  GArray *tallies = g_hash_table_lookup (self->sums->tallies, &tally->seat);

  g_assert (!self->sealed);

  if (tallies == NULL)
    {
      tallies = g_array_new (FALSE, FALSE, sizeof (QuatuorTally));
      g_hash_table_insert (self->sums->tallies, g_memdup2 (&tally->seat, sizeof tally->seat),
                           tallies);
    }
  g_array_append_val (tallies, *tally);
}

/**
 * quatuor_cohort_add_gap:
 * @self: a cohort that is not sealed
 * @gap: the gaps of a territory that were not talked over
 */
void
quatuor_cohort_add_gap (QuatuorCohort        *self,
                        const QuatuorOpenGap *gap)
{
  g_assert (!self->sealed);

  g_hash_table_add (self->sums->gaps, g_memdup2 (gap, sizeof *gap));
}

/**
 * quatuor_cohort_set_counted:
 * @self: a cohort that is not sealed
 *
 * Says that all tallies and gaps are in.
 */
void
quatuor_cohort_set_counted (QuatuorCohort *self)
{
  g_assert (!self->sealed);

  self->counted = TRUE;
}

/**
 * quatuor_cohort_is_counted:
 * @self: a cohort
 *
 * A programme of the size of the country is shown before its ratings are added
 * up; until then nobody may be called silent.
 *
 * Returns: whether tallies and gaps are known
 */
gboolean
quatuor_cohort_is_counted (QuatuorCohort *self)
{
  return self->counted;
}

/**
 * quatuor_cohort_seal:
 * @self: a cohort
 *
 * Says that all rows are in. From here on any thread may read it.
 */
void
quatuor_cohort_seal (QuatuorCohort *self)
{
  self->sealed = TRUE;
}

/**
 * quatuor_cohort_programme:
 * @self: a cohort
 *
 * Returns: (transfer none) (nullable): the programme's own row
 */
const QuatuorProgramme *
quatuor_cohort_programme (QuatuorCohort *self)
{
  const GPtrArray *rows = quatuor_cohort_rows (self, QUATUOR_TABLE_PROGRAMME);

  return rows->len > 0 ? g_ptr_array_index (rows, 0) : NULL;
}

/**
 * quatuor_cohort_rows:
 * @self: a cohort
 * @table: a table; ratings are not kept here
 *
 * Returns: (transfer none): its rows, in the order people expect
 */
const GPtrArray *
quatuor_cohort_rows (QuatuorCohort *self,
                     QuatuorTable   table)
{
  return self->tables[table] != NULL ? self->tables[table]->rows : self->none;
}

/**
 * quatuor_cohort_find:
 * @self: a cohort
 * @table: a table
 * @key: the first id of the key
 * @...: the other ids, as many `const QuatuorId *` as the table's key has
 *
 * Returns: (transfer none) (nullable): the row
 */
gconstpointer
quatuor_cohort_find (QuatuorCohort   *self,
                     QuatuorTable     table,
                     const QuatuorId *key,
                     ...)
{
  guint n_keys = quatuor_row_type (table)->n_keys;
  QuatuorId keys[MAX_KEYS] = { *key };
  va_list others;

  if (self->tables[table] == NULL)
    return NULL;

  va_start (others, key);
  for (guint i = 1; i < n_keys; i++)
    keys[i] = *va_arg (others, const QuatuorId *);
  va_end (others);

  return g_hash_table_lookup (self->tables[table]->by_key, keys);
}

/**
 * quatuor_cohort_find_code:
 * @self: a cohort
 * @table: a table whose rows have a code
 * @code: (nullable): a code
 *
 * Returns: (transfer none) (nullable): the row
 */
gconstpointer
quatuor_cohort_find_code (QuatuorCohort *self,
                          QuatuorTable   table,
                          const char    *code)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  const GPtrArray *rows = quatuor_cohort_rows (self, table);
  const QuatuorField *field = NULL;

  for (guint i = 0; i < type->n_fields && field == NULL; i++)
    if (g_str_equal (type->fields[i].name, "code"))
      field = &type->fields[i];
  g_assert (field != NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      gconstpointer row = g_ptr_array_index (rows, i);

      if (g_strcmp0 (*(char *const *) ((const guint8 *) row + field->offset), code) == 0)
        return row;
    }
  return NULL;
}

/**
 * quatuor_cohort_new_code:
 * @self: a cohort
 * @table: a table whose rows have a code
 *
 * Returns: (transfer full): six random characters that no row of @table has
 */
char *
quatuor_cohort_new_code (QuatuorCohort *self,
                         QuatuorTable   table)
{
  char *code = quatuor_id_new_code ();

  while (quatuor_cohort_find_code (self, table, code) != NULL)
    {
      g_free (code);
      code = quatuor_id_new_code ();
    }
  return code;
}

/**
 * quatuor_cohort_children:
 * @self: a cohort
 * @table: a table whose rows are grouped (see #QuatuorRowType.parent)
 * @parent: the id of the group
 *
 * Returns: (transfer none): the rows of that group, never %NULL
 */
const GPtrArray *
quatuor_cohort_children (QuatuorCohort   *self,
                         QuatuorTable     table,
                         const QuatuorId *parent)
{
  const GPtrArray *rows = NULL;

  if (self->tables[table] != NULL)
    rows = g_hash_table_lookup (self->tables[table]->by_parent, parent);
  return rows != NULL ? rows : self->none;
}

/**
 * quatuor_cohort_tallies:
 * @self: a cohort
 * @seat: a seat
 *
 * Returns: (transfer none) (nullable) (element-type QuatuorTally): what its
 *   answers add up to, in all campaigns; %NULL if it never answered
 */
const GArray *
quatuor_cohort_tallies (QuatuorCohort   *self,
                        const QuatuorId *seat)
{
  return g_hash_table_lookup (self->sums->tallies, seat);
}

/**
 * quatuor_cohort_open_gaps:
 * @self: a cohort
 * @campaign: a campaign
 * @territory: a territory
 *
 * Returns: how many of its gaps have no agreed answer
 */
guint
quatuor_cohort_open_gaps (QuatuorCohort   *self,
                          const QuatuorId *campaign,
                          const QuatuorId *territory)
{
  const QuatuorId ids[] = { *campaign, *territory };
  const QuatuorOpenGap *gap = g_hash_table_lookup (self->sums->gaps, ids);

  return gap != NULL ? gap->count : 0;
}
