/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-term-row.h"

#include "quatuor-row-keys.h"
#include "quatuor-team.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

struct _QuatuorTermRow
{
  GtkListBoxRow  parent_instance;

  /* Template children */
  GtkLabel      *dates_label;
  GtkLabel      *description_label;
  GtkLabel      *email_label;
  GtkMenuButton *menu_button;
  GtkLabel      *name_label;
  GtkLabel      *phone_label;
  GtkLabel      *role_label;

  QuatuorId      tenure;
  QuatuorId      person;
};

G_DEFINE_FINAL_TYPE (QuatuorTermRow, quatuor_term_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_link (GtkLabel   *label,
           const char *scheme,
           const char *target)
{
  g_autofree char *uri = NULL;
  g_autofree char *markup = NULL;

  if (target != NULL)
    {
      g_autofree char *escaped = g_uri_escape_string (target, "@+", FALSE);

      uri = g_strconcat (scheme, escaped, NULL);
      markup = g_markup_printf_escaped ("<a href=\"%s\">%s</a>", uri, target);
    }
  show_text (label, markup);
}

static char *
dates_text (const QuatuorTenure *tenure,
            QuatuorDate          on)
{
  g_autofree char *starts = quatuor_date_to_display (tenure->starts);
  g_autofree char *ends = quatuor_date_to_display (tenure->ends);
  gboolean has_start = tenure->starts != QUATUOR_DATE_UNKNOWN;
  gboolean has_end = tenure->ends != QUATUOR_DATE_UNKNOWN;

  if (has_start && has_end)
    return g_strdup_printf (_("From %s to %s"), starts, ends);
  if (has_end)
    return g_strdup_printf (_("Until %s"), ends);
  if (has_start && tenure->starts > on)
    /* Translators: a person who comes to a seat on a later day. */
    return g_strdup_printf (_("From %s on"), starts);
  if (has_start)
    return g_strdup_printf (_("Since %s"), starts);
  return g_strdup (_("Since the beginning"));
}

static void
append_item (GMenu           *menu,
             const char      *label,
             const char      *action,
             const QuatuorId *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
  g_autofree char *target = quatuor_id_to_string (id);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_menu (QuatuorTermRow      *self,
           const QuatuorTenure *tenure,
           QuatuorDate          on)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) term = g_menu_new ();
  g_autoptr (GMenu) card = g_menu_new ();
  g_autoptr (GMenu) removal = g_menu_new ();

  if (tenure->ends == QUATUOR_DATE_UNKNOWN || tenure->ends >= on)
    {
      append_item (term, _("_Hand Over…"), "team.hand-over", &tenure->id);
      append_item (term, _("E_nd the Term…"), "team.vacate", &tenure->id);
    }
  append_item (term, _("Change the _Term…"), "team.edit-term", &tenure->id);
  append_item (term, _("Handover _Sheet…"), "team.handover-sheet", &tenure->id);
  append_item (term, _("_Correct the Person…"), "team.replace", &tenure->id);
  append_item (card, _("_Edit the Card…"), "person.edit", &tenure->person);
  append_item (card, _("H_istory…"), "person.history", &tenure->person);
  append_item (card, _("_Everything We Hold…"), "person.sheet", &tenure->person);
  append_item (card, _("_Forget This Person…"), "person.forget", &tenure->person);
  append_item (removal, _("_Remove"), "team.remove", &tenure->id);

  g_menu_append_section (menu, NULL, G_MENU_MODEL (term));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (card));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
name_menu (QuatuorTermRow *self,
           const char     *name)
{
  /* Translators: the button of a menu; %s is a person's name. */
  g_autofree char *label = g_strdup_printf (_("Actions on %s"), name);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->menu_button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_autofree char *id = quatuor_id_to_string (&QUATUOR_TERM_ROW (widget)->tenure);

  gtk_widget_activate_action (widget, "team.remove", "s", id);
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autofree char *id = quatuor_id_to_string (&QUATUOR_TERM_ROW (widget)->person);

  gtk_widget_activate_action (widget, "person.edit", "s", id);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gtk_menu_button_popup (QUATUOR_TERM_ROW (widget)->menu_button);
}

static void
quatuor_term_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_TERM_ROW);

  G_OBJECT_CLASS (quatuor_term_row_parent_class)->dispose (object);
}

static void
quatuor_term_row_class_init (QuatuorTermRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_term_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/widgets/quatuor-term-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorTermRow, dates_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTermRow, description_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTermRow, email_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTermRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTermRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTermRow, phone_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTermRow, role_label);

  gtk_widget_class_install_action (widget_class, "row.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "row.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "row.remove", NULL, remove_action);
  quatuor_row_keys_install (widget_class);
}

static void
quatuor_term_row_init (QuatuorTermRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_term_row_new:
 * @cohort: a cohort
 * @tenure: a term of it
 * @on: the present day
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
quatuor_term_row_new (QuatuorCohort       *cohort,
                      const QuatuorTenure *tenure,
                      QuatuorDate          on)
{
  QuatuorTermRow *self = g_object_new (QUATUOR_TYPE_TERM_ROW, NULL);
  const QuatuorPerson *person =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &tenure->person);
  g_autofree char *name = quatuor_person_name (person);
  g_autofree char *description = person != NULL ? quatuor_person_describe (person) : NULL;
  g_autofree char *dates = dates_text (tenure, on);
  g_autoptr (GMenuModel) menu = make_menu (self, tenure, on);
  gboolean is_holder = g_str_equal (tenure->role, QUATUOR_ROLE_HOLDER);
  gboolean is_present = quatuor_tenure_covers (tenure, on);

  self->tenure = tenure->id;
  self->person = tenure->person;
  show_text (self->name_label, name);
  show_text (self->role_label,
             is_holder ? NULL : quatuor_wording_for_code ("role", tenure->role));
  show_text (self->description_label, description);
  show_text (self->dates_label, dates);
  show_link (self->email_label, "mailto:", person != NULL && is_present ? person->email : NULL);
  show_link (self->phone_label, "tel:", person != NULL && is_present ? person->phone : NULL);
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  name_menu (self, name);
  return GTK_WIDGET (self);
}

/**
 * quatuor_term_row_get_tenure:
 * @self: a term row
 *
 * Returns: (transfer none): the id of the term
 */
const QuatuorId *
quatuor_term_row_get_tenure (QuatuorTermRow *self)
{
  g_return_val_if_fail (QUATUOR_IS_TERM_ROW (self), NULL);

  return &self->tenure;
}
