/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-need-matrix.h"

#include "quatuor-need-edit.h"
#include "quatuor-seat-mark.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

/* How many lines a need has at most in a cell, and letters in a line. */
#define CELL_LINES 5
#define CELL_CHARS 18

struct _QuatuorNeedMatrix
{
  AdwBin     parent_instance;

  /* Template children */
  GtkGrid   *grid;

  QuatuorId  territory;
  guint      n_seats;
};

G_DEFINE_FINAL_TYPE (QuatuorNeedMatrix, quatuor_need_matrix, ADW_TYPE_BIN)

static const QuatuorCategory *
category_of (QuatuorCohort     *cohort,
             const QuatuorSeat *seat)
{
  return quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &seat->category);
}

static GtkWidget *
new_heading (QuatuorCohort     *cohort,
             const QuatuorSeat *seat,
             gboolean           is_row)
{
  const QuatuorCategory *category = category_of (cohort, seat);
  gboolean is_held =
    quatuor_cohort_holder (cohort, &seat->id, quatuor_date_today ()) != NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark = quatuor_seat_mark_new ();
  GtkWidget *label = gtk_label_new (category->label);

  quatuor_seat_mark_set (QUATUOR_SEAT_MARK (mark), category,
                         is_held ? QUATUOR_SEAT_HELD : QUATUOR_SEAT_VACANT);
  gtk_widget_add_css_class (label, "heading");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_halign (box, is_row ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

/* Centre dots and colours say nothing to a screen reader: the state is a word. */
static void
append_need (GtkWidget         *box,
             GString           *words,
             const QuatuorNeed *need,
             gboolean           is_role)
{
  const char *state = quatuor_wording_for_code ("state", need->state);
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL,
                                  "label", need->text,
                                  "wrap", TRUE,
                                  "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                  "ellipsize", PANGO_ELLIPSIZE_END,
                                  "lines", CELL_LINES,
                                  "max-width-chars", CELL_CHARS,
                                  "xalign", 0.0,
                                  NULL);

  gtk_box_append (GTK_BOX (box), text);
  g_string_append_printf (words, " %s", need->text);
  if (is_role)
    return;
  text = g_object_new (GTK_TYPE_LABEL,
                       "label", state,
                       "css-classes", (const char *[]) { "caption", "dim-label", NULL },
                       "xalign", 0.0,
                       NULL);
  gtk_box_append (GTK_BOX (box), text);
  g_string_append_printf (words, " (%s)", state);
}

static void
fill_cell (GtkWidget         *button,
           QuatuorCohort     *cohort,
           const QuatuorSeat *from,
           const QuatuorSeat *to)
{
  g_autoptr (GPtrArray) needs = quatuor_need_list (cohort, &from->id, &to->id);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GString *words = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  if (from == to)
    /* Translators: %s is a category of seats. */
    g_string_append_printf (words, _("%s, my role:"), category_of (cohort, from)->label);
  else
    /* Translators: two categories of seats. */
    g_string_append_printf (words, _("%s expects of %s:"), category_of (cohort, from)->label,
                            category_of (cohort, to)->label);
  for (guint i = 0; i < needs->len; i++)
    append_need (box, words, g_ptr_array_index (needs, i), from == to);
  if (needs->len == 0)
    {
      GtkWidget *label = gtk_label_new (from == to ? _("My role") : "+");

      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_set_vexpand (label, TRUE);
      gtk_box_append (GTK_BOX (box), label);
      g_string_append_printf (words, " %s", _("Nothing is written yet"));
    }
  gtk_button_set_child (GTK_BUTTON (button), box);
  sentence = g_string_free (words, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence, -1);
}

static GtkWidget *
new_cell (const QuatuorSeat *from,
          const QuatuorSeat *to)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *speaker = quatuor_id_to_string (&from->id);
  g_autofree char *other = quatuor_id_to_string (&to->id);

  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "need-cell");
  if (from == to)
    gtk_widget_add_css_class (button, "own-role");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "needs.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", speaker, other);
  return button;
}

static void
build (QuatuorNeedMatrix *self,
       QuatuorCohort     *cohort,
       const GPtrArray   *seats)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  for (guint row = 0; row < seats->len; row++)
    {
      const QuatuorSeat *from = g_ptr_array_index (seats, row);

      gtk_grid_attach (self->grid, new_heading (cohort, from, FALSE), (int) row + 1, 0, 1, 1);
      gtk_grid_attach (self->grid, new_heading (cohort, from, TRUE), 0, (int) row + 1, 1, 1);
      for (guint column = 0; column < seats->len; column++)
        gtk_grid_attach (self->grid, new_cell (from, g_ptr_array_index (seats, column)),
                         (int) column + 1, (int) row + 1, 1, 1);
    }
  self->n_seats = seats->len;
}

static void
quatuor_need_matrix_dispose (GObject *object)
{
  /* The bin must let go of the grid before the template does, as both would take
   * it down. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_NEED_MATRIX);

  G_OBJECT_CLASS (quatuor_need_matrix_parent_class)->dispose (object);
}

static void
quatuor_need_matrix_class_init (QuatuorNeedMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_need_matrix_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-need-matrix.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorNeedMatrix, grid);
}

static void
quatuor_need_matrix_init (QuatuorNeedMatrix *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_need_matrix_set:
 * @self: a matrix
 * @cohort: a cohort
 * @territory: a territory
 *
 * Shows the needs of a territory. The cells are kept while they are those of the
 * same seats, and the focus with them.
 */
void
quatuor_need_matrix_set (QuatuorNeedMatrix *self,
                         QuatuorCohort     *cohort,
                         const QuatuorId   *territory)
{
  const GPtrArray *seats = quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, territory);

  g_return_if_fail (QUATUOR_IS_NEED_MATRIX (self));

  if (!quatuor_id_equal (&self->territory, territory) || self->n_seats != seats->len)
    build (self, cohort, seats);
  self->territory = *territory;
  for (guint row = 0; row < seats->len; row++)
    for (guint column = 0; column < seats->len; column++)
      fill_cell (gtk_grid_get_child_at (self->grid, (int) column + 1, (int) row + 1), cohort,
                 g_ptr_array_index (seats, row), g_ptr_array_index (seats, column));
}
