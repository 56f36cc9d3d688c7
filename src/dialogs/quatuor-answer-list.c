/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-answer-list.h"

#include <glib/gi18n-lib.h>

struct _QuatuorAnswerList
{
  AdwBin                parent_instance;

  /* Child */
  GtkListBox           *list;

  /* Owned */
  QuatuorAnswerSession *session;
};

G_DEFINE_FINAL_TYPE (QuatuorAnswerList, quatuor_answer_list, ADW_TYPE_BIN)

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const QuatuorId *
dimension_of (QuatuorAnswerList *self,
              GtkListBoxRow     *row)
{
  guint position = (guint) gtk_list_box_row_get_index (row);

  return &quatuor_answer_session_get_criterion (self->session, position)->dimension;
}

static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer       user_data)
{
  QuatuorAnswerList *self = QUATUOR_ANSWER_LIST (user_data);
  const QuatuorDimension *dimension;

  if (self->session == NULL ||
      (before != NULL && quatuor_id_equal (dimension_of (self, before), dimension_of (self, row))))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  if (gtk_list_box_row_get_header (row) != NULL)
    return;

  dimension = quatuor_cohort_find (quatuor_answer_session_get_cohort (self->session),
                                   QUATUOR_TABLE_DIMENSION, dimension_of (self, row));
  gtk_list_box_row_set_header (
    row, g_object_new (GTK_TYPE_LABEL,
                       "label", dimension->title,
                       "wrap", TRUE,
                       "xalign", 0.0,
                       "margin-top", 12,
                       "margin-bottom", 6,
                       "margin-start", 12,
                       "margin-end", 12,
                       "css-classes", (const char *[]) { "heading", NULL },
                       NULL));
}

static void
on_row_activated_cb (QuatuorAnswerList *self,
                     GtkListBoxRow     *row)
{
  g_signal_emit (self, signals[ACTIVATED], 0, (guint) gtk_list_box_row_get_index (row));
}

static GtkWidget *
make_row (const QuatuorCriterion *criterion)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 6, NULL);
  g_autofree char *title = g_strdup_printf ("%s  %s", criterion->code, criterion->title);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL,
                                               "label", title,
                                               "wrap", TRUE,
                                               "xalign", 0.0,
                                               "hexpand", TRUE,
                                               NULL));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE,
                                               "valign", GTK_ALIGN_CENTER,
                                               NULL));
  return g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, NULL);
}

static void
show_state (GtkWidget           *row,
            const QuatuorRating *rating)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  GtkWidget *image = gtk_widget_get_last_child (box);
  const char *icon = NULL;
  const char *words = NULL;

  if (rating != NULL && rating->level != NULL)
    {
      icon = "emblem-ok-symbolic";
      words = _("Answered");
    }
  else if (rating != NULL)
    {
      icon = "document-edit-symbolic";
      words = _("Comment without an answer");
    }

  g_object_set (image, "icon-name", icon, "tooltip-text", words, "visible", icon != NULL, NULL);
  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                    -1);
}

static void
quatuor_answer_list_dispose (GObject *object)
{
  g_clear_object (&QUATUOR_ANSWER_LIST (object)->session);

  G_OBJECT_CLASS (quatuor_answer_list_parent_class)->dispose (object);
}

static void
quatuor_answer_list_class_init (QuatuorAnswerListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quatuor_answer_list_dispose;

  /**
   * QuatuorAnswerList::activated:
   * @self: the list
   * @position: of a criterion
   *
   * The person wants to go there.
   */
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
quatuor_answer_list_init (QuatuorAnswerList *self)
{
  self->list = g_object_new (GTK_TYPE_LIST_BOX,
                             "css-classes", (const char *[]) { "navigation-sidebar", NULL },
                             NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Criteria"), -1);
  gtk_list_box_set_header_func (self->list, update_header_cb, self, NULL);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * quatuor_answer_list_set_session:
 * @self: a list
 * @session: a session in which a seat is chosen
 *
 * Lists its criteria.
 */
void
quatuor_answer_list_set_session (QuatuorAnswerList    *self,
                                 QuatuorAnswerSession *session)
{
  guint n;

  g_return_if_fail (QUATUOR_IS_ANSWER_LIST (self));

  if (!g_set_object (&self->session, session))
    return;

  n = quatuor_answer_session_get_length (session);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->list,
                         make_row (quatuor_answer_session_get_criterion (session, i)));
  quatuor_answer_list_refresh (self);
}

/**
 * quatuor_answer_list_refresh:
 * @self: a list
 *
 * Shows which criteria have an answer by now.
 */
void
quatuor_answer_list_refresh (QuatuorAnswerList *self)
{
  guint n;

  g_return_if_fail (QUATUOR_IS_ANSWER_LIST (self));

  n = self->session != NULL ? quatuor_answer_session_get_length (self->session) : 0;
  for (guint i = 0; i < n; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);

      if (row != NULL)
        show_state (GTK_WIDGET (row), quatuor_answer_session_get_rating (self->session, i));
    }
}

/* The list follows the card: whoever goes on by keys does not touch it. */
static void
scroll_to (QuatuorAnswerList *self,
           GtkWidget         *row)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  if (scrolled == NULL || !gtk_widget_compute_bounds (row, GTK_WIDGET (self), &bounds))
    return;
  gtk_adjustment_clamp_page (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)), bounds.origin.y,
    bounds.origin.y + bounds.size.height);
}

/**
 * quatuor_answer_list_select:
 * @self: a list
 * @position: of a criterion
 *
 * Shows where the person is.
 */
void
quatuor_answer_list_select (QuatuorAnswerList *self,
                            guint              position)
{
  GtkListBoxRow *row;

  g_return_if_fail (QUATUOR_IS_ANSWER_LIST (self));

  row = gtk_list_box_get_row_at_index (self->list, (int) position);
  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  scroll_to (self, GTK_WIDGET (row));
}
