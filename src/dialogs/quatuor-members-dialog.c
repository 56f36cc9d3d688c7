/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-members-dialog.h"

#include "quatuor-peer-row.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

struct _QuatuorMembersDialog
{
  QuatuorFormDialog  parent_instance;

  /* Template children */
  GtkLabel          *count_label;
  GtkListBox        *list;
  GtkSearchEntry    *search_entry;

  /* Owned */
  QuatuorPeerGroup  *group;
  GPtrArray         *candidates; /* Candidate, in the order of the list */
  char              *needle;     /* folded */
};

/* A seat or a person that may be a member, and its line. */
typedef struct
{
  QuatuorId       seat;
  QuatuorId       person;
  char           *words;
  GtkCheckButton *check; /* of the list */
} Candidate;

G_DEFINE_FINAL_TYPE (QuatuorMembersDialog, quatuor_members_dialog, QUATUOR_TYPE_FORM_DIALOG)

static void
candidate_free (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->words);
  g_free (candidate);
}

static void
show_count (QuatuorMembersDialog *self)
{
  g_autofree char *text = NULL;
  guint n = 0;

  for (guint i = 0; i < self->candidates->len; i++)
    n += gtk_check_button_get_active (
           ((Candidate *) g_ptr_array_index (self->candidates, i))->check)
           ? 1
           : 0;
  text = g_strdup_printf (ngettext ("%u member", "%u members", n), n);
  gtk_label_set_label (self->count_label, text);
}

static void
add_candidate (QuatuorMembersDialog *self,
               const QuatuorPeer    *peer,
               gboolean              is_member)
{
  GtkWidget *row = quatuor_peer_row_new (peer);
  GtkWidget *check = gtk_check_button_new ();
  Candidate *candidate = g_new0 (Candidate, 1);

  candidate->seat = peer->seat != NULL ? peer->seat->id : QUATUOR_ID_NONE;
  candidate->person = peer->seat == NULL ? peer->person->id : QUATUOR_ID_NONE;
  candidate->words = g_strdup_printf ("%s %s",
                                      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                                      adw_action_row_get_subtitle (ADW_ACTION_ROW (row)));
  candidate->check = GTK_CHECK_BUTTON (check);
  gtk_check_button_set_active (candidate->check, is_member);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (show_count), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_ptr_array_add (self->candidates, candidate);
  gtk_list_box_append (self->list, row);
}

static gboolean
is_member (QuatuorMembersDialog *self,
           QuatuorCohort        *cohort,
           const QuatuorId      *id)
{
  const GPtrArray *members =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_PEER_GROUP_MEMBER, &self->group->id);

  for (guint i = 0; i < members->len; i++)
    {
      const QuatuorPeerGroupMember *member = g_ptr_array_index (members, i);

      if (quatuor_id_equal (&member->seat, id) || quatuor_id_equal (&member->person, id))
        return TRUE;
    }
  return FALSE;
}

static QuatuorPeer
peer_of_seat (QuatuorCohort     *cohort,
              const QuatuorSeat *seat)
{
  QuatuorDate today = quatuor_date_today ();
  const QuatuorTenure *tenure = quatuor_cohort_holder (cohort, &seat->id, today);
  QuatuorPeer peer = {
    .seat = seat,
    .category = quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &seat->category),
    .territory = quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &seat->territory),
  };

  if (tenure == NULL)
    {
      tenure = quatuor_cohort_substitute (cohort, &seat->id, today);
      peer.stands_in = tenure != NULL;
    }
  if (tenure != NULL)
    peer.person = quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &tenure->person);
  return peer;
}

static void
add_seats (QuatuorMembersDialog *self,
           QuatuorCohort        *cohort)
{
  const GPtrArray *territories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY);

  for (guint i = 0; i < territories->len; i++)
    {
      const GPtrArray *seats = quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT,
                                                        g_ptr_array_index (territories, i));

      for (guint n = 0; n < seats->len; n++)
        {
          QuatuorPeer peer = peer_of_seat (cohort, g_ptr_array_index (seats, n));

          add_candidate (self, &peer, is_member (self, cohort, &peer.seat->id));
        }
    }
}

static gboolean
has_tenure (QuatuorCohort   *cohort,
            const QuatuorId *person)
{
  const GPtrArray *tenures = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TENURE);

  for (guint i = 0; i < tenures->len; i++)
    if (quatuor_id_equal (&((const QuatuorTenure *) g_ptr_array_index (tenures, i))->person,
                          person))
      return TRUE;
  return FALSE;
}

static void
add_people (QuatuorMembersDialog *self,
            QuatuorCohort        *cohort)
{
  const GPtrArray *people = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PERSON);

  for (guint i = 0; i < people->len; i++)
    {
      QuatuorPeer peer = { .person = g_ptr_array_index (people, i) };
      gboolean is_in = is_member (self, cohort, &peer.person->id);

      if (is_in || !has_tenure (cohort, &peer.person->id))
        add_candidate (self, &peer, is_in);
    }
}

static gboolean
filter (GtkListBoxRow *row,
        gpointer       user_data)
{
  QuatuorMembersDialog *self = user_data;
  int index = gtk_list_box_row_get_index (row);
  const Candidate *candidate;

  if (self->needle == NULL || index < 0 || (guint) index >= self->candidates->len)
    return TRUE;
  candidate = g_ptr_array_index (self->candidates, index);
  return quatuor_text_contains (candidate->words, self->needle);
}

static void
on_search_changed_cb (QuatuorMembersDialog *self)
{
  g_free (self->needle);
  self->needle = quatuor_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  gtk_list_box_invalidate_filter (self->list);
}

/* Escape empties the search first, and leaves the dialog then. */
static void
on_stop_search_cb (QuatuorMembersDialog *self)
{
  if (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))[0] != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static QuatuorEdit *
quatuor_members_dialog_make_edit (QuatuorFormDialog *dialog)
{
  QuatuorMembersDialog *self = QUATUOR_MEMBERS_DIALOG (dialog);
  g_autoptr (GArray) seats = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  QuatuorEdit *edit;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const Candidate *candidate = g_ptr_array_index (self->candidates, i);

      if (!gtk_check_button_get_active (candidate->check))
        continue;
      if (quatuor_id_is_none (&candidate->seat))
        g_array_append_val (people, candidate->person);
      else
        g_array_append_val (seats, candidate->seat);
    }
  edit = quatuor_peer_group_set_members (quatuor_form_dialog_get_cohort (dialog), self->group,
                                         seats, people);
  if (edit == NULL)
    gtk_window_close (GTK_WINDOW (self));
  return edit;
}

static void
quatuor_members_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_MEMBERS_DIALOG);

  G_OBJECT_CLASS (quatuor_members_dialog_parent_class)->dispose (object);
}

static void
quatuor_members_dialog_finalize (GObject *object)
{
  QuatuorMembersDialog *self = QUATUOR_MEMBERS_DIALOG (object);

  quatuor_row_free (QUATUOR_TABLE_PEER_GROUP, self->group);
  g_ptr_array_unref (self->candidates);
  g_free (self->needle);

  G_OBJECT_CLASS (quatuor_members_dialog_parent_class)->finalize (object);
}

static void
quatuor_members_dialog_class_init (QuatuorMembersDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = quatuor_members_dialog_dispose;
  object_class->finalize = quatuor_members_dialog_finalize;
  QUATUOR_FORM_DIALOG_CLASS (klass)->make_edit = quatuor_members_dialog_make_edit;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-members-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorMembersDialog, count_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorMembersDialog, list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorMembersDialog, search_entry);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
}

static void
quatuor_members_dialog_init (QuatuorMembersDialog *self)
{
  self->candidates = g_ptr_array_new_with_free_func (candidate_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter, self, NULL);
}

/**
 * quatuor_members_dialog_new:
 * @store: an open programme
 * @group: a peer group of it
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
quatuor_members_dialog_new (QuatuorStore           *store,
                            const QuatuorPeerGroup *group)
{
  QuatuorMembersDialog *self = g_object_new (QUATUOR_TYPE_MEMBERS_DIALOG,
                                             "store", store,
                                             "subtitle", group->title,
                                             NULL);
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);

  self->group = quatuor_row_copy (QUATUOR_TABLE_PEER_GROUP, group);
  add_seats (self, cohort);
  add_people (self, cohort);
  show_count (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  return GTK_WIDGET (self);
}
