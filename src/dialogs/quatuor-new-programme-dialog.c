/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-new-programme-dialog.h"

#include "quatuor-date-row.h"
#include "quatuor-problem-row.h"
#include "quatuor-template.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

struct _QuatuorNewProgrammeDialog
{
  AdwWindow       parent_instance;

  /* Template children */
  AdwComboRow    *template_row;
  GtkLabel       *description;
  AdwEntryRow    *title_row;
  QuatuorDateRow *starts_row;
  GtkSwitch      *import_switch;

  /* Owned */
  GPtrArray      *templates;
};

G_DEFINE_FINAL_TYPE (QuatuorNewProgrammeDialog, quatuor_new_programme_dialog, ADW_TYPE_WINDOW)

enum
{
  CONFIRMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const QuatuorTemplate *
chosen_template (QuatuorNewProgrammeDialog *self)
{
  guint position = adw_combo_row_get_selected (self->template_row);

  return position < self->templates->len ? g_ptr_array_index (self->templates, position) : NULL;
}

static void
on_changed_cb (QuatuorNewProgrammeDialog *self)
{
  g_autofree char *title = quatuor_new_programme_dialog_dup_title (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new-programme.confirm",
                                 title != NULL && chosen_template (self) != NULL &&
                                   quatuor_date_row_get_problem (self->starts_row) == NULL);
}

static void
on_template_changed_cb (QuatuorNewProgrammeDialog *self)
{
  const QuatuorTemplate *template = chosen_template (self);
  const char *text = template != NULL ? template->description : NULL;

  gtk_label_set_label (self->description, text != NULL ? text : "");
  on_changed_cb (self);
}

static void
confirm_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  g_signal_emit (widget, signals[CONFIRMED], 0);
}

/* The template that comes with the program and that most people want is chosen. */
static void
show_templates (QuatuorNewProgrammeDialog *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; i < self->templates->len; i++)
    {
      const QuatuorTemplate *template = g_ptr_array_index (self->templates, i);

      gtk_string_list_append (titles, template->title);
      if (g_str_equal (template->name, QUATUOR_TEMPLATE_DEFAULT))
        chosen = i;
    }
  adw_combo_row_set_model (self->template_row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->template_row, chosen);
  on_template_changed_cb (self);
}

static void
quatuor_new_programme_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_NEW_PROGRAMME_DIALOG);

  G_OBJECT_CLASS (quatuor_new_programme_dialog_parent_class)->dispose (object);
}

static void
quatuor_new_programme_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (QUATUOR_NEW_PROGRAMME_DIALOG (object)->templates);

  G_OBJECT_CLASS (quatuor_new_programme_dialog_parent_class)->finalize (object);
}

static void
quatuor_new_programme_dialog_class_init (QuatuorNewProgrammeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_new_programme_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = quatuor_new_programme_dialog_finalize;

  /**
   * QuatuorNewProgrammeDialog::confirmed:
   *
   * The form is filled in, and the person wants the programme made.
   */
  signals[CONFIRMED] = g_signal_new ("confirmed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (QUATUOR_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, RESOURCE_PREFIX "/dialogs/quatuor-new-programme-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorNewProgrammeDialog, template_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNewProgrammeDialog, description);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNewProgrammeDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNewProgrammeDialog, starts_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNewProgrammeDialog, import_switch);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_template_changed_cb);

  gtk_widget_class_install_action (widget_class, "new-programme.confirm", NULL, confirm_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
quatuor_new_programme_dialog_init (QuatuorNewProgrammeDialog *self)
{
  self->templates = quatuor_template_list ();
  gtk_widget_init_template (GTK_WIDGET (self));
  quatuor_date_row_set_required (self->starts_row, TRUE);
  quatuor_date_row_set_date (self->starts_row, quatuor_date_monday (quatuor_date_today ()));
  show_templates (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
}

/**
 * quatuor_new_programme_dialog_new:
 * @parent: the window that asks
 * @next: what the form proposes to do once the programme is there
 *
 * Returns: (transfer none): the form; the toolkit owns it
 */
GtkWindow *
quatuor_new_programme_dialog_new (GtkWindow               *parent,
                                  QuatuorNewProgrammeNext  next)
{
  QuatuorNewProgrammeDialog *self =
    g_object_new (QUATUOR_TYPE_NEW_PROGRAMME_DIALOG, "transient-for", parent, NULL);

  gtk_switch_set_active (self->import_switch, next == QUATUOR_NEW_PROGRAMME_IMPORT);
  return GTK_WINDOW (self);
}

/**
 * quatuor_new_programme_dialog_get_next:
 * @self: the form
 *
 * Returns: what is to be done once the programme is there
 */
QuatuorNewProgrammeNext
quatuor_new_programme_dialog_get_next (QuatuorNewProgrammeDialog *self)
{
  return gtk_switch_get_active (self->import_switch) ? QUATUOR_NEW_PROGRAMME_IMPORT
                                                     : QUATUOR_NEW_PROGRAMME_SHOW;
}

/**
 * quatuor_new_programme_dialog_get_template:
 * @self: the form
 *
 * Returns: (transfer none) (nullable): the name of the template
 */
const char *
quatuor_new_programme_dialog_get_template (QuatuorNewProgrammeDialog *self)
{
  const QuatuorTemplate *template = chosen_template (self);

  return template != NULL ? template->name : NULL;
}

/**
 * quatuor_new_programme_dialog_dup_title:
 * @self: the form
 *
 * Returns: (transfer full) (nullable): the title as it is stored; %NULL while
 *   there is none
 */
char *
quatuor_new_programme_dialog_dup_title (QuatuorNewProgrammeDialog *self)
{
  return quatuor_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->title_row)));
}

/**
 * quatuor_new_programme_dialog_get_starts:
 * @self: the form
 *
 * Returns: the first day
 */
QuatuorDate
quatuor_new_programme_dialog_get_starts (QuatuorNewProgrammeDialog *self)
{
  return quatuor_date_row_get_date (self->starts_row);
}
