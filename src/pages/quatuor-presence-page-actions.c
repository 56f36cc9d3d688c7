/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-presence-page-private.h"

#include "quatuor-feedback.h"
#include "quatuor-presence-dialog.h"
#include "quatuor-presence-edit.h"
#include "quatuor-presence-words.h"
#include "quatuor-print-job.h"
#include "quatuor-print.h"
#include "quatuor-team.h"

#include <glib/gi18n-lib.h>

static QuatuorStore *
store_of (QuatuorPresencePage *self)
{
  return quatuor_page_get_store (QUATUOR_PAGE (self));
}

/*
 * Acts
 */

static void
apply (QuatuorPresencePage *self,
       QuatuorEdit         *edit)
{
  if (edit != NULL)
    quatuor_feedback_apply (GTK_WIDGET (self), store_of (self), edit);
}

static void
note_all (QuatuorPresencePage *self)
{
  const QuatuorHalfDay *half_day = quatuor_presence_page_get_half_day (self);

  if (half_day != NULL)
    apply (self, quatuor_presence_edit_all_present (self->cohort, half_day));
}

static const QuatuorHalfDay *
half_day_at (QuatuorPresencePage *self)
{
  const GPtrArray *half_days = quatuor_presence_page_get_half_days (self);

  return self->at.column < half_days->len ? g_ptr_array_index (half_days, self->at.column) : NULL;
}

static void
note_one (QuatuorPresencePage *self,
          QuatuorPresence      presence)
{
  const QuatuorRollLine *line = quatuor_presence_page_get_line (self, self->at.item);
  const QuatuorHalfDay *half_day = half_day_at (self);

  if (line != NULL && half_day != NULL)
    apply (self, quatuor_presence_edit_set (self->cohort, half_day, &line->person->id, presence));
}

static void
ask_substitute (QuatuorPresencePage *self)
{
  const QuatuorRollLine *line = quatuor_presence_page_get_line (self, self->at.item);
  const QuatuorHalfDay *half_day = half_day_at (self);

  if (line != NULL && line->seat != NULL && half_day != NULL)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_presence_dialog_new_replace (store_of (self), &half_day->id,
                                                               &line->seat->id, &line->person->id));
}

static void
ask_note (QuatuorPresencePage *self)
{
  const QuatuorRollLine *line = quatuor_presence_page_get_line (self, self->at.item);
  const QuatuorHalfDay *half_day = half_day_at (self);

  if (line != NULL && half_day != NULL)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_presence_dialog_new_note (store_of (self), &half_day->id,
                                                            &line->person->id));
}

/*
 * The menu of a cell
 */

static void
add_target (GMenu      *menu,
            const char *label,
            const char *action,
            const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_status_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (QuatuorPresence i = QUATUOR_PRESENCE_PRESENT; i < QUATUOR_N_PRESENCES; i++)
    add_target (menu, quatuor_presence_to_word (i), "presence.mark",
                quatuor_presence_to_code (i));
  add_target (menu, quatuor_presence_to_word (QUATUOR_PRESENCE_NOT_NOTED), "presence.mark",
              quatuor_presence_to_code (QUATUOR_PRESENCE_NOT_NOTED));
  return G_MENU_MODEL (menu);
}

/* Those who are on the seat that day beside the person. */
static void
add_others (QuatuorPresencePage   *self,
            GMenu                 *menu,
            const QuatuorRollLine *line,
            const QuatuorHalfDay  *half_day)
{
  const GPtrArray *tenures =
    quatuor_cohort_children (self->cohort, QUATUOR_TABLE_TENURE, &line->seat->id);

  for (guint i = 0; i < tenures->len; i++)
    {
      const QuatuorTenure *tenure = g_ptr_array_index (tenures, i);
      const QuatuorPerson *person =
        quatuor_cohort_find (self->cohort, QUATUOR_TABLE_PERSON, &tenure->person);
      g_autofree char *name = quatuor_person_name (person);
      g_autofree char *id = quatuor_id_to_string (&tenure->person);
      g_autofree char *label = NULL;

      if (person == line->person || !quatuor_tenure_covers (tenure, half_day->date))
        continue;
      /* Translators: %s is a person who came instead of another. */
      label = g_strdup_printf (_("Replaced by %s"), name);
      add_target (menu, label, "presence.replace-by", id);
    }
}

static GMenuModel *
make_cell_menu (QuatuorPresencePage *self)
{
  const QuatuorRollLine *line = quatuor_presence_page_get_line (self, self->at.item);
  const QuatuorHalfDay *half_day = half_day_at (self);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) statuses = make_status_menu ();
  g_autoptr (GMenu) others = g_menu_new ();

  g_menu_append_section (menu, NULL, statuses);
  if (line->seat != NULL)
    {
      add_others (self, others, line, half_day);
      g_menu_append (others, _("Replaced by Somebody _Else…"), "presence.replace");
    }
  g_menu_append (others, _("_Note…"), "presence.note");
  g_menu_append (others, _("_Certificate of All Sessions…"), "presence.print-certificate");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (others));
  return G_MENU_MODEL (menu);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorPresencePage *self = QUATUOR_PRESENCE_PAGE (widget);
  g_autoptr (GMenuModel) menu = NULL;
  GtkWidget *bin;

  if (!quatuor_presence_page_find_focus (self, &self->at))
    return;

  quatuor_presence_page_select (self, self->at.column);
  menu = make_cell_menu (self);
  bin = quatuor_presence_item_get_widget (quatuor_presence_page_get_item (self, self->at.item));
  quatuor_presence_row_popup (QUATUOR_PRESENCE_ROW (adw_bin_get_child (ADW_BIN (bin))),
                              self->at.column, menu);
}

/*
 * Actions
 */

static void
all_present_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  note_all (QUATUOR_PRESENCE_PAGE (widget));
}

static void
mark_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  note_one (QUATUOR_PRESENCE_PAGE (widget),
            quatuor_presence_parse (g_variant_get_string (parameter, NULL)));
}

static void
replace_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  ask_substitute (QUATUOR_PRESENCE_PAGE (widget));
}

static void
replace_by_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  QuatuorPresencePage *self = QUATUOR_PRESENCE_PAGE (widget);
  const QuatuorRollLine *line = quatuor_presence_page_get_line (self, self->at.item);
  const QuatuorHalfDay *half_day = half_day_at (self);
  const QuatuorPerson *person = NULL;
  QuatuorId id;

  if (quatuor_id_parse (g_variant_get_string (parameter, NULL), &id))
    person = quatuor_cohort_find (self->cohort, QUATUOR_TABLE_PERSON, &id);
  if (person != NULL && line != NULL && line->seat != NULL && half_day != NULL)
    apply (self, quatuor_presence_edit_replace (self->cohort, half_day, &line->seat->id,
                                                &line->person->id, person));
}

static void
note_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  ask_note (QUATUOR_PRESENCE_PAGE (widget));
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  QuatuorPresencePage *self = QUATUOR_PRESENCE_PAGE (widget);
  const QuatuorHalfDay *half_day = quatuor_presence_page_get_half_day (self);

  if (half_day != NULL)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_presence_dialog_new_add (store_of (self), &half_day->id));
}

static void
select_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  quatuor_presence_page_select (QUATUOR_PRESENCE_PAGE (widget),
                                g_variant_get_uint32 (parameter));
}

static void
earlier_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  QuatuorPresencePage *self = QUATUOR_PRESENCE_PAGE (widget);

  if (self->selected > 0)
    quatuor_presence_page_select (self, self->selected - 1);
}

static void
later_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  QuatuorPresencePage *self = QUATUOR_PRESENCE_PAGE (widget);

  quatuor_presence_page_select (self, self->selected + 1);
}

static void
session_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  quatuor_page_go_to (widget, "session", &QUATUOR_PRESENCE_PAGE (widget)->session);
}

/*
 * Prints
 */

/* Takes @sheet. */
static void
print (QuatuorPresencePage *self,
       const char          *name,
       QuatuorSheet        *sheet)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  quatuor_print_job_run (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, name, sheet);
}

static const QuatuorSession *
session_of (QuatuorPresencePage *self)
{
  return quatuor_cohort_find (self->cohort, QUATUOR_TABLE_SESSION, &self->session);
}

static void
print_sheet_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  QuatuorPresencePage *self = QUATUOR_PRESENCE_PAGE (widget);
  const QuatuorHalfDay *half_day = quatuor_presence_page_get_half_day (self);

  if (half_day != NULL)
    print (self, _("Attendance Sheet"), quatuor_print_attendance (self->cohort, half_day));
}

static void
print_kit_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  QuatuorPresencePage *self = QUATUOR_PRESENCE_PAGE (widget);
  const QuatuorSession *session = session_of (self);

  if (session != NULL)
    print (self, session->title, quatuor_print_kit (self->cohort, session));
}

static void
print_certificates_action (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  QuatuorPresencePage *self = QUATUOR_PRESENCE_PAGE (widget);
  const QuatuorSession *session = session_of (self);

  if (session != NULL)
    print (self, _("Certificates of Attendance"),
           quatuor_print_certificates (self->cohort, session, quatuor_date_today ()));
}

static void
print_certificate_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  QuatuorPresencePage *self = QUATUOR_PRESENCE_PAGE (widget);
  const QuatuorRollLine *line = quatuor_presence_page_get_line (self, self->at.item);

  if (line != NULL)
    print (self, _("Certificate of Attendance"),
           quatuor_print_certificate (self->cohort, NULL, line->person, quatuor_date_today ()));
}

/**
 * quatuor_presence_page_install_actions:
 * @widget_class: the class of the page
 */
void
quatuor_presence_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "presence.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "presence.all-present", NULL,
                                   all_present_action);
  gtk_widget_class_install_action (widget_class, "presence.earlier", NULL, earlier_action);
  gtk_widget_class_install_action (widget_class, "presence.later", NULL, later_action);
  gtk_widget_class_install_action (widget_class, "presence.mark", "s", mark_action);
  gtk_widget_class_install_action (widget_class, "presence.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "presence.note", NULL, note_action);
  gtk_widget_class_install_action (widget_class, "presence.print-certificate", NULL,
                                   print_certificate_action);
  gtk_widget_class_install_action (widget_class, "presence.print-certificates", NULL,
                                   print_certificates_action);
  gtk_widget_class_install_action (widget_class, "presence.print-kit", NULL, print_kit_action);
  gtk_widget_class_install_action (widget_class, "presence.print-sheet", NULL,
                                   print_sheet_action);
  gtk_widget_class_install_action (widget_class, "presence.replace", NULL, replace_action);
  gtk_widget_class_install_action (widget_class, "presence.replace-by", "s", replace_by_action);
  gtk_widget_class_install_action (widget_class, "presence.select", "u", select_action);
  gtk_widget_class_install_action (widget_class, "presence.session", NULL, session_action);
}
