/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-needs-page.h"

#include "quatuor-need-edit.h"
#include "quatuor-need-matrix.h"
#include "quatuor-need-window.h"
#include "quatuor-print-job.h"
#include "quatuor-print.h"
#include "quatuor-text-table.h"
#include "quatuor-wording.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _QuatuorNeedsPage
{
  QuatuorPage        parent_instance;

  /* Template children */
  GtkButton         *back_button;
  QuatuorNeedMatrix *matrix;
  QuatuorTextTable  *table;
  GtkLabel          *territory_label;

  QuatuorId          territory;
};

G_DEFINE_FINAL_TYPE (QuatuorNeedsPage, quatuor_needs_page, QUATUOR_TYPE_PAGE)

static const QuatuorTerritory *
get_territory (QuatuorNeedsPage *self)
{
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));

  return cohort != NULL ? quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &self->territory)
                        : NULL;
}

static char *
seat_label (QuatuorCohort   *cohort,
            const QuatuorId *id)
{
  const QuatuorSeat *seat = quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, id);
  const QuatuorCategory *category =
    seat != NULL ? quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &seat->category) : NULL;

  return g_strdup (category != NULL ? category->label : "…");
}

static void
add_line (QuatuorGrid       *grid,
          QuatuorCohort     *cohort,
          const QuatuorNeed *need)
{
  const QuatuorCommitment *commitment = quatuor_need_commitment (cohort, &need->id);
  gboolean is_role = quatuor_id_equal (&need->from_seat, &need->to_seat);
  g_autofree char *from = seat_label (cohort, &need->from_seat);
  g_autofree char *to = is_role ? g_strdup (_("My role")) : seat_label (cohort, &need->to_seat);
  const char *const cells[] = {
    from,
    to,
    need->text,
    is_role ? "—" : quatuor_wording_for_code ("state", need->state),
    commitment != NULL ? quatuor_wording_for_code ("state", commitment->state) : "—",
    NULL,
  };

  quatuor_grid_add_row (grid, cells);
}

/* The same needs in words, speaker by speaker as the matrix has them. */
static void
show_table (QuatuorNeedsPage       *self,
            QuatuorCohort          *cohort,
            const QuatuorTerritory *territory)
{
  const char *const titles[] = { _("Who Speaks"), _("Of Whom"), _("Need"), _("State"),
                                 _("Commitment"), NULL };
  const GPtrArray *seats =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, &territory->id);
  g_autoptr (QuatuorGrid) grid = quatuor_grid_new (titles);

  for (guint i = 0; i < seats->len; i++)
    for (guint n = 0; n < seats->len; n++)
      {
        g_autoptr (GPtrArray) needs = quatuor_need_list (cohort, g_ptr_array_index (seats, i),
                                                         g_ptr_array_index (seats, n));

        for (guint k = 0; k < needs->len; k++)
          add_line (grid, cohort, g_ptr_array_index (needs, k));
      }
  quatuor_text_table_show (self->table, _("What the Four Expect of Each Other"), grid);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorNeedsPage *self = QUATUOR_NEEDS_PAGE (widget);
  QuatuorStore *store = quatuor_page_get_store (QUATUOR_PAGE (self));
  const char *speaker, *other;
  QuatuorId from, to;

  g_variant_get (parameter, "(&s&s)", &speaker, &other);
  if (quatuor_id_parse (speaker, &from) && quatuor_id_parse (other, &to))
    quatuor_page_present (QUATUOR_PAGE (self), quatuor_need_window_new (store, &from, &to));
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  QuatuorNeedsPage *self = QUATUOR_NEEDS_PAGE (widget);
  const QuatuorTerritory *territory = get_territory (self);

  if (territory != NULL)
    quatuor_print_job_run (GTK_WINDOW (gtk_widget_get_root (widget)), territory->name,
                           quatuor_print_needs (quatuor_page_get_cohort (QUATUOR_PAGE (self)),
                                                territory, quatuor_date_today ()));
}

static void
quatuor_needs_page_refresh (QuatuorPage   *page,
                            QuatuorCohort *cohort)
{
  QuatuorNeedsPage *self = QUATUOR_NEEDS_PAGE (page);
  const QuatuorTerritory *territory = get_territory (self);
  g_autofree char *place = NULL;
  g_autofree char *target = NULL;

  if (territory == NULL)
    {
      /* It was removed, here or by an undo: there is nothing left to show. */
      if (!quatuor_id_is_none (&self->territory))
        gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", "overview");
      return;
    }

  place = quatuor_id_to_string (&territory->id);
  target = g_strdup_printf ("territory/%s/team", place);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->back_button), "s", target);
  quatuor_page_set_title (page, territory->name);
  gtk_label_set_label (self->territory_label, territory->name);
  quatuor_need_matrix_set (self->matrix, cohort, &territory->id);
  show_table (self, cohort, territory);
}

static void
quatuor_needs_page_show (QuatuorPage *page,
                         const char  *place)
{
  QuatuorNeedsPage *self = QUATUOR_NEEDS_PAGE (page);
  QuatuorId id;

  if (!quatuor_id_parse (place, &id))
    return;
  self->territory = id;
  quatuor_page_refresh (page);
}

static void
quatuor_needs_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_NEEDS_PAGE);

  G_OBJECT_CLASS (quatuor_needs_page_parent_class)->dispose (object);
}

static void
quatuor_needs_page_class_init (QuatuorNeedsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_needs_page_dispose;
  QUATUOR_PAGE_CLASS (klass)->refresh = quatuor_needs_page_refresh;
  QUATUOR_PAGE_CLASS (klass)->show = quatuor_needs_page_show;

  g_type_ensure (QUATUOR_TYPE_NEED_MATRIX);
  g_type_ensure (QUATUOR_TYPE_TEXT_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-needs-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorNeedsPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNeedsPage, matrix);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNeedsPage, table);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNeedsPage, territory_label);

  gtk_widget_class_install_action (widget_class, "needs.open", "(ss)", open_action);
  gtk_widget_class_install_action (widget_class, "needs.print", NULL, print_action);
}

static void
quatuor_needs_page_init (QuatuorNeedsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
