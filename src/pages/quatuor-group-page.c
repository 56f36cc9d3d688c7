/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-group-page.h"

#include "quatuor-feedback.h"
#include "quatuor-field-row.h"
#include "quatuor-item-target.h"
#include "quatuor-mail.h"
#include "quatuor-members-dialog.h"
#include "quatuor-peer-group-edit.h"
#include "quatuor-peer-note-row.h"
#include "quatuor-peer-row.h"
#include "quatuor-print-job.h"
#include "quatuor-print.h"
#include "quatuor-prompt.h"
#include "quatuor-record-row.h"
#include "quatuor-session-dialog.h"
#include "quatuor-text-row.h"
#include "quatuor-wording.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _QuatuorGroupPage
{
  QuatuorPage      parent_instance;

  /* Template children */
  QuatuorTextRow  *aim;
  GtkLabel        *facts_label;
  GtkListBox      *members_list;
  GtkWidget       *no_members_label;
  GtkWidget       *no_notes_label;
  GtkWidget       *no_sessions_label;
  QuatuorTextRow  *note;
  GtkListBox      *notes_list;
  GtkListBox      *sessions_list;
  QuatuorFieldRow *title;
  GtkLabel        *title_label;

  QuatuorId        group;
  gboolean         is_awaited; /* gone to before it is written */
};

G_DEFINE_FINAL_TYPE (QuatuorGroupPage, quatuor_group_page, QUATUOR_TYPE_PAGE)

static const QuatuorPeerGroup *
get_group (QuatuorGroupPage *self)
{
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));

  return cohort != NULL ? quatuor_cohort_find (cohort, QUATUOR_TABLE_PEER_GROUP, &self->group)
                        : NULL;
}

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
show_one_of (GtkListBox *list,
             GtkWidget  *nothing)
{
  gboolean has_rows = gtk_list_box_get_row_at_index (list, 0) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (list), has_rows);
  gtk_widget_set_visible (nothing, !has_rows);
}

static void
make_activatable (GtkWidget  *row,
                  const char *target)
{
  g_object_set (row, "activatable", TRUE, "action-name", "win.go", NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
}

static void
show_members (QuatuorGroupPage *self,
              QuatuorCohort    *cohort)
{
  g_autoptr (GArray) peers =
    quatuor_peer_group_list_peers (cohort, &self->group, quatuor_date_today ());

  clear_list (self->members_list);
  for (guint i = 0; i < peers->len; i++)
    {
      const QuatuorPeer *peer = &g_array_index (peers, QuatuorPeer, i);
      GtkWidget *row = quatuor_peer_row_new (peer);

      if (peer->territory != NULL)
        {
          g_autofree char *place = quatuor_id_to_string (&peer->territory->id);
          g_autofree char *target = g_strdup_printf ("territory/%s/team", place);

          make_activatable (row, target);
        }
      gtk_list_box_append (self->members_list, row);
    }
  show_one_of (self->members_list, self->no_members_label);
}

/* The first day, and the state when it is not simply planned. */
static char *
describe_session (QuatuorCohort        *cohort,
                  const QuatuorSession *session)
{
  const GPtrArray *days = quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY, &session->id);
  g_autofree char *day =
    days->len > 0 ? quatuor_date_to_display (
                      ((const QuatuorHalfDay *) g_ptr_array_index (days, 0))->date)
                  : g_strdup (_("Without a date"));
  g_autofree char *halves =
    g_strdup_printf (ngettext ("%u half-day", "%u half-days", days->len), days->len);

  if (days->len == 0)
    return g_steal_pointer (&day);
  return g_strdup_printf ("%s, %s, %s", day, halves,
                          quatuor_wording_for_code ("session.state", session->state));
}

static void
show_sessions (QuatuorGroupPage *self,
               QuatuorCohort    *cohort)
{
  g_autoptr (GPtrArray) sessions = quatuor_peer_group_list_sessions (cohort, &self->group);

  clear_list (self->sessions_list);
  for (guint i = 0; i < sessions->len; i++)
    {
      const QuatuorSession *session = g_ptr_array_index (sessions, i);
      g_autofree char *subtitle = describe_session (cohort, session);
      g_autofree char *place = quatuor_id_to_string (&session->id);
      g_autofree char *target = g_strconcat ("session/", place, NULL);
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                     "use-markup", FALSE,
                                     "title", session->title,
                                     "subtitle", subtitle,
                                     NULL);

      make_activatable (row, target);
      gtk_list_box_append (self->sessions_list, row);
    }
  show_one_of (self->sessions_list, self->no_sessions_label);
}

static void
show_facts (QuatuorGroupPage       *self,
            const QuatuorPeerGroup *group)
{
  const char *kind = quatuor_wording_for_code ("kind", group->kind);
  g_autofree char *facts =
    group->round != QUATUOR_INTEGER_UNKNOWN
      /* Translators: the kind of a group, and the number of its round. */
      ? g_strdup_printf (_("%s, round %u"), kind, (guint) group->round)
      : g_strdup (kind);

  gtk_label_set_label (self->facts_label, facts);
}

static GPtrArray *
list_people (QuatuorGroupPage *self)
{
  return quatuor_peer_group_list_people (quatuor_page_get_cohort (QUATUOR_PAGE (self)),
                                         &self->group, quatuor_date_today ());
}

/*
 * Actions
 */

static void
members_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  QuatuorGroupPage *self = QUATUOR_GROUP_PAGE (widget);
  const QuatuorPeerGroup *group = get_group (self);

  if (group != NULL)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_members_dialog_new (quatuor_page_get_store (QUATUOR_PAGE (self)),
                                                      group));
}

/* The dialog begins with what a session of this group is. */
static void
plan_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorGroupPage *self = QUATUOR_GROUP_PAGE (widget);
  QuatuorStore *store = quatuor_page_get_store (QUATUOR_PAGE (self));
  QuatuorSession model = {
    .title = (char *) gtk_label_get_label (self->title_label),
    .kind = (char *) "peer",
    .audience = (char *) "group",
    .peer_group = self->group,
    .open_to_all = QUATUOR_INTEGER_UNKNOWN,
    .minimum = QUATUOR_INTEGER_UNKNOWN,
  };

  if (get_group (self) != NULL)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_session_dialog_new_add (store, quatuor_date_today (), &model));
}

static void
write_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_autoptr (GPtrArray) people = list_people (QUATUOR_GROUP_PAGE (widget));

  quatuor_mail_write (widget, people, NULL, NULL);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autoptr (GPtrArray) people = list_people (QUATUOR_GROUP_PAGE (widget));

  quatuor_mail_copy_addresses (widget, people);
}

static void
add_note (const char *text,
          gpointer    target)
{
  QuatuorGroupPage *self = target;
  const QuatuorPeerGroup *group = get_group (self);
  QuatuorPeerNote note = {
    .id = quatuor_id_new (),
    .date = quatuor_date_today (),
    .text = (char *) text,
  };

  if (group != NULL)
    quatuor_feedback_apply (GTK_WIDGET (self), quatuor_page_get_store (QUATUOR_PAGE (self)),
                            quatuor_peer_note_add (group, &note));
}

static void
add_note_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  quatuor_prompt_ask (GTK_WINDOW (gtk_widget_get_root (widget)), _("Note of the Peers"),
                      _("Seen by the members of this group and the coach only."), _("Note"),
                      _("_Add"), add_note, widget);
}

static void
history_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  quatuor_item_show_history (widget, QUATUOR_TABLE_PEER_GROUP,
                             &QUATUOR_GROUP_PAGE (widget)->group);
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  QuatuorGroupPage *self = QUATUOR_GROUP_PAGE (widget);
  const QuatuorPeerGroup *group = get_group (self);

  if (group != NULL)
    quatuor_print_job_run (GTK_WINDOW (gtk_widget_get_root (widget)), group->title,
                           quatuor_print_group (quatuor_page_get_cohort (QUATUOR_PAGE (self)),
                                                group, quatuor_date_today ()));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  QuatuorGroupPage *self = QUATUOR_GROUP_PAGE (widget);
  QuatuorPage *page = QUATUOR_PAGE (self);
  const QuatuorPeerGroup *group = get_group (self);

  if (group != NULL)
    quatuor_feedback_apply (widget, quatuor_page_get_store (page),
                            quatuor_peer_group_remove (quatuor_page_get_cohort (page), group));
}

/*
 * Overrides
 */

static void
quatuor_group_page_refresh (QuatuorPage   *page,
                            QuatuorCohort *cohort)
{
  QuatuorGroupPage *self = QUATUOR_GROUP_PAGE (page);
  QuatuorStore *store = quatuor_page_get_store (page);
  const QuatuorPeerGroup *group = get_group (self);

  if (group == NULL)
    {
      /* It was removed, here or by an undo, unless it is only being made. */
      if (!quatuor_id_is_none (&self->group) && !self->is_awaited)
        gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", "groups");
      return;
    }

  self->is_awaited = FALSE;
  quatuor_page_set_title (page, group->title);
  gtk_label_set_label (self->title_label, group->title);
  show_facts (self, group);
  show_members (self, cohort);
  show_sessions (self, cohort);
  quatuor_record_list_show (self->notes_list, QUATUOR_TYPE_PEER_NOTE_ROW, store,
                            QUATUOR_TABLE_PEER_NOTE,
                            quatuor_cohort_children (cohort, QUATUOR_TABLE_PEER_NOTE,
                                                     &self->group));
  show_one_of (self->notes_list, self->no_notes_label);
  quatuor_row_field_bind (QUATUOR_ROW_FIELD (self->title), store, QUATUOR_TABLE_PEER_GROUP, group);
  quatuor_row_field_bind (QUATUOR_ROW_FIELD (self->aim), store, QUATUOR_TABLE_PEER_GROUP, group);
  quatuor_row_field_bind (QUATUOR_ROW_FIELD (self->note), store, QUATUOR_TABLE_PEER_GROUP, group);
}

static void
quatuor_group_page_show (QuatuorPage *page,
                         const char  *place)
{
  QuatuorGroupPage *self = QUATUOR_GROUP_PAGE (page);
  QuatuorId id;

  if (!quatuor_id_parse (place, &id))
    return;
  self->group = id;
  self->is_awaited = get_group (self) == NULL;
  quatuor_page_refresh (page);
}

static void
quatuor_group_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_GROUP_PAGE);

  G_OBJECT_CLASS (quatuor_group_page_parent_class)->dispose (object);
}

static void
quatuor_group_page_class_init (QuatuorGroupPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_group_page_dispose;
  QUATUOR_PAGE_CLASS (klass)->refresh = quatuor_group_page_refresh;
  QUATUOR_PAGE_CLASS (klass)->show = quatuor_group_page_show;

  g_type_ensure (QUATUOR_TYPE_FIELD_ROW);
  g_type_ensure (QUATUOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-group-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorGroupPage, aim);
  gtk_widget_class_bind_template_child (widget_class, QuatuorGroupPage, facts_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorGroupPage, members_list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorGroupPage, no_members_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorGroupPage, no_notes_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorGroupPage, no_sessions_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorGroupPage, note);
  gtk_widget_class_bind_template_child (widget_class, QuatuorGroupPage, notes_list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorGroupPage, sessions_list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorGroupPage, title);
  gtk_widget_class_bind_template_child (widget_class, QuatuorGroupPage, title_label);

  gtk_widget_class_install_action (widget_class, "group.add-note", NULL, add_note_action);
  gtk_widget_class_install_action (widget_class, "group.copy-addresses", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "group.history", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "group.members", NULL, members_action);
  gtk_widget_class_install_action (widget_class, "group.plan", NULL, plan_action);
  gtk_widget_class_install_action (widget_class, "group.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "group.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "group.write", NULL, write_action);
}

static void
quatuor_group_page_init (QuatuorGroupPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
