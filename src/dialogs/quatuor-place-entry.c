/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-place-entry.h"

#include "quatuor-problem-row.h"
#include "quatuor-text.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

/* As many as fit under the name without hiding the form. */
#define MAX_PROPOSALS 6

/* Fewer letters fit half the country. */
#define MIN_LETTERS 3

struct _QuatuorPlaceEntry
{
  AdwBin              parent_instance;

  /* Template children */
  QuatuorProblemRow  *name_problem;
  AdwEntryRow        *name_row;
  GtkListBox         *proposals;

  /* Owned */
  GPtrArray          *found; /* QuatuorPlace, as the proposals show them */
  QuatuorGazetteer   *gazetteer;
  GCancellable       *proposing;

  /* Borrowed from the gazetteer */
  const QuatuorPlace *place;

  gboolean            filling; /* the program, not a person, writes the name */
};

G_DEFINE_FINAL_TYPE (QuatuorPlaceEntry, quatuor_place_entry, ADW_TYPE_BIN)

enum
{
  CHANGED,
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
hide_proposals (QuatuorPlaceEntry *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->proposals, 0)) != NULL)
    gtk_list_box_remove (self->proposals, GTK_WIDGET (row));
  g_clear_pointer (&self->found, g_ptr_array_unref);
  gtk_widget_set_visible (GTK_WIDGET (self->proposals), FALSE);
}

static GtkWidget *
new_proposal (const QuatuorPlace *place)
{
  /* Translators: the department where a place lies, and what kind of place it is. */
  g_autofree char *subtitle = g_strdup_printf (_("%s, %s"), place->department_name,
                                               quatuor_wording_for_code ("kind", place->kind));

  return g_object_new (ADW_TYPE_ACTION_ROW,
                       "activatable", TRUE,
                       /* Else Enter would save the form. */
                       "receives-default", TRUE,
                       "subtitle", subtitle,
                       "title", place->name,
                       "use-markup", FALSE,
                       NULL);
}

static void
on_proposed_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (QuatuorPlaceEntry) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found =
    quatuor_gazetteer_propose_finish (QUATUOR_GAZETTEER (source), result, &error);

  /* Proposals are a help: without the list the form is filled by hand. The
   * answer may come when the form is gone. */
  if (found == NULL || self->proposals == NULL)
    return;

  hide_proposals (self);
  for (guint i = 0; i < found->len; i++)
    gtk_list_box_append (self->proposals, new_proposal (g_ptr_array_index (found, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->proposals), found->len > 0);
  self->found = g_steal_pointer (&found);
}

static void
propose (QuatuorPlaceEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->name_row));

  g_cancellable_cancel (self->proposing);
  g_clear_object (&self->proposing);
  if (g_utf8_strlen (text, -1) < MIN_LETTERS)
    {
      hide_proposals (self);
      return;
    }

  self->proposing = g_cancellable_new ();
  quatuor_gazetteer_propose_async (self->gazetteer, text, MAX_PROPOSALS, self->proposing,
                                   on_proposed_cb, g_object_ref (self));
}

/*
 * Callbacks
 */

static void
on_name_changed_cb (QuatuorPlaceEntry *self)
{
  quatuor_problem_row_set_text (self->name_problem, NULL);
  if (self->filling)
    return;

  propose (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_proposal_activated_cb (QuatuorPlaceEntry *self,
                          GtkListBoxRow     *row)
{
  guint n = (guint) gtk_list_box_row_get_index (row);

  if (self->found == NULL || n >= self->found->len)
    return;

  self->place = g_ptr_array_index (self->found, n);
  quatuor_place_entry_set_text (self, self->place->name);
  hide_proposals (self);
  g_signal_emit (self, signals[PICKED], 0);
}

/*
 * Overrides
 */

static gboolean
quatuor_place_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (QUATUOR_PLACE_ENTRY (widget)->name_row));
}

static void
quatuor_place_entry_dispose (GObject *object)
{
  QuatuorPlaceEntry *self = QUATUOR_PLACE_ENTRY (object);

  g_cancellable_cancel (self->proposing);
  g_clear_object (&self->proposing);
  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_PLACE_ENTRY);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_object (&self->gazetteer);

  G_OBJECT_CLASS (quatuor_place_entry_parent_class)->dispose (object);
}

static void
quatuor_place_entry_class_init (QuatuorPlaceEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_place_entry_dispose;
  widget_class->grab_focus = quatuor_place_entry_grab_focus;

  /**
   * QuatuorPlaceEntry::changed:
   * @self: the entry
   *
   * A person typed another name.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * QuatuorPlaceEntry::picked:
   * @self: the entry
   *
   * A person took a proposal: see quatuor_place_entry_get_place().
   */
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-place-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorPlaceEntry, name_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPlaceEntry, name_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPlaceEntry, proposals);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_proposal_activated_cb);
}

static void
quatuor_place_entry_init (QuatuorPlaceEntry *self)
{
  self->gazetteer = quatuor_gazetteer_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_place_entry_new:
 *
 * Returns: (transfer floating): an empty entry
 */
GtkWidget *
quatuor_place_entry_new (void)
{
  return g_object_new (QUATUOR_TYPE_PLACE_ENTRY, NULL);
}

/**
 * quatuor_place_entry_dup_text:
 * @self: a place entry
 *
 * Returns: (transfer full) (nullable): the name in the form in which it is
 *   stored; %NULL for none
 */
char *
quatuor_place_entry_dup_text (QuatuorPlaceEntry *self)
{
  g_return_val_if_fail (QUATUOR_IS_PLACE_ENTRY (self), NULL);

  return quatuor_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
}

/**
 * quatuor_place_entry_set_text:
 * @self: a place entry
 * @text: (nullable): the name; nothing is proposed for it
 */
void
quatuor_place_entry_set_text (QuatuorPlaceEntry *self,
                              const char        *text)
{
  g_return_if_fail (QUATUOR_IS_PLACE_ENTRY (self));

  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), text != NULL ? text : "");
  gtk_editable_set_position (GTK_EDITABLE (self->name_row), -1);
  self->filling = FALSE;
}

/**
 * quatuor_place_entry_set_problem:
 * @self: a place entry
 * @problem: (nullable): what is wrong with the name; it goes when the name changes
 *
 * Says it under the field and goes there.
 *
 * Returns: whether there is a problem
 */
gboolean
quatuor_place_entry_set_problem (QuatuorPlaceEntry *self,
                                 const char        *problem)
{
  g_return_val_if_fail (QUATUOR_IS_PLACE_ENTRY (self), FALSE);

  quatuor_problem_row_set_text (self->name_problem, problem);
  if (problem != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
  return problem != NULL;
}

/**
 * quatuor_place_entry_get_place:
 * @self: a place entry
 *
 * Returns: (transfer none) (nullable): the proposal that was taken last
 */
const QuatuorPlace *
quatuor_place_entry_get_place (QuatuorPlaceEntry *self)
{
  g_return_val_if_fail (QUATUOR_IS_PLACE_ENTRY (self), NULL);

  return self->place;
}
