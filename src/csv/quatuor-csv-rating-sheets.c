/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-rating-sheets.h"

#include "quatuor-table.h"

#include <string.h>

/* The criteria of a framework, numbered. */
typedef struct
{
  const QuatuorCriterion *row;
  guint                   number; /* from 0 */
} Place;

typedef struct
{
  QuatuorCsvLookup *lookup; /* of Place */
  GArray           *places;
} Criteria;

/* What a seat answers in a campaign: so many sheets as a programme can have, and
 * not as many rows as a file, are kept in memory. */
typedef struct
{
  QuatuorId campaign; /* the two ids are its key */
  QuatuorId seat;
  gboolean  answered; /* before the import */
  guint32   lines[];  /* which line gave the answer, by criterion; 0 for none */
} Sheet;

struct _QuatuorCsvRatingSheets
{
  QuatuorCsvContext      *context;  /* borrowed */
  GHashTable             *criteria; /* framework to Criteria */
  GHashTable             *sheets;   /* Sheet by its key: owns them */

  /* The row before: a long table changes little from line to line. */
  const QuatuorTerritory *territory;
  const QuatuorCategory  *category;
  QuatuorSeat             seat;
  gboolean                has_seat;
  Sheet                  *sheet;
};

static guint
sheet_hash (gconstpointer data)
{
  const Sheet *sheet = data;

  return quatuor_id_hash (&sheet->seat) * 31 + quatuor_id_hash (&sheet->campaign);
}

static gboolean
sheet_equal (gconstpointer a,
             gconstpointer b)
{
  return memcmp (a, b, 2 * sizeof (QuatuorId)) == 0;
}

static void
criteria_free (gpointer data)
{
  Criteria *criteria = data;

  quatuor_csv_lookup_free (criteria->lookup);
  g_array_unref (criteria->places);
  g_free (criteria);
}

/**
 * quatuor_csv_rating_sheets_new:
 * @context: an import; must outlive the result
 *
 * Returns: (transfer full): the sheets, none of them read yet
 */
QuatuorCsvRatingSheets *
quatuor_csv_rating_sheets_new (QuatuorCsvContext *context)
{
  QuatuorCsvRatingSheets *self = g_new0 (QuatuorCsvRatingSheets, 1);

  self->context = context;
  self->criteria =
    g_hash_table_new_full (quatuor_id_hash, quatuor_id_equal, g_free, criteria_free);
  self->sheets = g_hash_table_new_full (sheet_hash, sheet_equal, NULL, g_free);
  return self;
}

/**
 * quatuor_csv_rating_sheets_free:
 * @self: (transfer full): the sheets
 */
void
quatuor_csv_rating_sheets_free (QuatuorCsvRatingSheets *self)
{
  g_hash_table_unref (self->criteria);
  g_hash_table_unref (self->sheets);
  g_free (self);
}

static void
add_criteria (Criteria        *criteria,
              const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const Place place = { g_ptr_array_index (rows, i), criteria->places->len };

      g_array_append_val (criteria->places, place);
    }
}

static Criteria *
criteria_new (QuatuorCsvContext *context,
              const QuatuorId   *framework)
{
  Criteria *criteria = g_new0 (Criteria, 1);
  const GPtrArray *dimensions =
    quatuor_cohort_children (context->cohort, QUATUOR_TABLE_DIMENSION, framework);

  criteria->lookup = quatuor_csv_lookup_new ();
  criteria->places = g_array_new (FALSE, FALSE, sizeof (Place));
  for (guint i = 0; i < dimensions->len; i++)
    {
      const QuatuorDimension *dimension = g_ptr_array_index (dimensions, i);

      add_criteria (criteria, quatuor_cohort_children (context->cohort, QUATUOR_TABLE_CRITERION,
                                                       &dimension->id));
    }

  /* The places no longer move. */
  for (guint i = 0; i < criteria->places->len; i++)
    {
      const Place *place = &g_array_index (criteria->places, Place, i);

      quatuor_csv_lookup_add (criteria->lookup, QUATUOR_CSV_BY_CODE, place->row->code, place);
      quatuor_csv_lookup_add (criteria->lookup, QUATUOR_CSV_BY_LABEL, place->row->title, place);
    }
  return criteria;
}

static Criteria *
criteria_of (QuatuorCsvRatingSheets *self,
             const QuatuorCampaign  *campaign)
{
  Criteria *criteria = g_hash_table_lookup (self->criteria, &campaign->framework);

  if (criteria == NULL)
    {
      criteria = criteria_new (self->context, &campaign->framework);
      g_hash_table_insert (self->criteria, g_memdup2 (&campaign->framework, sizeof (QuatuorId)),
                           criteria);
    }
  return criteria;
}

static void
find_seat (QuatuorCsvRatingSheets *self,
           const QuatuorTerritory *territory,
           const QuatuorCategory  *category)
{
  if (self->territory == territory && self->category == category)
    return;

  self->territory = territory;
  self->category = category;
  self->has_seat =
    quatuor_csv_context_seat (self->context, &territory->id, &category->id, &self->seat);
}

/* The sheet of the seat that was found last. */
static gboolean
find_sheet (QuatuorCsvRatingSheets  *self,
            const QuatuorId         *campaign,
            guint                    n_criteria,
            GError                 **error)
{
  Sheet key = { *campaign, self->seat.id };
  Sheet *sheet = self->sheet;

  if (sheet != NULL && sheet_equal (sheet, &key))
    return TRUE;

  sheet = g_hash_table_lookup (self->sheets, &key);
  if (sheet == NULL)
    {
      sheet = g_malloc0 (sizeof *sheet + n_criteria * sizeof sheet->lines[0]);
      sheet->campaign = key.campaign;
      sheet->seat = key.seat;
      g_hash_table_add (self->sheets, sheet);
      if (!quatuor_table_has_ratings (self->context->db, &key.campaign, &key.seat, &sheet->answered,
                                      error))
        return FALSE;
    }
  self->sheet = sheet;
  return TRUE;
}

static gboolean
check_seen (QuatuorCsvContext *context,
            Sheet             *sheet,
            guint              number)
{
  guint32 *line = &sheet->lines[number];

  if (*line > 0)
    return quatuor_csv_context_say_twice (context, quatuor_csv_context_line (context),
                                          QUATUOR_RATINGS_CRITERION, *line);
  *line = (guint32) quatuor_csv_context_line (context);
  return TRUE;
}

/**
 * quatuor_csv_rating_sheets_find:
 * @self: the sheets, in an import on a row
 * @rating: (out caller-allocates): a blank answer, whose key is set
 * @found: (out): whether the row names one that no row before named; if not, that was
 *   said
 * @answered: (out): whether the seat answered in the campaign before the import
 * @error: where an error goes that stops the import at once
 *
 * Returns: whether the import may go on
 */
gboolean
quatuor_csv_rating_sheets_find (QuatuorCsvRatingSheets  *self,
                                QuatuorRating           *rating,
                                gboolean                *found,
                                gboolean                *answered,
                                GError                 **error)
{
  QuatuorCsvContext *context = self->context;
  gconstpointer territory, campaign, category, row;
  const Criteria *criteria;
  const Place *place;

  *found = FALSE;
  if (!quatuor_csv_context_required (context, QUATUOR_RATINGS_TERRITORY,
                                     quatuor_csv_context_lookup (context, QUATUOR_TABLE_TERRITORY),
                                     &territory) ||
      !quatuor_csv_context_required (context, QUATUOR_RATINGS_CAMPAIGN,
                                     quatuor_csv_context_lookup (context, QUATUOR_TABLE_CAMPAIGN),
                                     &campaign) ||
      !quatuor_csv_context_required (context, QUATUOR_RATINGS_CATEGORY,
                                     quatuor_csv_context_lookup (context, QUATUOR_TABLE_CATEGORY),
                                     &category))
    return TRUE;

  criteria = criteria_of (self, campaign);
  if (!quatuor_csv_context_required (context, QUATUOR_RATINGS_CRITERION, criteria->lookup, &row))
    return TRUE;

  find_seat (self, territory, category);
  if (!find_sheet (self, &((const QuatuorCampaign *) campaign)->id, criteria->places->len, error))
    return FALSE;

  place = row;
  rating->campaign = self->sheet->campaign;
  rating->seat = self->sheet->seat;
  rating->criterion = place->row->id;
  *answered = self->sheet->answered;
  *found = check_seen (context, self->sheet, place->number);
  return TRUE;
}

/**
 * quatuor_csv_rating_sheets_make_seat:
 * @self: the sheets, in an import on a row whose key was found
 * @error: where an error goes that stops the import at once
 *
 * Writes the seat of the row, should the programme not have it yet.
 *
 * Returns: whether the import may go on
 */
gboolean
quatuor_csv_rating_sheets_make_seat (QuatuorCsvRatingSheets  *self,
                                     GError                 **error)
{
  if (self->has_seat)
    return TRUE;

  self->has_seat = TRUE;
  return quatuor_csv_context_put (self->context, quatuor_csv_context_line (self->context),
                                  QUATUOR_RATINGS_CATEGORY, QUATUOR_TABLE_SEAT, &self->seat,
                                  error);
}
