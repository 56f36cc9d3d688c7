/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-groups-page.h"

#include "quatuor-charter-edit.h"
#include "quatuor-charter-words.h"
#include "quatuor-composer-window.h"
#include "quatuor-feedback.h"
#include "quatuor-peer-group-edit.h"
#include "quatuor-prompt.h"
#include "quatuor-seat-mark.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _QuatuorGroupsPage
{
  QuatuorPage          parent_instance;

  /* Template children */
  GtkWidget           *actions_box;
  AdwPreferencesGroup *categories_group;
  GtkListBox          *categories_list;
  GtkWidget           *charter_button;
  GtkListBox          *charters_list;
  GtkWidget           *empty_box;
  GtkWidget           *propose_cell;
  AdwPreferencesGroup *territories_group;
  GtkListBox          *territories_list;
  AdwPreferencesGroup *topics_group;
  GtkListBox          *topics_list;
};

G_DEFINE_FINAL_TYPE (QuatuorGroupsPage, quatuor_groups_page, QUATUOR_TYPE_PAGE)

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
append_part (GString    *text,
             const char *part)
{
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
}

/* The first day of a session that is still to come. */
static QuatuorDate
next_day (QuatuorCohort   *cohort,
          const GPtrArray *sessions,
          QuatuorDate      today)
{
  QuatuorDate next = QUATUOR_DATE_UNKNOWN;

  for (guint i = 0; i < sessions->len; i++)
    {
      const QuatuorSession *session = g_ptr_array_index (sessions, i);
      const GPtrArray *days = quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY,
                                                       &session->id);

      for (guint n = 0; n < days->len; n++)
        {
          QuatuorDate day = ((const QuatuorHalfDay *) g_ptr_array_index (days, n))->date;

          if (!g_str_equal (session->state, "cancelled") && day >= today &&
              (next == QUATUOR_DATE_UNKNOWN || day < next))
            next = day;
        }
    }
  return next;
}

static char *
describe_members (QuatuorCohort   *cohort,
                  const QuatuorId *group,
                  QuatuorDate      today)
{
  g_autoptr (GArray) peers = quatuor_peer_group_list_peers (cohort, group, today);
  GString *text = g_string_new (NULL);
  g_autofree char *members =
    g_strdup_printf (ngettext ("%u member", "%u members", peers->len), peers->len);
  guint n_vacant = 0;

  for (guint i = 0; i < peers->len; i++)
    n_vacant += g_array_index (peers, QuatuorPeer, i).person == NULL ? 1 : 0;
  append_part (text, members);
  if (n_vacant > 0)
    {
      g_autofree char *vacant =
        g_strdup_printf (ngettext ("%u vacant", "%u vacant", n_vacant), n_vacant);

      append_part (text, vacant);
    }
  return g_string_free (text, FALSE);
}

static char *
describe_group (QuatuorCohort          *cohort,
                const QuatuorPeerGroup *group)
{
  QuatuorDate today = quatuor_date_today ();
  g_autoptr (GPtrArray) sessions = quatuor_peer_group_list_sessions (cohort, &group->id);
  g_autofree char *members = describe_members (cohort, &group->id, today);
  QuatuorDate next = next_day (cohort, sessions, today);
  g_autofree char *day = quatuor_date_to_display (next);
  g_autofree char *times =
    g_strdup_printf (ngettext ("%u session", "%u sessions", sessions->len), sessions->len);
  GString *text = g_string_new (members);

  if (sessions->len > 0)
    append_part (text, times);
  if (next != QUATUOR_DATE_UNKNOWN)
    {
      /* Translators: %s is a day: the group’s next session. */
      g_autofree char *words = g_strdup_printf (_("next on %s"), day);

      append_part (text, words);
    }
  return g_string_free (text, FALSE);
}

static void
append_row (GtkListBox      *list,
            const char      *title,
            const char      *subtitle,
            const char      *page,
            const QuatuorId *id)
{
  g_autofree char *place = quatuor_id_to_string (id);
  g_autofree char *target = g_strconcat (page, "/", place, NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", title,
                                 "subtitle", subtitle,
                                 "activatable", TRUE,
                                 "action-name", "win.go",
                                 NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_append (list, row);
}

static gint64
rank_of (QuatuorCohort *cohort,
         gconstpointer  group)
{
  const QuatuorCategory *category =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY,
                         &((const QuatuorPeerGroup *) group)->category);

  return category != NULL ? category->rank : G_MAXINT64;
}

/* Groups of the categories stand in their order; what is equal stays as it is. */
static int
compare_groups (gconstpointer a,
                gconstpointer b,
                gpointer      cohort)
{
  gint64 rank_a = rank_of (cohort, *(gconstpointer const *) a);
  gint64 rank_b = rank_of (cohort, *(gconstpointer const *) b);

  return (rank_a > rank_b) - (rank_a < rank_b);
}

/* A group of one category has its mark. */
static void
add_mark (GtkListBox             *list,
          QuatuorCohort          *cohort,
          const QuatuorPeerGroup *group)
{
  const QuatuorCategory *category =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &group->category);
  GtkWidget *row = gtk_widget_get_last_child (GTK_WIDGET (list));
  GtkWidget *mark;

  if (category == NULL)
    return;
  mark = quatuor_seat_mark_new ();
  quatuor_seat_mark_set (QUATUOR_SEAT_MARK (mark), category, QUATUOR_SEAT_HELD);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
}

static void
show_groups (QuatuorGroupsPage *self,
             QuatuorCohort     *cohort)
{
  const struct
  {
    const char          *kind;
    AdwPreferencesGroup *group;
    GtkListBox          *list;
  } lists[] = {
    { "by_category", self->categories_group, self->categories_list },
    { "by_territory", self->territories_group, self->territories_list },
    { "by_topic", self->topics_group, self->topics_list },
  };
  const GPtrArray *rows = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PEER_GROUP);
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (groups, g_ptr_array_index (rows, i));
  g_ptr_array_sort_with_data (groups, compare_groups, cohort);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      clear_list (lists[i].list);
      for (guint n = 0; n < groups->len; n++)
        {
          const QuatuorPeerGroup *group = g_ptr_array_index (groups, n);
          g_autofree char *subtitle = NULL;

          if (!g_str_equal (group->kind, lists[i].kind))
            continue;
          subtitle = describe_group (cohort, group);
          append_row (lists[i].list, group->title, subtitle, "group", &group->id);
          add_mark (lists[i].list, cohort, group);
        }
      gtk_widget_set_visible (GTK_WIDGET (lists[i].group),
                              gtk_list_box_get_row_at_index (lists[i].list, 0) != NULL);
    }
  gtk_widget_set_visible (self->empty_box, groups->len == 0);
  gtk_widget_set_visible (self->actions_box, groups->len > 0);
}

static void
show_charters (QuatuorGroupsPage *self,
               QuatuorCohort     *cohort)
{
  g_autoptr (GPtrArray) charters = quatuor_charter_list_present (cohort);

  clear_list (self->charters_list);
  for (guint i = 0; i < charters->len; i++)
    {
      const QuatuorCharter *charter = g_ptr_array_index (charters, i);
      g_autofree char *subtitle =
        quatuor_charter_to_words (cohort, charter, quatuor_date_today ());

      append_row (self->charters_list, charter->title, subtitle, "charter", &charter->id);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->charters_list), charters->len > 0);
}

static void
go_to (gpointer         widget,
       const char      *page,
       const QuatuorId *id)
{
  g_autofree char *place = quatuor_id_to_string (id);
  g_autofree char *target = g_strconcat (page, "/", place, NULL);

  gtk_widget_activate_action (widget, "win.go", "s", target);
}

/*
 * Actions
 */

static void
propose_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  QuatuorPage *page = QUATUOR_PAGE (widget);
  QuatuorEdit *edit = quatuor_peer_group_propose (quatuor_page_get_cohort (page),
                                                  quatuor_date_today ());

  if (edit != NULL)
    quatuor_feedback_apply (widget, quatuor_page_get_store (page), edit);
  else
    quatuor_feedback_say (widget, _("Every category has its group already."));
}

static void
compose_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GtkWidget *dialog =
    quatuor_composer_window_new (quatuor_page_get_store (QUATUOR_PAGE (widget)));
  GtkRoot *root = gtk_widget_get_root (widget);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_group (const char *text,
           gpointer    target)
{
  QuatuorPage *page = target;
  QuatuorId id;
  QuatuorEdit *edit = quatuor_peer_group_add (quatuor_page_get_cohort (page), text, &id);

  quatuor_feedback_apply (target, quatuor_page_get_store (page), edit);
  go_to (target, "group", &id);
}

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  quatuor_prompt_ask (GTK_WINDOW (gtk_widget_get_root (widget)), _("New Peer Group"),
                      _("What brings its members together? You choose them next."), _("Title"),
                      _("_Create"), add_group, widget);
}

static void
add_charter (const char *text,
             gpointer    target)
{
  QuatuorPage *page = target;
  QuatuorId id;
  QuatuorEdit *edit = quatuor_charter_add (quatuor_page_get_cohort (page), NULL, text, &id);

  quatuor_feedback_apply (target, quatuor_page_get_store (page), edit);
  go_to (target, "charter", &id);
}

static void
write_charter_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  quatuor_prompt_ask (GTK_WINDOW (gtk_widget_get_root (widget)), _("New Charter"),
                      _("It is written by those who sign it: clauses for all, and what each "
                        "category commits itself to."),
                      _("Title"), _("_Create"), add_charter, widget);
}

/*
 * Overrides
 */

/* Whether there is a category without a group of its own. */
static gboolean
can_propose (QuatuorCohort *cohort)
{
  g_autoptr (QuatuorEdit) edit = quatuor_peer_group_propose (cohort, quatuor_date_today ());

  return edit != NULL;
}

static void
quatuor_groups_page_refresh (QuatuorPage   *page,
                             QuatuorCohort *cohort)
{
  QuatuorGroupsPage *self = QUATUOR_GROUPS_PAGE (page);
  gboolean writable = !quatuor_store_is_read_only (quatuor_page_get_store (page));

  show_groups (self, cohort);
  show_charters (self, cohort);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "groups.compose", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "groups.new", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "groups.propose", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "groups.write-charter", writable);
  gtk_widget_set_visible (self->charter_button,
                          quatuor_charter_find_present (cohort, &QUATUOR_ID_NONE) == NULL);
  gtk_widget_set_visible (self->propose_cell, can_propose (cohort));
}

static void
quatuor_groups_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_GROUPS_PAGE);

  G_OBJECT_CLASS (quatuor_groups_page_parent_class)->dispose (object);
}

static void
quatuor_groups_page_class_init (QuatuorGroupsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_groups_page_dispose;
  QUATUOR_PAGE_CLASS (klass)->refresh = quatuor_groups_page_refresh;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-groups-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorGroupsPage, actions_box);
  gtk_widget_class_bind_template_child (widget_class, QuatuorGroupsPage, categories_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorGroupsPage, categories_list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorGroupsPage, charter_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorGroupsPage, charters_list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorGroupsPage, empty_box);
  gtk_widget_class_bind_template_child (widget_class, QuatuorGroupsPage, propose_cell);
  gtk_widget_class_bind_template_child (widget_class, QuatuorGroupsPage, territories_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorGroupsPage, territories_list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorGroupsPage, topics_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorGroupsPage, topics_list);

  gtk_widget_class_install_action (widget_class, "groups.compose", NULL, compose_action);
  gtk_widget_class_install_action (widget_class, "groups.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "groups.propose", NULL, propose_action);
  gtk_widget_class_install_action (widget_class, "groups.write-charter", NULL,
                                   write_charter_action);
}

static void
quatuor_groups_page_init (QuatuorGroupsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
