/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-matrix-row.h"

#include "quatuor-name-label.h"
#include "quatuor-phase-mark.h"

#include <glib/gi18n-lib.h>

struct _QuatuorMatrixRow
{
  AdwBin            parent_instance;

  /* Template children */
  GtkButton        *name_button;
  QuatuorNameLabel *name;
  GtkBox           *cells;

  QuatuorId         territory; /* none: the row has the titles */
};

G_DEFINE_FINAL_TYPE (QuatuorMatrixRow, quatuor_matrix_row, ADW_TYPE_BIN)

/* A list keeps two hundred rows ready. To give each of their buttons an action
 * and a target would have the toolkit look for a thousand actions up to the
 * window, a fifth of what it takes to show the page: so they are looked for by
 * the one that is clicked. */
static void
go (QuatuorMatrixRow *self,
    const char       *place)
{
  g_autofree char *id = quatuor_id_to_string (&self->territory);
  g_autofree char *target = g_strconcat ("territory/", id, place, NULL);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", target);
}

static void
on_name_clicked_cb (QuatuorMatrixRow *self)
{
  go (self, "");
}

static void
on_cell_clicked_cb (GtkWidget *button)
{
  go (QUATUOR_MATRIX_ROW (gtk_widget_get_ancestor (button, QUATUOR_TYPE_MATRIX_ROW)), "/path");
}

static GtkWidget *
make_cell (void)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), quatuor_phase_mark_new ());
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "matrix-cell");
  g_signal_connect (button, "clicked", G_CALLBACK (on_cell_clicked_cb), NULL);
  return button;
}

/* A title asks for no width of its own, so that it stands above its column. */
static GtkWidget *
make_title (void)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "max-width-chars", 1,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "justify", GTK_JUSTIFY_CENTER,
                       "valign", GTK_ALIGN_END,
                       "css-classes", (const char *[]) { "caption-heading", "matrix-cell", NULL },
                       NULL);
}

/* Makes the row hold as many cells as there are phases, all of one sort. */
static void
fit_cells (QuatuorMatrixRow *self,
           guint             n_cells,
           GType             type,
           GtkWidget      *(*make) (void))
{
  GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self->cells));
  guint n = 0;

  while (cell != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (cell);

      if (n >= n_cells || !g_type_is_a (G_OBJECT_TYPE (cell), type))
        gtk_box_remove (self->cells, cell);
      else
        n++;
      cell = next;
    }
  for (; n < n_cells; n++)
    gtk_box_append (self->cells, make ());
}

static void
show_cell (GtkWidget              *button,
           QuatuorCohort          *cohort,
           const QuatuorTerritory *territory,
           const QuatuorPhase     *phase)
{
  const QuatuorProgress *progress =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_PROGRESS, &territory->id, &phase->id);
  const char *state = progress != NULL ? progress->state : "not_started";
  gboolean is_late = quatuor_cohort_is_followed (cohort, &territory->id, quatuor_date_today ()) &&
                     quatuor_cohort_is_late (cohort, &territory->id, phase,
                                             quatuor_date_today ());
  QuatuorPhaseMark *mark = QUATUOR_PHASE_MARK (gtk_button_get_child (GTK_BUTTON (button)));
  g_autofree char *words = quatuor_phase_mark_describe (phase->title, state, is_late);
  g_autofree char *label = NULL;

  quatuor_phase_mark_set (mark, phase->title, state, is_late);
  /* Translators: a territory’s name, then a phase and its state. */
  label = g_strdup_printf (_("%s, %s"), territory->name, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
show_territory (QuatuorMatrixRow       *self,
                QuatuorCohort          *cohort,
                const QuatuorTerritory *territory,
                const GPtrArray        *phases)
{
  GtkWidget *cell;

  self->territory = territory->id;
  fit_cells (self, phases->len, GTK_TYPE_BUTTON, make_cell);
  cell = gtk_widget_get_first_child (GTK_WIDGET (self->cells));
  for (guint i = 0; i < phases->len; i++, cell = gtk_widget_get_next_sibling (cell))
    show_cell (cell, cohort, territory, g_ptr_array_index (phases, i));

  quatuor_name_label_set_text (self->name, territory->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, territory->name,
                                  -1);
}

/* A narrow window has no room for titles: the phases are counted there, and
 * their buttons still say their names. */
static void
show_titles (QuatuorMatrixRow *self,
             const GPtrArray  *phases)
{
  GtkWidget *cell;

  fit_cells (self, phases->len, GTK_TYPE_LABEL, make_title);
  cell = gtk_widget_get_first_child (GTK_WIDGET (self->cells));
  for (guint i = 0; i < phases->len; i++, cell = gtk_widget_get_next_sibling (cell))
    {
      const QuatuorPhase *phase = g_ptr_array_index (phases, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      gboolean is_narrow = gtk_widget_has_css_class (GTK_WIDGET (self), "narrow");

      gtk_label_set_label (GTK_LABEL (cell), is_narrow ? number : phase->title);
      gtk_widget_set_tooltip_text (cell, phase->title);
    }
}

static void
quatuor_matrix_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_MATRIX_ROW);

  G_OBJECT_CLASS (quatuor_matrix_row_parent_class)->dispose (object);
}

static void
quatuor_matrix_row_class_init (QuatuorMatrixRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_matrix_row_dispose;

  g_type_ensure (QUATUOR_TYPE_NAME_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/pages/quatuor-matrix-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorMatrixRow, name_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorMatrixRow, name);
  gtk_widget_class_bind_template_child (widget_class, QuatuorMatrixRow, cells);
  gtk_widget_class_bind_template_callback (widget_class, on_name_clicked_cb);
}

static void
quatuor_matrix_row_init (QuatuorMatrixRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_matrix_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
quatuor_matrix_row_new (void)
{
  return g_object_new (QUATUOR_TYPE_MATRIX_ROW, NULL);
}

/**
 * quatuor_matrix_row_show:
 * @self: a row
 * @cohort: a cohort
 * @territory: (nullable): one of its territories; %NULL for the titles
 */
void
quatuor_matrix_row_show (QuatuorMatrixRow       *self,
                         QuatuorCohort          *cohort,
                         const QuatuorTerritory *territory)
{
  const GPtrArray *phases = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PHASE);

  g_return_if_fail (QUATUOR_IS_MATRIX_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->name_button), territory != NULL);
  if (territory != NULL)
    show_territory (self, cohort, territory, phases);
  else
    show_titles (self, phases);
}

/**
 * quatuor_matrix_row_find_column:
 * @self: a row
 * @widget: (nullable): the widget that has the focus
 *
 * Returns: the column of the focus, -1 for the name, -2 when it is elsewhere
 */
int
quatuor_matrix_row_find_column (QuatuorMatrixRow *self,
                                GtkWidget        *widget)
{
  int column = 0;

  if (widget == GTK_WIDGET (self->name_button))
    return -1;
  for (GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self->cells));
       cell != NULL;
       cell = gtk_widget_get_next_sibling (cell), column++)
    if (cell == widget)
      return column;
  return -2;
}

/**
 * quatuor_matrix_row_focus:
 * @self: a row
 * @column: a column, -1 for the name
 *
 * Returns: whether there is such a column to take the focus
 */
gboolean
quatuor_matrix_row_focus (QuatuorMatrixRow *self,
                          int               column)
{
  GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self->cells));

  if (column == -1)
    return gtk_widget_grab_focus (GTK_WIDGET (self->name_button));
  for (int i = 0; cell != NULL && i < column; i++)
    cell = gtk_widget_get_next_sibling (cell);
  return column >= 0 && cell != NULL && gtk_widget_grab_focus (cell);
}
