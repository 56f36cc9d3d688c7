/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-path-row.h"

#include "quatuor-closing.h"
#include "quatuor-path.h"
#include "quatuor-phase-mark.h"

#include <glib/gi18n-lib.h>

struct _QuatuorPathRow
{
  AdwExpanderRow    parent_instance;

  /* Template children */
  GtkWidget        *acts_row;
  GtkButton        *close_button;
  GtkButton        *complete_button;
  GtkButton        *edit_button;
  QuatuorPhaseMark *mark;
  AdwActionRow     *note_row;
  GtkButton        *reopen_button;
  GtkButton        *skip_button;
  GtkButton        *start_button;

  /* Owned; the check buttons are in the rows */
  GPtrArray        *gate_rows;
  GPtrArray        *gate_checks;

  QuatuorId         phase;
  gboolean          filling; /* the program, not a person, ticks the gates */
};

G_DEFINE_FINAL_TYPE (QuatuorPathRow, quatuor_path_row, ADW_TYPE_EXPANDER_ROW)

#define GATE_KEY "quatuor-gate"

/*
 * Words
 */

static char *
state_sentence (const QuatuorProgress *progress,
                gboolean               is_late)
{
  const char *state = progress != NULL ? progress->state : "not_started";
  g_autofree char *started = quatuor_date_to_display (progress != NULL ? progress->started : 0);
  g_autofree char *completed = quatuor_date_to_display (progress != NULL ? progress->completed : 0);
  gboolean has_start = progress != NULL && progress->started != QUATUOR_DATE_UNKNOWN;
  gboolean has_end = progress != NULL && progress->completed != QUATUOR_DATE_UNKNOWN;

  if (g_str_equal (state, "skipped"))
    return g_strdup (_("Skipped"));
  if (g_str_equal (state, "done"))
    {
      if (has_start && has_end)
        return g_strdup_printf (_("Done, from %s to %s"), started, completed);
      return has_end ? g_strdup_printf (_("Done on %s"), completed) : g_strdup (_("Done"));
    }
  if (g_str_equal (state, "under_way"))
    {
      if (has_start)
        return g_strdup_printf (is_late ? _("Late: under way since %s") : _("Under way since %s"),
                                started);
      return g_strdup (is_late ? _("Late: under way") : _("Under way"));
    }
  return g_strdup (is_late ? _("Late: not started") : _("Not started"));
}

static char *
plan_sentence (const QuatuorPhase *phase)
{
  g_autofree char *starts = quatuor_date_to_display (phase->starts);
  g_autofree char *ends = quatuor_date_to_display (phase->ends);

  if (phase->starts != QUATUOR_DATE_UNKNOWN && phase->ends != QUATUOR_DATE_UNKNOWN)
    return g_strdup_printf (_("Planned from %s to %s"), starts, ends);
  if (phase->starts != QUATUOR_DATE_UNKNOWN)
    return g_strdup_printf (_("Planned from %s on"), starts);
  if (phase->ends != QUATUOR_DATE_UNKNOWN)
    return g_strdup_printf (_("Planned until %s"), ends);
  return g_strdup (_("No dates planned"));
}

/*
 * Gates
 */

static void
on_gate_toggled_cb (QuatuorPathRow *self,
                    GtkCheckButton *check)
{
  const char *gate = g_object_get_data (G_OBJECT (check), GATE_KEY);

  if (!self->filling)
    gtk_widget_activate_action (GTK_WIDGET (self), "path.check", "(sb)", gate,
                                gtk_check_button_get_active (check));
}

static void
add_gate_row (QuatuorPathRow *self)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title-lines", 0,
                                 "use-markup", FALSE,
                                 NULL);
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_gate_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->gate_rows, row);
  g_ptr_array_add (self->gate_checks, check);
}

/* An expander row only adds below: what stands under the gates goes back there
 * when their number changes. */
static void
move_down (QuatuorPathRow *self,
           GtkWidget      *row)
{
  g_object_ref (row);
  adw_expander_row_remove (ADW_EXPANDER_ROW (self), row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_object_unref (row);
}

static void
set_n_gates (QuatuorPathRow *self,
             guint           n_gates)
{
  if (self->gate_rows->len == n_gates)
    return;

  while (self->gate_rows->len > n_gates)
    {
      guint last = self->gate_rows->len - 1;

      adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->gate_rows, last));
      g_ptr_array_remove_index (self->gate_rows, last);
      g_ptr_array_remove_index (self->gate_checks, last);
    }
  while (self->gate_rows->len < n_gates)
    add_gate_row (self);
  move_down (self, GTK_WIDGET (self->note_row));
  move_down (self, self->acts_row);
}

static void
show_gate (QuatuorPathRow         *self,
           guint                   n,
           const QuatuorGate      *gate,
           const QuatuorGateCheck *passed,
           const char             *hint)
{
  AdwActionRow *row = g_ptr_array_index (self->gate_rows, n);
  GtkCheckButton *check = g_ptr_array_index (self->gate_checks, n);
  g_autofree char *day = passed != NULL ? quatuor_date_to_display (passed->checked_on) : NULL;
  g_autofree char *subtitle = NULL;

  if (passed != NULL && passed->checked_on != QUATUOR_DATE_UNKNOWN)
    /* Translators: a gate of a phase, ticked on that day. */
    subtitle = g_strdup_printf (_("Passed on %s"), day);
  else if (hint != NULL)
    subtitle = g_strdup (hint);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gate->text);
  adw_action_row_set_subtitle (row, subtitle != NULL ? subtitle : "");
  g_object_set_data_full (G_OBJECT (check), GATE_KEY, quatuor_id_to_string (&gate->id), g_free);
  gtk_check_button_set_active (check, passed != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gate->text,
                                  -1);
}

static void
show_gates (QuatuorPathRow  *self,
            QuatuorCohort   *cohort,
            const QuatuorId *territory)
{
  const GPtrArray *gates = quatuor_cohort_children (cohort, QUATUOR_TABLE_GATE, &self->phase);

  set_n_gates (self, gates->len);
  self->filling = TRUE;
  for (guint i = 0; i < gates->len; i++)
    {
      const QuatuorGate *gate = g_ptr_array_index (gates, i);

      const QuatuorGateCheck *passed =
        quatuor_cohort_find (cohort, QUATUOR_TABLE_GATE_CHECK, &gate->id, territory);
      g_autofree char *hint = quatuor_closing_hint (cohort, territory, gate);

      show_gate (self, i, gate, passed, hint);
    }
  self->filling = FALSE;
}

/*
 * Overrides
 */

static void
quatuor_path_row_dispose (GObject *object)
{
  QuatuorPathRow *self = QUATUOR_PATH_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_PATH_ROW);
  g_clear_pointer (&self->gate_rows, g_ptr_array_unref);
  g_clear_pointer (&self->gate_checks, g_ptr_array_unref);

  G_OBJECT_CLASS (quatuor_path_row_parent_class)->dispose (object);
}

static void
quatuor_path_row_class_init (QuatuorPathRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_path_row_dispose;

  g_type_ensure (QUATUOR_TYPE_PHASE_MARK);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-path-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorPathRow, acts_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPathRow, close_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPathRow, complete_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPathRow, edit_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPathRow, mark);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPathRow, note_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPathRow, reopen_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPathRow, skip_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPathRow, start_button);
}

static void
quatuor_path_row_init (QuatuorPathRow *self)
{
  self->gate_rows = g_ptr_array_new ();
  self->gate_checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_path_row_new:
 *
 * Returns: (transfer floating): a row of no phase yet
 */
GtkWidget *
quatuor_path_row_new (void)
{
  return g_object_new (QUATUOR_TYPE_PATH_ROW, NULL);
}

/**
 * quatuor_path_row_get_phase:
 * @self: a phase row
 *
 * Returns: (transfer none): the id of the phase it shows
 */
const QuatuorId *
quatuor_path_row_get_phase (QuatuorPathRow *self)
{
  g_return_val_if_fail (QUATUOR_IS_PATH_ROW (self), NULL);

  return &self->phase;
}

static void
show_button (GtkButton   *button,
             const char  *action,
             const char  *phase,
             gboolean     visible)
{
  gtk_widget_set_visible (GTK_WIDGET (button), visible);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", phase);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

static void
show_acts (QuatuorPathRow *self,
           const char     *state)
{
  g_autofree char *phase = quatuor_id_to_string (&self->phase);

  show_button (self->start_button, "path.start", phase,
               quatuor_path_can (state, QUATUOR_PATH_START));
  show_button (self->close_button, "path.close", phase,
               quatuor_path_can (state, QUATUOR_PATH_CLOSE));
  show_button (self->skip_button, "path.skip", phase, quatuor_path_can (state, QUATUOR_PATH_SKIP));
  show_button (self->reopen_button, "path.reopen", phase,
               quatuor_path_can (state, QUATUOR_PATH_REOPEN));
  show_button (self->edit_button, "path.edit", phase, TRUE);
}

/**
 * quatuor_path_row_set:
 * @self: a phase row
 * @cohort: a cohort
 * @territory: the id of a territory of it
 * @phase: a phase of it
 * @on: the present day
 *
 * Shows how far the territory is in the phase.
 */
void
quatuor_path_row_set (QuatuorPathRow     *self,
                      QuatuorCohort      *cohort,
                      const QuatuorId    *territory,
                      const QuatuorPhase *phase,
                      QuatuorDate         on)
{
  const QuatuorProgress *progress = quatuor_cohort_find (cohort, QUATUOR_TABLE_PROGRESS,
                                                         territory, &phase->id);
  const char *state = quatuor_path_state (cohort, territory, &phase->id);
  gboolean is_late = quatuor_cohort_is_late (cohort, territory, phase, on);
  g_autofree char *sentence = state_sentence (progress, is_late);
  g_autofree char *plan = plan_sentence (phase);
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s", sentence, plan);
  const char *note = progress != NULL ? progress->note : NULL;

  g_return_if_fail (QUATUOR_IS_PATH_ROW (self));

  self->phase = phase->id;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), phase->title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  quatuor_phase_mark_set (self->mark, phase->title, state, is_late);
  adw_action_row_set_subtitle (self->note_row, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note_row), note != NULL);
  show_acts (self, state);
  gtk_widget_set_visible (GTK_WIDGET (self->complete_button),
                          quatuor_closing_can_complete (cohort, territory, phase, on));
  show_gates (self, cohort, territory);
}
