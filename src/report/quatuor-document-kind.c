/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-document-kind.h"

#include "quatuor-problem.h"
#include "quatuor-table.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  PROGRESS,
  TERRITORY,
  MIRROR,
  NARRATIVE,
  N_KINDS,
} KindIndex;

static const QuatuorDocumentKind KINDS[N_KINDS] = {
  [PROGRESS] = {
    "progress", N_("Progress Report"),
    N_("How far the programme is: territories, phases, attendance, diagnostic, effects"),
    QUATUOR_DOCUMENT_OF_PROGRAMME,
  },
  [TERRITORY] = {
    "territory", N_("Territory Sheet"),
    N_("A territory on two pages: its team, its path, its diagnostic, its projects"),
    QUATUOR_DOCUMENT_OF_EACH,
  },
  [MIRROR] = {
    "mirror", N_("Mirror"),
    N_("What is handed back to the four: where they differ, where they agree, three questions"),
    QUATUOR_DOCUMENT_OF_TERRITORY,
  },
  [NARRATIVE] = {
    "narrative", N_("Crossed Narrative"),
    N_("The story as the four tell it, as far as each of them allows"),
    QUATUOR_DOCUMENT_OF_EITHER,
  },
};

/**
 * quatuor_document_kind_list:
 * @n_kinds: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_kinds): the documents, in the order in
 *   which people see them
 */
const QuatuorDocumentKind *
quatuor_document_kind_list (guint *n_kinds)
{
  *n_kinds = N_KINDS;
  return KINDS;
}

/**
 * quatuor_document_kind_find:
 * @name: a name, as on the command line
 *
 * Returns: (transfer none) (nullable): the document of that name
 */
const QuatuorDocumentKind *
quatuor_document_kind_find (const char *name)
{
  for (guint i = 0; i < N_KINDS; i++)
    if (g_str_equal (KINDS[i].name, name))
      return &KINDS[i];
  return NULL;
}

/* The last campaign of which the crossing is open there: before that, nobody sees
 * what the others answered. */
static const QuatuorCampaign *
find_crossed (QuatuorCohort   *cohort,
              const QuatuorId *territory)
{
  const GPtrArray *campaigns = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CAMPAIGN);

  for (guint i = campaigns->len; i > 0; i--)
    {
      const QuatuorCampaign *campaign = g_ptr_array_index (campaigns, i - 1);

      if (quatuor_cohort_find (cohort, QUATUOR_TABLE_CROSSING, &campaign->id, territory) != NULL)
        return campaign;
    }
  return NULL;
}

static QuatuorDocument *
make_mirror (QuatuorDb                    *db,
             const QuatuorDocumentSource  *source,
             const QuatuorTerritory       *territory,
             GError                      **error)
{
  const QuatuorCampaign *campaign = find_crossed (source->cohort, &territory->id);
  g_autoptr (GPtrArray) ratings = NULL;
  g_autoptr (QuatuorMirror) mirror = NULL;

  if (campaign == NULL)
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_CROSSING_CLOSED, territory->name, NULL);
      return NULL;
    }
  ratings = quatuor_table_load_ratings (db, &campaign->id, &territory->id, error);
  if (ratings == NULL)
    return NULL;
  mirror = quatuor_mirror_new (source->cohort, campaign, territory, ratings, source->on);
  return quatuor_mirror_document (source, mirror);
}

static QuatuorDocument *
make_narrative (const QuatuorDocumentSource *source,
                const QuatuorTerritory      *territory)
{
  QuatuorDocument *document = quatuor_narrative_document (
    source->cohort, territory != NULL ? &territory->id : &QUATUOR_ID_NONE, source->names,
    source->on);
  g_autofree char *stamp = quatuor_document_stamp (source);

  quatuor_document_set_stamp (document, stamp);
  return document;
}

/* A territory may be younger than the snapshot that is shown. */
static const QuatuorTerritory *
find_territory (const QuatuorDocumentSource  *source,
                const QuatuorId              *territory,
                GError                      **error)
{
  const QuatuorTerritory *row =
    quatuor_cohort_find (source->cohort, QUATUOR_TABLE_TERRITORY, territory);

  if (row == NULL && source->freshness != NULL)
    quatuor_problem_raise (error, QUATUOR_PROBLEM_NOT_IN_SNAPSHOT, source->freshness, NULL);
  else if (row == NULL)
    quatuor_problem_raise (error, QUATUOR_PROBLEM_REFERENCE, NULL, "territory");
  return row;
}

static gboolean
needs_territory (const QuatuorDocumentKind *kind)
{
  return kind->scope == QUATUOR_DOCUMENT_OF_TERRITORY || kind->scope == QUATUOR_DOCUMENT_OF_EACH;
}

/**
 * quatuor_document_kind_make:
 * @kind: which document
 * @db: where the answers are
 * @source: what the document is made from
 * @territory: of which territory, or %QUATUOR_ID_NONE
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable): the document; %NULL on an error
 */
QuatuorDocument *
quatuor_document_kind_make (const QuatuorDocumentKind    *kind,
                            QuatuorDb                    *db,
                            const QuatuorDocumentSource  *source,
                            const QuatuorId              *territory,
                            GError                      **error)
{
  const QuatuorTerritory *row = NULL;

  if (needs_territory (kind) || !quatuor_id_is_none (territory))
    {
      row = find_territory (source, territory, error);
      if (row == NULL)
        return NULL;
    }
  switch ((KindIndex) (kind - KINDS))
    {
    case TERRITORY:
      return quatuor_territory_document (source, row);
    case MIRROR:
      return make_mirror (db, source, row, error);
    case NARRATIVE:
      return make_narrative (source, row);
    case PROGRESS:
    case N_KINDS:
    default:
      return quatuor_progress_document (source);
    }
}
