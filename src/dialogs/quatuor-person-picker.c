/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-person-picker.h"

#include "quatuor-team.h"

#include <glib/gi18n-lib.h>

/* More than this nobody reads: one types another letter. */
#define MAX_ROWS 50

struct _QuatuorPersonPicker
{
  AdwBin          parent_instance;

  /* Template children */
  GtkListBox     *list;
  GtkLabel       *more_label;
  GtkSearchEntry *search_entry;
  GtkStack       *stack;

  /* Owned */
  QuatuorCohort  *cohort;
  GPtrArray      *found; /* rows of the cohort, borrowed, as the list shows them */
};

G_DEFINE_FINAL_TYPE (QuatuorPersonPicker, quatuor_person_picker, ADW_TYPE_BIN)

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
new_row (const QuatuorPerson *person)
{
  g_autofree char *name = quatuor_person_name (person);
  g_autofree char *description = quatuor_person_describe (person);

  return g_object_new (ADW_TYPE_ACTION_ROW,
                       "activatable", TRUE,
                       "subtitle", description != NULL ? description : "",
                       "title", name,
                       "use-markup", FALSE,
                       NULL);
}

static void
clear_list (QuatuorPersonPicker *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
show_found (QuatuorPersonPicker *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  guint hidden;

  clear_list (self);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  if (self->cohort == NULL)
    return;

  self->found = quatuor_team_find_people (self->cohort, text);
  for (guint i = 0; i < MIN (self->found->len, MAX_ROWS); i++)
    gtk_list_box_append (self->list, new_row (g_ptr_array_index (self->found, i)));

  hidden = self->found->len > MAX_ROWS ? self->found->len - MAX_ROWS : 0;
  gtk_widget_set_visible (GTK_WIDGET (self->more_label), hidden > 0);
  if (hidden > 0)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("And one more: type more letters",
                                                         "And %u more: type more letters", hidden),
                                               hidden);

      gtk_label_set_label (self->more_label, more);
    }
  gtk_stack_set_visible_child_name (self->stack, self->found->len > 0 ? "found" : "none");
  if (self->found->len == 1)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
on_search_changed_cb (QuatuorPersonPicker *self)
{
  show_found (self);
}

/* Escape empties the search first, and leaves the dialog then. */
static void
on_stop_search_cb (QuatuorPersonPicker *self)
{
  GtkEditable *search = GTK_EDITABLE (self->search_entry);

  if (gtk_editable_get_text (search)[0] != '\0')
    gtk_editable_set_text (search, "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "window.close", NULL);
}

static void
on_selected_cb (QuatuorPersonPicker *self)
{
  g_signal_emit (self, signals[PICKED], 0);
}

static gboolean
quatuor_person_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (QUATUOR_PERSON_PICKER (widget)->search_entry));
}

static void
quatuor_person_picker_dispose (GObject *object)
{
  QuatuorPersonPicker *self = QUATUOR_PERSON_PICKER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_PERSON_PICKER);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->cohort, quatuor_cohort_unref);

  G_OBJECT_CLASS (quatuor_person_picker_parent_class)->dispose (object);
}

static void
quatuor_person_picker_class_init (QuatuorPersonPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_person_picker_dispose;
  widget_class->grab_focus = quatuor_person_picker_grab_focus;

  /**
   * QuatuorPersonPicker::picked:
   * @self: the picker
   *
   * Another person is chosen, or nobody.
   */
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-person-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorPersonPicker, list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPersonPicker, more_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPersonPicker, search_entry);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPersonPicker, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
}

static void
quatuor_person_picker_init (QuatuorPersonPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_person_picker_new:
 *
 * Returns: (transfer floating): a picker without people
 */
GtkWidget *
quatuor_person_picker_new (void)
{
  return g_object_new (QUATUOR_TYPE_PERSON_PICKER, NULL);
}

/**
 * quatuor_person_picker_set_cohort:
 * @self: a picker
 * @cohort: whose people there are to choose from
 */
void
quatuor_person_picker_set_cohort (QuatuorPersonPicker *self,
                                  QuatuorCohort       *cohort)
{
  g_return_if_fail (QUATUOR_IS_PERSON_PICKER (self));
  g_return_if_fail (cohort != NULL);

  quatuor_cohort_ref (cohort);
  g_clear_pointer (&self->cohort, quatuor_cohort_unref);
  self->cohort = cohort;
  show_found (self);
}

/**
 * quatuor_person_picker_get_person:
 * @self: a picker
 *
 * Returns: (transfer none) (nullable): who is chosen
 */
const QuatuorPerson *
quatuor_person_picker_get_person (QuatuorPersonPicker *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (QUATUOR_IS_PERSON_PICKER (self), NULL);

  row = gtk_list_box_get_selected_row (self->list);
  return row != NULL ? g_ptr_array_index (self->found, gtk_list_box_row_get_index (row)) : NULL;
}
