/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-support-page.h"

#include "quatuor-commitment-dialog.h"
#include "quatuor-commitment-edit.h"
#include "quatuor-contact-dialog.h"
#include "quatuor-contact-edit.h"
#include "quatuor-digest-window.h"
#include "quatuor-feedback.h"
#include "quatuor-interview-dialog.h"
#include "quatuor-interview-edit.h"
#include "quatuor-support-row.h"
#include "quatuor-topic-dialog.h"
#include "quatuor-topic-edit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The lists of the page, in the order of their groups. */
typedef enum
{
  LIST_COMMITMENTS,
  LIST_CONTACTS,
  LIST_TOPICS,
  LIST_INTERVIEWS,
  N_LISTS,
} List;

struct _QuatuorSupportPage
{
  QuatuorPage          parent_instance;

  /* Template children */
  AdwPreferencesGroup *commitments;
  AdwPreferencesGroup *contacts;
  AdwPreferencesGroup *interviews;
  GtkScrolledWindow   *scroller;
  AdwPreferencesGroup *topics;

  /* Owned; the rows are in the groups */
  GPtrArray           *rows[N_LISTS];

  QuatuorId            territory;
};

G_DEFINE_FINAL_TYPE (QuatuorSupportPage, quatuor_support_page, QUATUOR_TYPE_PAGE)

/*
 * Lists
 */

static AdwPreferencesGroup *
group_of (QuatuorSupportPage *self,
          List                list)
{
  AdwPreferencesGroup *const groups[N_LISTS] = {
    [LIST_COMMITMENTS] = self->commitments,
    [LIST_CONTACTS] = self->contacts,
    [LIST_TOPICS] = self->topics,
    [LIST_INTERVIEWS] = self->interviews,
  };

  return groups[list];
}

/* Rows are kept from one act to the next, so that the focus stays. */
static void
set_n_rows (QuatuorSupportPage *self,
            List                list,
            guint               n_rows)
{
  GPtrArray *rows = self->rows[list];

  while (rows->len > n_rows)
    {
      adw_preferences_group_remove (group_of (self, list),
                                    g_ptr_array_index (rows, rows->len - 1));
      g_ptr_array_remove_index (rows, rows->len - 1);
    }
  while (rows->len < n_rows)
    {
      GtkWidget *row = quatuor_support_row_new ();

      adw_preferences_group_add (group_of (self, list), row);
      g_ptr_array_add (rows, row);
    }
}

static void
show_contacts (QuatuorSupportPage *self,
               QuatuorCohort      *cohort)
{
  const GPtrArray *contacts =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_CONTACT, &self->territory);

  set_n_rows (self, LIST_CONTACTS, contacts->len);
  for (guint i = 0; i < contacts->len; i++)
    quatuor_support_row_show_contact (g_ptr_array_index (self->rows[LIST_CONTACTS], i), cohort,
                                      g_ptr_array_index (contacts, contacts->len - 1 - i));
  adw_preferences_group_set_description (self->contacts,
                                         contacts->len > 0
                                           ? NULL
                                           : _("Nothing is noted yet. Note the first contact: a "
                                               "visit, a call, a mail or a workshop."));
}

/* Where a commitment stands in the list: what is due, then the open ones without
 * a day, then the others. */
static guint
commitment_place (const QuatuorCommitment *commitment)
{
  if (!quatuor_commitment_is_open (commitment))
    return 2;
  return commitment->due != QUATUOR_DATE_UNKNOWN ? 0 : 1;
}

static void
show_commitments (QuatuorSupportPage *self,
                  QuatuorCohort      *cohort,
                  QuatuorDate         today)
{
  const GPtrArray *commitments =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_COMMITMENT, &self->territory);
  guint n_shown = 0;

  set_n_rows (self, LIST_COMMITMENTS, commitments->len);
  for (guint place = 0; place <= 2; place++)
    for (guint i = 0; i < commitments->len; i++)
      if (commitment_place (g_ptr_array_index (commitments, i)) == place)
        quatuor_support_row_show_commitment (
          g_ptr_array_index (self->rows[LIST_COMMITMENTS], n_shown++), cohort,
          g_ptr_array_index (commitments, i), today);
  adw_preferences_group_set_description (self->commitments,
                                         commitments->len > 0
                                           ? NULL
                                           : _("Nobody has promised anything yet."));
}

static void
show_topics (QuatuorSupportPage *self,
             QuatuorCohort      *cohort)
{
  static const char *const STATES[] = { "open", "parked", "closed" };
  const GPtrArray *topics = quatuor_cohort_children (cohort, QUATUOR_TABLE_TOPIC, &self->territory);
  guint n_shown = 0;

  set_n_rows (self, LIST_TOPICS, topics->len);
  for (guint state = 0; state < G_N_ELEMENTS (STATES); state++)
    for (guint i = 0; i < topics->len; i++)
      {
        const QuatuorTopic *topic = g_ptr_array_index (topics, i);

        if (g_str_equal (topic->state, STATES[state]))
          quatuor_support_row_show_topic (g_ptr_array_index (self->rows[LIST_TOPICS], n_shown++),
                                          cohort, topic);
      }
  adw_preferences_group_set_description (self->topics,
                                         topics->len > 0
                                           ? NULL
                                           : _("What matters here and comes back in the talks."));
}

static void
show_interviews (QuatuorSupportPage *self,
                 QuatuorCohort      *cohort)
{
  const GPtrArray *interviews =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_INTERVIEW, &self->territory);

  set_n_rows (self, LIST_INTERVIEWS, interviews->len);
  for (guint i = 0; i < interviews->len; i++)
    quatuor_support_row_show_interview (g_ptr_array_index (self->rows[LIST_INTERVIEWS], i), cohort,
                                        g_ptr_array_index (interviews, i));
  adw_preferences_group_set_description (self->interviews,
                                         interviews->len > 0
                                           ? NULL
                                           : _("Listening to the territory: notes for you alone, "
                                               "excerpts with consent for the others."));
}

/*
 * Actions
 */

static QuatuorStore *
store_of (QuatuorSupportPage *self)
{
  return quatuor_page_get_store (QUATUOR_PAGE (self));
}

/* The row that a target (a table, a colon, an id) names, if it is still there. */
static gconstpointer
find_row (QuatuorSupportPage *self,
          const char         *target,
          QuatuorTable       *table)
{
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));
  const char *colon = strchr (target, ':');
  g_autofree char *name = colon != NULL ? g_strndup (target, (gsize) (colon - target)) : NULL;
  QuatuorId id;

  if (cohort == NULL || name == NULL || !quatuor_row_find_table (name, table) ||
      !quatuor_id_parse (colon + 1, &id))
    return NULL;
  return quatuor_cohort_find (cohort, *table, &id);
}

static void
note_contact_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  QuatuorSupportPage *self = QUATUOR_SUPPORT_PAGE (widget);

  quatuor_page_present (QUATUOR_PAGE (self),
                        quatuor_contact_dialog_new (store_of (self), &self->territory, NULL));
}

static void
add_commitment_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  QuatuorSupportPage *self = QUATUOR_SUPPORT_PAGE (widget);

  quatuor_page_present (QUATUOR_PAGE (self),
                        quatuor_commitment_dialog_new (store_of (self), &self->territory, NULL));
}

static void
add_topic_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  QuatuorSupportPage *self = QUATUOR_SUPPORT_PAGE (widget);

  quatuor_page_present (QUATUOR_PAGE (self),
                        quatuor_topic_dialog_new (store_of (self), &self->territory, NULL));
}

static void
add_interview_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  QuatuorSupportPage *self = QUATUOR_SUPPORT_PAGE (widget);

  quatuor_page_present (QUATUOR_PAGE (self),
                        quatuor_interview_dialog_new (store_of (self), &self->territory, NULL));
}

static void
prepare_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  QuatuorSupportPage *self = QUATUOR_SUPPORT_PAGE (widget);

  quatuor_page_present (QUATUOR_PAGE (self),
                        quatuor_digest_window_new_visit (store_of (self), &self->territory));
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorSupportPage *self = QUATUOR_SUPPORT_PAGE (widget);
  QuatuorTable table = QUATUOR_N_TABLES;
  gconstpointer row = find_row (self, g_variant_get_string (parameter, NULL), &table);

  if (row == NULL)
    return;
  if (table == QUATUOR_TABLE_CONTACT)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_contact_dialog_new (store_of (self), &self->territory, row));
  else if (table == QUATUOR_TABLE_COMMITMENT)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_commitment_dialog_new (store_of (self), &self->territory, row));
  else if (table == QUATUOR_TABLE_TOPIC)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_topic_dialog_new (store_of (self), &self->territory, row));
  else if (table == QUATUOR_TABLE_INTERVIEW)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_interview_dialog_new (store_of (self), &self->territory, row));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  QuatuorSupportPage *self = QUATUOR_SUPPORT_PAGE (widget);
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));
  QuatuorTable table = QUATUOR_N_TABLES;
  gconstpointer row = find_row (self, g_variant_get_string (parameter, NULL), &table);
  QuatuorEdit *edit = NULL;

  if (row == NULL)
    return;
  if (table == QUATUOR_TABLE_CONTACT)
    edit = quatuor_contact_remove (cohort, row);
  else if (table == QUATUOR_TABLE_COMMITMENT)
    edit = quatuor_commitment_remove (cohort, row);
  else if (table == QUATUOR_TABLE_TOPIC)
    edit = quatuor_topic_remove (cohort, row);
  else if (table == QUATUOR_TABLE_INTERVIEW)
    edit = quatuor_interview_remove (cohort, row);
  if (edit != NULL)
    quatuor_feedback_apply (widget, store_of (self), edit);
}

static void
set_state_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  QuatuorSupportPage *self = QUATUOR_SUPPORT_PAGE (widget);
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));
  QuatuorTable table = QUATUOR_N_TABLES;
  const char *target;
  const char *state;
  gconstpointer row;

  g_variant_get (parameter, "(&s&s)", &target, &state);
  row = find_row (self, target, &table);
  if (row != NULL && table == QUATUOR_TABLE_COMMITMENT)
    quatuor_feedback_apply (widget, store_of (self),
                            quatuor_commitment_set_state (cohort, row, state,
                                                          quatuor_date_today ()));
  else if (row != NULL && table == QUATUOR_TABLE_TOPIC)
    {
      QuatuorTopic topic = *(const QuatuorTopic *) row;

      topic.state = (char *) state;
      quatuor_feedback_apply (widget, store_of (self), quatuor_topic_write (cohort, &topic));
    }
}

/*
 * Overrides
 */

static void
quatuor_support_page_refresh (QuatuorPage   *page,
                              QuatuorCohort *cohort)
{
  QuatuorSupportPage *self = QUATUOR_SUPPORT_PAGE (page);
  gboolean writable = !quatuor_store_is_read_only (quatuor_page_get_store (page));
  static const char *const WRITING[] = {
    "support.add-commitment", "support.add-interview", "support.add-topic", "support.edit",
    "support.note-contact", "support.remove", "support.set-state",
  };

  show_contacts (self, cohort);
  show_commitments (self, cohort, quatuor_date_today ());
  show_topics (self, cohort);
  show_interviews (self, cohort);
  for (guint i = 0; i < G_N_ELEMENTS (WRITING); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), WRITING[i], writable);
}

static void
quatuor_support_page_dispose (GObject *object)
{
  QuatuorSupportPage *self = QUATUOR_SUPPORT_PAGE (object);

  /* The bin must let go of the scrolled window before the template does, as both
   * would take it down. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_SUPPORT_PAGE);
  for (guint i = 0; i < N_LISTS; i++)
    g_clear_pointer (&self->rows[i], g_ptr_array_unref);

  G_OBJECT_CLASS (quatuor_support_page_parent_class)->dispose (object);
}

static void
quatuor_support_page_class_init (QuatuorSupportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_support_page_dispose;
  QUATUOR_PAGE_CLASS (klass)->refresh = quatuor_support_page_refresh;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-support-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorSupportPage, commitments);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSupportPage, contacts);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSupportPage, interviews);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSupportPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSupportPage, topics);

  gtk_widget_class_install_action (widget_class, "support.add-commitment", NULL,
                                   add_commitment_action);
  gtk_widget_class_install_action (widget_class, "support.add-interview", NULL,
                                   add_interview_action);
  gtk_widget_class_install_action (widget_class, "support.add-topic", NULL, add_topic_action);
  gtk_widget_class_install_action (widget_class, "support.edit", "s", edit_action);
  gtk_widget_class_install_action (widget_class, "support.note-contact", NULL,
                                   note_contact_action);
  gtk_widget_class_install_action (widget_class, "support.prepare", NULL, prepare_action);
  gtk_widget_class_install_action (widget_class, "support.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "support.set-state", "(ss)", set_state_action);
}

static void
quatuor_support_page_init (QuatuorSupportPage *self)
{
  for (guint i = 0; i < N_LISTS; i++)
    self->rows[i] = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_support_page_set_territory:
 * @self: a support page
 * @territory: the id of a territory
 *
 * Shows the support of another territory.
 */
void
quatuor_support_page_set_territory (QuatuorSupportPage *self,
                                    const QuatuorId    *territory)
{
  g_return_if_fail (QUATUOR_IS_SUPPORT_PAGE (self));

  if (quatuor_id_equal (&self->territory, territory))
    return;

  self->territory = *territory;
  quatuor_page_refresh (QUATUOR_PAGE (self));
  /* What is read first of another territory stands on top. */
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}
