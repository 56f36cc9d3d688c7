/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-territory-page-private.h"

#include "quatuor-answer.h"
#include "quatuor-feedback.h"
#include "quatuor-prompt.h"
#include "quatuor-table.h"
#include "quatuor-territory-edit.h"

#include <glib/gi18n-lib.h>

/* The answers are not in the cohort, so they are read first. */
typedef struct
{
  QuatuorId  territory;
  GArray    *campaigns; /* QuatuorId */
  GPtrArray *ratings;   /* QuatuorRating */
  char      *reason;    /* why answers of a closed campaign go; NULL at first */
} Removal;

static void remove_territory (QuatuorTerritoryPage *self,
                              const char           *reason);

static void
rating_free (gpointer rating)
{
  quatuor_row_free (QUATUOR_TABLE_RATING, rating);
}

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  g_array_unref (removal->campaigns);
  g_ptr_array_unref (removal->ratings);
  g_free (removal->reason);
  g_free (removal);
}

/* In the store's thread. */
static gboolean
read_ratings (QuatuorDb  *db,
              gpointer    data,
              GError    **error)
{
  Removal *removal = data;

  for (guint i = 0; i < removal->campaigns->len; i++)
    {
      g_autoptr (GPtrArray) ratings =
        quatuor_table_load_ratings (db, &g_array_index (removal->campaigns, QuatuorId, i),
                                    &removal->territory, error);

      if (ratings == NULL)
        return FALSE;
      for (guint n = 0; n < ratings->len; n++)
        g_ptr_array_add (removal->ratings,
                         quatuor_row_copy (QUATUOR_TABLE_RATING, g_ptr_array_index (ratings, n)));
    }
  return TRUE;
}

/* The first campaign with answers of the territory that takes no change without a
 * reason. */
static const QuatuorCampaign *
find_closed (QuatuorCohort   *cohort,
             const GPtrArray *ratings)
{
  for (guint i = 0; i < ratings->len; i++)
    {
      const QuatuorRating *rating = g_ptr_array_index (ratings, i);
      const QuatuorCampaign *campaign =
        quatuor_cohort_find (cohort, QUATUOR_TABLE_CAMPAIGN, &rating->campaign);

      if (campaign != NULL && !quatuor_campaign_is_open (campaign, quatuor_date_today ()))
        return campaign;
    }
  return NULL;
}

static void
on_reason_cb (const char *reason,
              gpointer    user_data)
{
  if (quatuor_territory_page_get_territory (user_data) != NULL)
    remove_territory (user_data, reason);
}

static void
ask_reason (QuatuorTerritoryPage  *self,
            const QuatuorCampaign *campaign)
{
  /* Translators: %s is the title of a campaign. */
  g_autofree char *body =
    g_strdup_printf (_("Its answers to the campaign “%s”, which is not open, go with it. The "
                       "history keeps your reason. To keep the answers, set the territory’s "
                       "state to withdrawn instead."),
                     campaign->title);

  quatuor_prompt_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                      _("Remove the Territory With Its Answers"), body, _("Reason"), _("_Remove"),
                      on_reason_cb, self);
}

static void
apply_removal (QuatuorTerritoryPage *self,
               QuatuorCohort        *cohort,
               const Removal        *removal)
{
  const QuatuorCampaign *closed = find_closed (cohort, removal->ratings);
  QuatuorEdit *edit;

  if (closed != NULL && removal->reason == NULL)
    {
      ask_reason (self, closed);
      return;
    }
  edit = quatuor_territory_remove (cohort, &removal->territory, removal->ratings);
  quatuor_edit_set_reason (edit, removal->reason);
  quatuor_feedback_apply (GTK_WIDGET (self), quatuor_page_get_store (QUATUOR_PAGE (self)), edit);
}

static void
on_ratings_read_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (QuatuorTerritoryPage) self = user_data;
  g_autoptr (GError) error = NULL;
  QuatuorStore *store = QUATUOR_STORE (source);
  Removal *removal = quatuor_store_run_finish (store, result, &error);
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);

  if (removal == NULL)
    {
      quatuor_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  if (quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &removal->territory) != NULL)
    apply_removal (self, cohort, removal);
}

static void
remove_territory (QuatuorTerritoryPage *self,
                  const char           *reason)
{
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));
  const GPtrArray *campaigns = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CAMPAIGN);
  Removal *removal = g_new0 (Removal, 1);

  removal->territory = self->territory;
  removal->campaigns = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  removal->ratings = g_ptr_array_new_with_free_func (rating_free);
  removal->reason = g_strdup (reason);
  for (guint i = 0; i < campaigns->len; i++)
    g_array_append_val (removal->campaigns,
                        ((const QuatuorCampaign *) g_ptr_array_index (campaigns, i))->id);
  quatuor_store_run_async (quatuor_page_get_store (QUATUOR_PAGE (self)), read_ratings, removal,
                           removal_free, NULL, on_ratings_read_cb, g_object_ref (self));
}

/**
 * quatuor_territory_page_remove:
 * @self: a territory page
 *
 * Removes the territory with all that hangs on it, as one act. Why answers to a
 * closed campaign go is asked first.
 */
void
quatuor_territory_page_remove (QuatuorTerritoryPage *self)
{
  if (quatuor_territory_page_get_territory (self) != NULL)
    remove_territory (self, NULL);
}
