/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-chair.h"

#include "quatuor-seat-mark.h"
#include "quatuor-team.h"
#include "quatuor-term-row.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

struct _QuatuorChair
{
  AdwBin           parent_instance;

  /* Template children */
  GtkMenuButton   *add_button;
  GtkExpander     *before_expander;
  GtkListBox      *before_list;
  GtkLabel        *category_label;
  GtkListBox      *list;
  QuatuorSeatMark *mark;
  GtkButton       *seat_button;
  GtkWidget       *vacant_box;
  GtkLabel        *vacant_label;

  QuatuorId        seat;
};

G_DEFINE_FINAL_TYPE (QuatuorChair, quatuor_chair, ADW_TYPE_BIN)

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
append_role (QuatuorChair  *self,
             QuatuorCohort *cohort,
             const char    *role,
             QuatuorDate    on)
{
  const GPtrArray *tenures = quatuor_cohort_children (cohort, QUATUOR_TABLE_TENURE, &self->seat);

  for (guint i = 0; i < tenures->len; i++)
    {
      const QuatuorTenure *tenure = g_ptr_array_index (tenures, i);

      if (g_str_equal (tenure->role, role) && !quatuor_tenure_is_past (tenure, on))
        gtk_list_box_append (self->list, quatuor_term_row_new (cohort, tenure, on));
    }
}

static void
show_present (QuatuorChair  *self,
              QuatuorCohort *cohort,
              QuatuorDate    on)
{
  const char *const *roles = quatuor_wording_codes ("role");

  clear_list (self->list);
  for (guint i = 0; roles[i] != NULL; i++)
    append_role (self, cohort, roles[i], on);
  gtk_widget_set_visible (GTK_WIDGET (self->list),
                          gtk_list_box_get_row_at_index (self->list, 0) != NULL);
}

static void
show_before (QuatuorChair  *self,
             QuatuorCohort *cohort,
             QuatuorDate    on)
{
  const GPtrArray *tenures = quatuor_cohort_children (cohort, QUATUOR_TABLE_TENURE, &self->seat);
  g_autofree char *label = NULL;
  guint n_past = 0;

  clear_list (self->before_list);
  /* The last who left comes first. */
  for (guint i = tenures->len; i > 0; i--)
    {
      const QuatuorTenure *tenure = g_ptr_array_index (tenures, i - 1);

      if (quatuor_tenure_is_past (tenure, on))
        {
          gtk_list_box_append (self->before_list, quatuor_term_row_new (cohort, tenure, on));
          n_past++;
        }
    }

  /* Translators: people who were on a seat before; %u is how many. */
  label = g_strdup_printf (_("Before (%u)"), n_past);
  gtk_expander_set_label (self->before_expander, label);
  gtk_widget_set_visible (GTK_WIDGET (self->before_expander), n_past > 0);
}

static void
show_vacancy (QuatuorChair  *self,
              QuatuorCohort *cohort,
              QuatuorDate    on)
{
  gboolean is_vacant = quatuor_cohort_holder (cohort, &self->seat, on) == NULL;
  QuatuorDate since = quatuor_cohort_vacant_since (cohort, &self->seat, on);
  g_autofree char *day = quatuor_date_to_display (since);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->vacant_box, is_vacant);
  if (!is_vacant)
    return;

  text = since != QUATUOR_DATE_UNKNOWN ? g_strdup_printf (_("Vacant since %s"), day)
                                       : g_strdup (_("Nobody sits here yet"));
  gtk_label_set_label (self->vacant_label, text);
}

static void
append_item (GMenu           *menu,
             const char      *label,
             const char      *action,
             const QuatuorId *seat)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
  g_autofree char *target = quatuor_id_to_string (seat);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static void
show_add_menu (QuatuorChair *self,
               const char   *category)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  /* Translators: a button on a seat of a team; %s is its category. */
  g_autofree char *label = g_strdup_printf (_("Add Someone: %s"), category);
  g_autofree char *target = quatuor_id_to_string (&self->seat);

  append_item (menu, _("_Holder…"), "team.add-holder", &self->seat);
  append_item (menu, _("_Substitute…"), "team.add-substitute", &self->seat);
  append_item (menu, _("_Associate…"), "team.add-associate", &self->seat);
  gtk_menu_button_set_menu_model (self->add_button, G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add_button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->seat_button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->seat_button), "team.add-holder");
}

static QuatuorSeatState
seat_state (QuatuorCohort   *cohort,
            const QuatuorId *seat,
            QuatuorDate      on)
{
  if (quatuor_cohort_holder (cohort, seat, on) != NULL)
    return QUATUOR_SEAT_HELD;
  return quatuor_cohort_substitute (cohort, seat, on) != NULL ? QUATUOR_SEAT_SUBSTITUTED
                                                              : QUATUOR_SEAT_VACANT;
}

/* The rows are made anew after each act: the focus goes back to the person it
 * was on, else to the button that adds one. */
static gboolean
find_focus (QuatuorChair *self,
            QuatuorId    *tenure)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return FALSE;

  row = QUATUOR_IS_TERM_ROW (focus) ? focus
                                    : gtk_widget_get_ancestor (focus, QUATUOR_TYPE_TERM_ROW);
  *tenure = row != NULL ? *quatuor_term_row_get_tenure (QUATUOR_TERM_ROW (row)) : QUATUOR_ID_NONE;
  return TRUE;
}

static void
restore_focus (QuatuorChair    *self,
               const QuatuorId *tenure)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (quatuor_id_equal (quatuor_term_row_get_tenure (QUATUOR_TERM_ROW (row)), tenure))
      {
        gtk_widget_grab_focus (GTK_WIDGET (row));
        return;
      }
  gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
}

static void
quatuor_chair_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_CHAIR);

  G_OBJECT_CLASS (quatuor_chair_parent_class)->dispose (object);
}

static void
quatuor_chair_class_init (QuatuorChairClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_chair_dispose;

  g_type_ensure (QUATUOR_TYPE_SEAT_MARK);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/widgets/quatuor-chair.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorChair, add_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorChair, before_expander);
  gtk_widget_class_bind_template_child (widget_class, QuatuorChair, before_list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorChair, category_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorChair, list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorChair, mark);
  gtk_widget_class_bind_template_child (widget_class, QuatuorChair, seat_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorChair, vacant_box);
  gtk_widget_class_bind_template_child (widget_class, QuatuorChair, vacant_label);
}

static void
quatuor_chair_init (QuatuorChair *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_chair_new:
 *
 * Returns: (transfer floating): a chair of no seat yet
 */
GtkWidget *
quatuor_chair_new (void)
{
  return g_object_new (QUATUOR_TYPE_CHAIR, NULL);
}

/**
 * quatuor_chair_set:
 * @self: a chair
 * @cohort: a cohort
 * @seat: a seat of it
 * @on: the present day
 *
 * Shows a seat.
 */
void
quatuor_chair_set (QuatuorChair      *self,
                   QuatuorCohort     *cohort,
                   const QuatuorSeat *seat,
                   QuatuorDate        on)
{
  const QuatuorCategory *category;
  QuatuorId focused = QUATUOR_ID_NONE;
  gboolean had_focus;

  g_return_if_fail (QUATUOR_IS_CHAIR (self));

  had_focus = find_focus (self, &focused);
  category = quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &seat->category);
  self->seat = seat->id;
  gtk_label_set_label (self->category_label, category->label);
  quatuor_seat_mark_set (self->mark, category, seat_state (cohort, &seat->id, on));
  show_present (self, cohort, on);
  show_before (self, cohort, on);
  show_vacancy (self, cohort, on);
  show_add_menu (self, category->label);
  if (had_focus)
    restore_focus (self, &focused);
}

/**
 * quatuor_chair_get_seat:
 * @self: a chair
 *
 * Returns: (transfer none): the id of the seat it shows
 */
const QuatuorId *
quatuor_chair_get_seat (QuatuorChair *self)
{
  g_return_val_if_fail (QUATUOR_IS_CHAIR (self), NULL);

  return &self->seat;
}
