/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-phase-row.h"

#include "quatuor-choice-row.h"
#include "quatuor-feedback.h"
#include "quatuor-field-row.h"
#include "quatuor-gate-row.h"
#include "quatuor-programme-words.h"
#include "quatuor-row-acts.h"
#include "quatuor-text-row.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

struct _QuatuorPhaseRow
{
  QuatuorRecordRow  parent_instance;

  /* Template children */
  QuatuorFieldRow  *title;
  QuatuorChoiceRow *kind;
  QuatuorFieldRow  *starts;
  QuatuorFieldRow  *ends;
  QuatuorTextRow   *aim;
  AdwEntryRow      *new_gate;
};

G_DEFINE_FINAL_TYPE (QuatuorPhaseRow, quatuor_phase_row, QUATUOR_TYPE_RECORD_ROW)

static void
on_gate_applied_cb (QuatuorPhaseRow *self)
{
  QuatuorStore *store = quatuor_record_row_get_store (QUATUOR_RECORD_ROW (self));
  const QuatuorPhase *phase = quatuor_record_row_get_row (QUATUOR_RECORD_ROW (self));
  const GPtrArray *gates = quatuor_cohort_children (quatuor_store_get_cohort (store),
                                                    QUATUOR_TABLE_GATE, &phase->id);
  g_autofree char *text =
    quatuor_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->new_gate)));
  QuatuorGate gate = {
    .id = quatuor_id_new (),
    .phase = phase->id,
    .rank = quatuor_row_acts_next_rank (gates, QUATUOR_TABLE_GATE),
    .text = text,
  };
  QuatuorEdit *edit;

  if (text == NULL)
    return;

  edit = quatuor_edit_new ("gate.add");
  quatuor_edit_about (edit, QUATUOR_TABLE_PHASE, &phase->id);
  quatuor_edit_put (edit, QUATUOR_TABLE_GATE, &gate);
  gtk_editable_set_text (GTK_EDITABLE (self->new_gate), "");
  quatuor_feedback_apply (GTK_WIDGET (self), store, edit);
}

static char *
describe (const QuatuorPhase *phase,
          const GPtrArray    *gates)
{
  g_autofree char *dates = quatuor_programme_words_span (phase->starts, phase->ends);
  guint n_gates = gates != NULL ? gates->len : 0;
  g_autofree char *count =
    g_strdup_printf (ngettext ("%u gate", "%u gates", n_gates), n_gates);

  /* Translators: first the dates of a phase, then how many gates it has. */
  return dates != NULL ? g_strdup_printf (_("%s, %s"), dates, count) : g_steal_pointer (&count);
}

static void
quatuor_phase_row_show (QuatuorRecordRow *record,
                        QuatuorStore     *store,
                        gconstpointer     row)
{
  QuatuorPhaseRow *self = QUATUOR_PHASE_ROW (record);
  const QuatuorPhase *phase = row;
  const GPtrArray *gates = quatuor_cohort_children (quatuor_store_get_cohort (store),
                                                    QUATUOR_TABLE_GATE, &phase->id);
  g_autofree char *subtitle = describe (phase, gates);

  quatuor_record_row_set_titles (record, phase->title, subtitle);
  quatuor_record_list_show (GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (self->new_gate))),
                            QUATUOR_TYPE_GATE_ROW, store, QUATUOR_TABLE_GATE, gates);
}

static void
quatuor_phase_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_PHASE_ROW);
  G_OBJECT_CLASS (quatuor_phase_row_parent_class)->dispose (object);
}

static void
quatuor_phase_row_class_init (QuatuorPhaseRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_phase_row_dispose;
  QUATUOR_RECORD_ROW_CLASS (klass)->show = quatuor_phase_row_show;

  g_type_ensure (QUATUOR_TYPE_CHOICE_ROW);
  g_type_ensure (QUATUOR_TYPE_FIELD_ROW);
  g_type_ensure (QUATUOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/pages/quatuor-phase-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorPhaseRow, title);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPhaseRow, kind);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPhaseRow, starts);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPhaseRow, ends);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPhaseRow, aim);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPhaseRow, new_gate);
  gtk_widget_class_bind_template_callback (widget_class, on_gate_applied_cb);
}

static void
quatuor_phase_row_init (QuatuorPhaseRow *self)
{
  QuatuorRecordRow *record = QUATUOR_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  quatuor_programme_words_offer (self->kind, QUATUOR_WORDS_PHASE_KIND);
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->title));
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->kind));
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->starts));
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->ends));
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->aim));
}
