/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-resource-dialog.h"

#include "quatuor-note-row.h"
#include "quatuor-pick-row.h"
#include "quatuor-project-edit.h"

#include <glib/gi18n-lib.h>

struct _QuatuorResourceDialog
{
  QuatuorRowDialog   parent_instance;

  /* Template children */
  QuatuorPickRow    *kind_row;
  AdwEntryRow       *link_row;
  QuatuorProblemRow *link_problem;
  QuatuorPickRow    *module_row;
  QuatuorNoteRow    *note_row;
  QuatuorPickRow    *phase_row;
  AdwEntryRow       *tags_row;
  AdwEntryRow       *title_row;
  QuatuorProblemRow *title_problem;
};

G_DEFINE_FINAL_TYPE (QuatuorResourceDialog, quatuor_resource_dialog, QUATUOR_TYPE_ROW_DIALOG)

static const char *const KINDS[] = { "document", "video", "audio", "tool", "site", "book",
                                     NULL };

static void
on_field_changed_cb (QuatuorResourceDialog *self)
{
  quatuor_problem_row_set_text (self->title_problem, NULL);
  quatuor_problem_row_set_text (self->link_problem, NULL);
}

static gboolean
quatuor_resource_dialog_check (QuatuorRowDialog *dialog,
                               gconstpointer     row)
{
  QuatuorResourceDialog *self = QUATUOR_RESOURCE_DIALOG (dialog);
  const QuatuorResource *resource = row;
  gboolean has_scheme = resource->link == NULL || g_uri_peek_scheme (resource->link) != NULL;
  gboolean is_right;

  is_right = quatuor_row_dialog_tell (self->link_problem,
                                      has_scheme ? NULL
                                                 : _("Write the whole address, with https:// or "
                                                     "file:// in front."));
  is_right &= quatuor_row_dialog_tell (self->title_problem,
                                       resource->title == NULL ? _("A title is needed.") : NULL);
  return is_right;
}

static QuatuorEdit *
quatuor_resource_dialog_save (QuatuorRowDialog *dialog,
                              QuatuorCohort    *cohort,
                              gconstpointer     row)
{
  return quatuor_resource_save (cohort, row);
}

static void
quatuor_resource_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_RESOURCE_DIALOG);

  G_OBJECT_CLASS (quatuor_resource_dialog_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, QuatuorResourceDialog, name)

static void
quatuor_resource_dialog_class_init (QuatuorResourceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  QuatuorRowDialogClass *dialog_class = QUATUOR_ROW_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_resource_dialog_dispose;
  dialog_class->table = QUATUOR_TABLE_RESOURCE;
  dialog_class->check = quatuor_resource_dialog_check;
  dialog_class->save = quatuor_resource_dialog_save;

  g_type_ensure (QUATUOR_TYPE_NOTE_ROW);
  g_type_ensure (QUATUOR_TYPE_PICK_ROW);
  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-resource-dialog.ui");
  BIND (kind_row);
  BIND (link_row);
  BIND (link_problem);
  BIND (module_row);
  BIND (note_row);
  BIND (phase_row);
  BIND (tags_row);
  BIND (title_row);
  BIND (title_problem);
  gtk_widget_class_bind_template_callback (widget_class, on_field_changed_cb);
}

static void
quatuor_resource_dialog_init (QuatuorResourceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  quatuor_pick_row_add (self->kind_row, NULL, C_("kind of resource", "Not known"));
  quatuor_pick_row_add_codes (self->kind_row, "kind", KINDS);
  quatuor_pick_row_add (self->kind_row, "other", C_("kind of resource", "Other"));
}

/**
 * quatuor_resource_dialog_new:
 * @store: an open programme
 * @resource: a resource, of the programme or new
 *
 * Returns: (transfer floating): a dialog that saves it
 */
GtkWidget *
quatuor_resource_dialog_new (QuatuorStore          *store,
                             const QuatuorResource *resource)
{
  QuatuorResourceDialog *self = g_object_new (QUATUOR_TYPE_RESOURCE_DIALOG, "store", store, NULL);
  QuatuorRowDialog *dialog = QUATUOR_ROW_DIALOG (self);
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);

  quatuor_pick_row_add (self->phase_row, NULL, C_("phase", "None"));
  quatuor_pick_row_add_rows (self->phase_row, cohort, QUATUOR_TABLE_PHASE,
                             quatuor_cohort_rows (cohort, QUATUOR_TABLE_PHASE));
  quatuor_pick_row_add (self->module_row, NULL, C_("module", "None"));
  quatuor_pick_row_add_rows (self->module_row, cohort, QUATUOR_TABLE_MODULE,
                             quatuor_cohort_rows (cohort, QUATUOR_TABLE_MODULE));
  quatuor_row_dialog_add_field (dialog, "title", GTK_WIDGET (self->title_row));
  quatuor_row_dialog_add_field (dialog, "kind", GTK_WIDGET (self->kind_row));
  quatuor_row_dialog_add_field (dialog, "link", GTK_WIDGET (self->link_row));
  quatuor_row_dialog_add_field (dialog, "phase", GTK_WIDGET (self->phase_row));
  quatuor_row_dialog_add_field (dialog, "module", GTK_WIDGET (self->module_row));
  quatuor_row_dialog_add_field (dialog, "tags", GTK_WIDGET (self->tags_row));
  quatuor_row_dialog_add_field (dialog, "note", GTK_WIDGET (self->note_row));
  quatuor_row_dialog_set_row (dialog, resource);
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
  return GTK_WIDGET (self);
}

/**
 * quatuor_resource_dialog_new_add:
 * @store: an open programme
 *
 * Returns: (transfer floating): a dialog for a new resource
 */
GtkWidget *
quatuor_resource_dialog_new_add (QuatuorStore *store)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  g_autofree char *code = quatuor_cohort_new_code (cohort, QUATUOR_TABLE_RESOURCE);
  QuatuorResource resource = { .id = quatuor_id_new (), .code = code };
  GtkWidget *dialog = quatuor_resource_dialog_new (store, &resource);

  g_object_set (dialog, "title", _("New Resource"), "save-label", _("_Add"), NULL);
  return dialog;
}
