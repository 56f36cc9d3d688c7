/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-moment-line.h"

#include "quatuor-moment-words.h"
#include "quatuor-narrative.h"

#include <glib/gi18n-lib.h>

/* In pixels: between marks, and between a line and the words under it. */
#define SPACING 6

/* What a phase’s name needs at least, so that it can be guessed. */
#define TITLE_CHARS 7

/* A long title goes on below. */
#define TITLE_LINES 2

struct _QuatuorMomentLine
{
  AdwBin  parent_instance;

  /* In the bin */
  GtkBox *segments;
};

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define INDEX_KEY "quatuor-moment-index"

G_DEFINE_FINAL_TYPE (QuatuorMomentLine, quatuor_moment_line, ADW_TYPE_BIN)

static void
on_clicked_cb (QuatuorMomentLine *self,
               GtkButton         *button)
{
  g_signal_emit (self, signals[ACTIVATED], 0,
                 GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), INDEX_KEY)));
}

static GtkWidget *
new_mark (QuatuorMomentLine   *self,
          QuatuorCohort       *cohort,
          const QuatuorMoment *moment,
          guint                index)
{
  guint n_voices = quatuor_cohort_children (cohort, QUATUOR_TABLE_VOICE, &moment->id)->len;
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  g_autofree char *facts = quatuor_moment_facts (cohort, moment);
  /* Translators: the number of a moment, its title, its day, phase and voices. */
  g_autofree char *words = g_strdup_printf (_("%s. %s: %s"), number, moment->title, facts);
  GtkWidget *button = gtk_button_new_with_label (number);

  gtk_widget_add_css_class (button, "moment-mark");
  gtk_widget_add_css_class (button, "numeric");
  if (n_voices >= QUATUOR_NARRATIVE_CROSSED_FROM)
    gtk_widget_add_css_class (button, "crossed");
  else if (n_voices == 0)
    gtk_widget_add_css_class (button, "untold");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  g_object_set_data (G_OBJECT (button), INDEX_KEY, GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
new_segment (const char *title,
             GtkBox    **marks)
{
  GtkWidget *segment = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *label = gtk_label_new (title);

  *marks = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING));
  gtk_widget_add_css_class (GTK_WIDGET (*marks), "moment-segment");
  gtk_box_append (GTK_BOX (segment), GTK_WIDGET (*marks));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), TITLE_LINES);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), TITLE_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_end (label, SPACING);
  gtk_widget_set_tooltip_text (label, title);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (segment), label);
  return segment;
}

/* The moments of one phase, or of none; a line without a phase shows only if
 * there is something on it. */
static void
add_segment (QuatuorMomentLine *self,
             QuatuorCohort     *cohort,
             const GPtrArray   *moments,
             const QuatuorId   *phase,
             const char        *title)
{
  GtkBox *marks;
  GtkWidget *segment = g_object_ref_sink (new_segment (title, &marks));
  guint n_marks = 0;

  for (guint i = 0; i < moments->len; i++)
    {
      const QuatuorMoment *moment = g_ptr_array_index (moments, i);

      if (!quatuor_id_equal (&moment->phase, phase))
        continue;
      gtk_box_append (marks, new_mark (self, cohort, moment, i));
      n_marks++;
    }
  if (n_marks > 0 || !quatuor_id_is_none (phase))
    gtk_box_append (self->segments, segment);
  g_object_unref (segment);
}

static void
quatuor_moment_line_class_init (QuatuorMomentLineClass *klass)
{
  /**
   * QuatuorMomentLine::activated:
   * @self: the line
   * @index: of the moment among those that were set
   *
   * A person chose a moment.
   */
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
quatuor_moment_line_init (QuatuorMomentLine *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->segments = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_box_set_homogeneous (self->segments, TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->segments));
  adw_bin_set_child (ADW_BIN (self), scroller);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The moments on the line of the phases"),
                                  -1);
}

/**
 * quatuor_moment_line_set:
 * @self: a line
 * @cohort: a cohort
 * @moments: (element-type QuatuorMoment): the moments of a territory of it, in
 *   the order of their numbers
 *
 * Shows the moments.
 */
void
quatuor_moment_line_set (QuatuorMomentLine *self,
                         QuatuorCohort     *cohort,
                         const GPtrArray   *moments)
{
  const GPtrArray *phases = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PHASE);
  GtkWidget *segment;

  g_return_if_fail (QUATUOR_IS_MOMENT_LINE (self));

  while ((segment = gtk_widget_get_first_child (GTK_WIDGET (self->segments))) != NULL)
    gtk_box_remove (self->segments, segment);
  for (guint i = 0; i < phases->len; i++)
    {
      const QuatuorPhase *phase = g_ptr_array_index (phases, i);

      add_segment (self, cohort, moments, &phase->id, phase->title);
    }
  add_segment (self, cohort, moments, &QUATUOR_ID_NONE, _("No phase"));
}
