/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-commitment-group.h"

#include "quatuor-commitment-edit.h"
#include "quatuor-date-row.h"
#include "quatuor-label.h"
#include "quatuor-problem-row.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

/* The coach comes first: most promises noted in a hurry are one's own. */
#define COACH 0

struct _QuatuorCommitmentGroup
{
  AdwPreferencesGroup  parent_instance;

  /* Template children */
  QuatuorProblemRow   *due_problem;
  QuatuorDateRow      *due_row;
  AdwEntryRow         *text_row;
  AdwComboRow         *who_row;

  /* Owned */
  QuatuorCommitment   *commitment;
  GArray              *seats; /* QuatuorId, in the order of the choices */
  QuatuorId            coach;
};

G_DEFINE_FINAL_TYPE (QuatuorCommitmentGroup, quatuor_commitment_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_changed_cb (QuatuorCommitmentGroup *self)
{
  quatuor_problem_row_set_text (self->due_problem, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
quatuor_commitment_group_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (QUATUOR_COMMITMENT_GROUP (widget)->text_row));
}

static void
quatuor_commitment_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_COMMITMENT_GROUP);

  G_OBJECT_CLASS (quatuor_commitment_group_parent_class)->dispose (object);
}

static void
quatuor_commitment_group_finalize (GObject *object)
{
  QuatuorCommitmentGroup *self = QUATUOR_COMMITMENT_GROUP (object);

  quatuor_row_free (QUATUOR_TABLE_COMMITMENT, self->commitment);
  g_array_unref (self->seats);

  G_OBJECT_CLASS (quatuor_commitment_group_parent_class)->finalize (object);
}

static void
quatuor_commitment_group_class_init (QuatuorCommitmentGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = quatuor_commitment_group_dispose;
  object_class->finalize = quatuor_commitment_group_finalize;
  widget_class->grab_focus = quatuor_commitment_group_grab_focus;

  /**
   * QuatuorCommitmentGroup::changed:
   * @self: the group
   *
   * Something was typed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (QUATUOR_TYPE_DATE_ROW);
  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-commitment-group.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorCommitmentGroup, due_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCommitmentGroup, due_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCommitmentGroup, text_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCommitmentGroup, who_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
quatuor_commitment_group_init (QuatuorCommitmentGroup *self)
{
  self->seats = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
name_seat (QuatuorCohort     *cohort,
           const QuatuorSeat *seat)
{
  const QuatuorTenure *holder = quatuor_cohort_holder (cohort, &seat->id, quatuor_date_today ());
  char *category = quatuor_label_row_name (cohort, QUATUOR_TABLE_SEAT, &seat->id);
  g_autofree char *owned = category;
  g_autofree char *name = NULL;

  if (holder == NULL)
    return g_steal_pointer (&owned);
  name = quatuor_label_row_name (cohort, QUATUOR_TABLE_PERSON, &holder->person);
  /* Translators: a category and the name of who holds the seat. */
  return g_strdup_printf (_("%s (%s)"), category, name);
}

static void
offer_sides (QuatuorCommitmentGroup *self,
             QuatuorCohort          *cohort,
             const QuatuorId        *territory)
{
  const GPtrArray *seats = quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, territory);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *coach = NULL;
  QuatuorCommitment own = *self->commitment;
  guint selected = COACH;

  own.seat = QUATUOR_ID_NONE;
  own.coach = self->coach;
  coach = quatuor_commitment_who (cohort, &own);
  gtk_string_list_append (names, coach);
  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *seat = g_ptr_array_index (seats, i);
      g_autofree char *name = name_seat (cohort, seat);

      gtk_string_list_append (names, name);
      g_array_append_val (self->seats, seat->id);
      if (quatuor_id_equal (&seat->id, &self->commitment->seat))
        selected = i + 1;
    }
  adw_combo_row_set_model (self->who_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->who_row, selected);
}

/**
 * quatuor_commitment_group_new:
 * @cohort: a cohort
 * @territory: one of its territories
 * @commitment: (nullable): a commitment there; %NULL for a new one
 *
 * Returns: (transfer floating): the fields
 */
GtkWidget *
quatuor_commitment_group_new (QuatuorCohort           *cohort,
                              const QuatuorId         *territory,
                              const QuatuorCommitment *commitment)
{
  QuatuorCommitmentGroup *self = g_object_new (QUATUOR_TYPE_COMMITMENT_GROUP, NULL);
  const QuatuorTerritory *row = quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, territory);

  if (commitment != NULL)
    self->commitment = quatuor_row_copy (QUATUOR_TABLE_COMMITMENT, commitment);
  else
    {
      self->commitment = quatuor_row_new (QUATUOR_TABLE_COMMITMENT);
      self->commitment->id = quatuor_id_new ();
      self->commitment->code = quatuor_cohort_new_code (cohort, QUATUOR_TABLE_COMMITMENT);
      self->commitment->territory = *territory;
      quatuor_row_set_text (&self->commitment->state, QUATUOR_COMMITMENT_OPEN);
    }
  self->coach = !quatuor_id_is_none (&self->commitment->coach) ? self->commitment->coach
                                                               : row->coach;
  if (self->commitment->text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->text_row), self->commitment->text);
  quatuor_date_row_set_date (self->due_row, self->commitment->due);
  offer_sides (self, cohort, territory);
  return GTK_WIDGET (self);
}

/**
 * quatuor_commitment_group_is_empty:
 * @self: the fields of a commitment
 *
 * Returns: whether no words say what is promised
 */
gboolean
quatuor_commitment_group_is_empty (QuatuorCommitmentGroup *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (QUATUOR_IS_COMMITMENT_GROUP (self), TRUE);

  text = quatuor_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->text_row)));
  return text == NULL;
}

/**
 * quatuor_commitment_group_make:
 * @self: the fields of a commitment that is not empty
 *
 * Returns: (transfer full) (nullable): the commitment as they say it; %NULL when
 *   one of them is wrong, which is then shown and has the focus
 */
QuatuorCommitment *
quatuor_commitment_group_make (QuatuorCommitmentGroup *self)
{
  const char *problem;
  guint selected;
  QuatuorCommitment *made;

  g_return_val_if_fail (QUATUOR_IS_COMMITMENT_GROUP (self), NULL);

  problem = quatuor_date_row_get_problem (self->due_row);
  quatuor_problem_row_set_text (self->due_problem, problem);
  if (problem != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->due_row));
      return NULL;
    }

  made = quatuor_row_copy (QUATUOR_TABLE_COMMITMENT, self->commitment);
  g_free (made->text);
  made->text = quatuor_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->text_row)));
  made->due = quatuor_date_row_get_date (self->due_row);
  selected = adw_combo_row_get_selected (self->who_row);
  made->seat = selected == COACH ? QUATUOR_ID_NONE
                                 : g_array_index (self->seats, QuatuorId, selected - 1);
  made->coach = selected == COACH ? self->coach : QUATUOR_ID_NONE;
  return made;
}
