/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-need-row.h"

#include "quatuor-choice-row.h"
#include "quatuor-feedback.h"
#include "quatuor-need-edit.h"
#include "quatuor-text-row.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

struct _QuatuorNeedRow
{
  QuatuorRecordRow  parent_instance;

  /* Template children */
  AdwActionRow     *commitment_row;
  GtkWidget        *commit_button;
  QuatuorChoiceRow *state;
  QuatuorTextRow   *text;
};

G_DEFINE_FINAL_TYPE (QuatuorNeedRow, quatuor_need_row, QUATUOR_TYPE_RECORD_ROW)

/* The way that a need goes, in the order in which its states are offered. */
static const char *const STATES[] = { "open", "talked_over", "agreed", "met", "dropped" };

static void
commit_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  QuatuorRecordRow *record = QUATUOR_RECORD_ROW (widget);
  QuatuorStore *store = quatuor_record_row_get_store (record);
  const QuatuorNeed *need = quatuor_record_row_get_row (record);

  if (need != NULL && quatuor_need_commitment (quatuor_store_get_cohort (store), &need->id) == NULL)
    quatuor_feedback_apply (widget, store,
                            quatuor_need_commit (quatuor_store_get_cohort (store), need,
                                                 QUATUOR_DATE_UNKNOWN));
}

/* What was promised, or the button that promises. */
static void
show_commitment (QuatuorNeedRow    *self,
                 QuatuorCohort     *cohort,
                 const QuatuorNeed *need)
{
  const QuatuorCommitment *commitment = quatuor_need_commitment (cohort, &need->id);
  g_autofree char *state = NULL;

  gtk_widget_set_visible (self->commit_button, commitment == NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->commitment_row),
                                 commitment != NULL ? commitment->text
                                                    : _("Nothing is promised yet"));
  if (commitment != NULL)
    /* Translators: %s is the state of a commitment. */
    state = g_strdup_printf (_("Commitment: %s"),
                             quatuor_wording_for_code ("state", commitment->state));
  adw_action_row_set_subtitle (self->commitment_row, state != NULL ? state : "");
}

static void
quatuor_need_row_show (QuatuorRecordRow *record,
                       QuatuorStore     *store,
                       gconstpointer     row)
{
  QuatuorNeedRow *self = QUATUOR_NEED_ROW (record);
  const QuatuorNeed *need = row;
  gboolean is_role = quatuor_id_equal (&need->from_seat, &need->to_seat);

  /* One’s own role is neither met nor promised. */
  gtk_widget_set_visible (GTK_WIDGET (self->state), !is_role);
  gtk_widget_set_visible (GTK_WIDGET (self->commitment_row), !is_role);
  quatuor_record_row_set_titles (record, need->text,
                                 is_role ? NULL : quatuor_wording_for_code ("state", need->state));
  show_commitment (self, quatuor_store_get_cohort (store), need);
}

static void
quatuor_need_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_NEED_ROW);

  G_OBJECT_CLASS (quatuor_need_row_parent_class)->dispose (object);
}

static void
quatuor_need_row_class_init (QuatuorNeedRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_need_row_dispose;
  QUATUOR_RECORD_ROW_CLASS (klass)->show = quatuor_need_row_show;

  g_type_ensure (QUATUOR_TYPE_CHOICE_ROW);
  g_type_ensure (QUATUOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-need-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorNeedRow, commit_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNeedRow, commitment_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNeedRow, state);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNeedRow, text);

  gtk_widget_class_install_action (widget_class, "need.commit", NULL, commit_action);
}

static void
quatuor_need_row_init (QuatuorNeedRow *self)
{
  QuatuorRecordRow *record = QUATUOR_RECORD_ROW (self);
  QuatuorChoice choices[G_N_ELEMENTS (STATES)];

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (STATES); i++)
    choices[i] = (QuatuorChoice) { STATES[i], quatuor_wording_for_code ("state", STATES[i]) };
  quatuor_choice_row_set_choices (self->state, choices, G_N_ELEMENTS (choices));
  quatuor_record_row_set_fixed (record, TRUE);
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->text));
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->state));
}
