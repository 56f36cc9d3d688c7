/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-moment-row.h"

#include "quatuor-columns.h"
#include "quatuor-item-target.h"
#include "quatuor-moment-words.h"
#include "quatuor-narrative.h"
#include "quatuor-voice-card.h"

#include <glib/gi18n-lib.h>

struct _QuatuorMomentRow
{
  AdwExpanderRow  parent_instance;

  /* Template children */
  QuatuorColumns *cards;
  GtkButton      *edit_button;
  GtkButton      *history_button;
  GtkLabel       *number_label;
  GtkLabel       *prompts_label;
  GtkButton      *remove_button;
};

G_DEFINE_FINAL_TYPE (QuatuorMomentRow, quatuor_moment_row, ADW_TYPE_EXPANDER_ROW)

static void
quatuor_moment_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_MOMENT_ROW);

  G_OBJECT_CLASS (quatuor_moment_row_parent_class)->dispose (object);
}

static void
quatuor_moment_row_class_init (QuatuorMomentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_moment_row_dispose;

  g_type_ensure (QUATUOR_TYPE_COLUMNS);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-moment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorMomentRow, cards);
  gtk_widget_class_bind_template_child (widget_class, QuatuorMomentRow, edit_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorMomentRow, history_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorMomentRow, number_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorMomentRow, prompts_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorMomentRow, remove_button);
}

static void
quatuor_moment_row_init (QuatuorMomentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_moment_row_new:
 *
 * Returns: (transfer floating): a row of no moment yet
 */
GtkWidget *
quatuor_moment_row_new (void)
{
  return g_object_new (QUATUOR_TYPE_MOMENT_ROW, NULL);
}

static void
show_prompts (QuatuorMomentRow   *self,
              const QuatuorPhase *phase)
{
  g_autoptr (GPtrArray) prompts =
    quatuor_narrative_list_prompts (phase != NULL ? phase->kind : NULL);
  GString *text = g_string_new (_("Questions that help to tell it:"));

  for (guint i = 0; i < prompts->len; i++)
    g_string_append_printf (text, "\n– %s", (const char *) g_ptr_array_index (prompts, i));
  gtk_label_set_label (self->prompts_label, text->str);
  g_string_free (text, TRUE);
}

static void
show_acts (QuatuorMomentRow    *self,
           const QuatuorMoment *moment)
{
  g_autofree char *target = quatuor_item_to_target (QUATUOR_TABLE_MOMENT, &moment->id);
  const struct
  {
    GtkButton  *button;
    const char *action;
  } acts[] = {
    { self->edit_button, "item.edit" },
    { self->history_button, "win.history-of" },
    { self->remove_button, "item.remove" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (acts[i].button), "s", target);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (acts[i].button), acts[i].action);
    }
}

/**
 * quatuor_moment_row_set:
 * @self: a row
 * @store: an open programme
 * @moment: a moment of it
 * @number: its number on the line of the moments
 *
 * Shows the moment.
 */
void
quatuor_moment_row_set (QuatuorMomentRow    *self,
                        QuatuorStore        *store,
                        const QuatuorMoment *moment,
                        guint                number)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  const GPtrArray *seats =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, &moment->territory);
  const QuatuorPhase *phase =
    !quatuor_id_is_none (&moment->phase)
      ? quatuor_cohort_find (cohort, QUATUOR_TABLE_PHASE, &moment->phase)
      : NULL;
  g_autofree char *facts = quatuor_moment_facts (cohort, moment);
  g_autofree char *place = g_strdup_printf ("%u", number);
  GtkWidget *card;

  g_return_if_fail (QUATUOR_IS_MOMENT_ROW (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), moment->title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), facts);
  gtk_label_set_label (self->number_label, place);
  show_acts (self, moment);
  show_prompts (self, phase);
  quatuor_columns_set_length (self->cards, seats->len, quatuor_voice_card_new);
  card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));
  for (guint i = 0; i < seats->len; i++, card = gtk_widget_get_next_sibling (card))
    quatuor_voice_card_set (QUATUOR_VOICE_CARD (card), store, moment,
                            g_ptr_array_index (seats, i));
}
