/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-fill-in-dialog.h"

#include "quatuor-feedback.h"
#include "quatuor-file-prompt.h"
#include "quatuor-fill-in.h"
#include "quatuor-table.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWindow    *parent;
  QuatuorStore *store;
  QuatuorId     campaign;
  QuatuorId     seat;
  char         *path;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_object_unref (wanted->parent);
  g_object_unref (wanted->store);
  g_free (wanted->path);
  g_free (wanted);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wanted, wanted_free)

/* What the store's thread works on: no widget and no object among it. */
typedef struct
{
  QuatuorId  campaign;
  QuatuorId  seat;
  char      *path;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job);
}

static gboolean
write_table (QuatuorDb  *db,
             gpointer    data,
             GError    **error)
{
  const Job *job = data;

  return quatuor_fill_in_write (db, &job->campaign, &job->seat, job->path, QUATUOR_CSV_EXCEL_FR,
                                error);
}

static void
on_written_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Wanted) wanted = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (quatuor_store_run_finish (QUATUOR_STORE (source), result, &error) == NULL)
    {
      quatuor_feedback_error (GTK_WIDGET (wanted->parent), error);
      return;
    }
  name = g_path_get_basename (wanted->path);
  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_("The table to fill in is in %s"), name);
  quatuor_feedback_say (GTK_WIDGET (wanted->parent), text);
}

static void
on_chosen_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Wanted) wanted = user_data;
  g_autoptr (GFile) file = quatuor_file_prompt_finish (result, NULL);
  QuatuorStore *store = wanted->store;
  Job *job;

  if (file == NULL)
    return;

  wanted->path = g_file_get_path (file);
  job = g_new0 (Job, 1);
  job->campaign = wanted->campaign;
  job->seat = wanted->seat;
  job->path = g_strdup (wanted->path);
  quatuor_store_run_async (store, write_table, job, job_free, NULL, on_written_cb,
                           g_steal_pointer (&wanted));
}

/**
 * quatuor_fill_in_dialog_run:
 * @parent: the window that asks
 * @store: an open programme
 * @campaign: a campaign
 * @seat: a seat
 *
 * Asks for a file and writes the table that somebody without the program fills
 * in and sends back, to be imported.
 */
void
quatuor_fill_in_dialog_run (GtkWindow       *parent,
                            QuatuorStore    *store,
                            const QuatuorId *campaign,
                            const QuatuorId *seat)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  const QuatuorSeat *row = quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, seat);
  const QuatuorCampaign *campaign_row =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_CAMPAIGN, campaign);
  const QuatuorCategory *category;
  const QuatuorTerritory *territory;
  g_autofree char *name = NULL;
  Wanted *wanted;

  if (row == NULL || campaign_row == NULL)
    return;

  category = quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &row->category);
  territory = quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &row->territory);
  name = g_strdup_printf ("%s-%s-%s.csv", territory->code, campaign_row->code, category->code);
  wanted = g_new0 (Wanted, 1);
  wanted->parent = g_object_ref (parent);
  wanted->store = g_object_ref (store);
  wanted->campaign = *campaign;
  wanted->seat = *seat;
  quatuor_file_prompt_async (parent, QUATUOR_FILE_SAVE_TABLE, _("Table to Fill In"), name,
                             on_chosen_cb, wanted);
}
