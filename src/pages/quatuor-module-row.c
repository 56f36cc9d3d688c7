/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-module-row.h"

#include "quatuor-choice-row.h"
#include "quatuor-field-row.h"
#include "quatuor-programme-words.h"
#include "quatuor-text-row.h"

struct _QuatuorModuleRow
{
  QuatuorRecordRow  parent_instance;

  /* Template children */
  QuatuorFieldRow  *title;
  QuatuorChoiceRow *family;
  QuatuorTextRow   *aim;
};

G_DEFINE_FINAL_TYPE (QuatuorModuleRow, quatuor_module_row, QUATUOR_TYPE_RECORD_ROW)

static void
quatuor_module_row_show (QuatuorRecordRow *record,
                         QuatuorStore     *store,
                         gconstpointer     row)
{
  const QuatuorModule *module = row;

  quatuor_record_row_set_titles (record, module->title,
                                 quatuor_programme_words_find (QUATUOR_WORDS_MODULE_FAMILY,
                                                               module->family));
}

static void
quatuor_module_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_MODULE_ROW);
  G_OBJECT_CLASS (quatuor_module_row_parent_class)->dispose (object);
}

static void
quatuor_module_row_class_init (QuatuorModuleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_module_row_dispose;
  QUATUOR_RECORD_ROW_CLASS (klass)->show = quatuor_module_row_show;

  g_type_ensure (QUATUOR_TYPE_CHOICE_ROW);
  g_type_ensure (QUATUOR_TYPE_FIELD_ROW);
  g_type_ensure (QUATUOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/pages/quatuor-module-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorModuleRow, title);
  gtk_widget_class_bind_template_child (widget_class, QuatuorModuleRow, family);
  gtk_widget_class_bind_template_child (widget_class, QuatuorModuleRow, aim);
}

static void
quatuor_module_row_init (QuatuorModuleRow *self)
{
  QuatuorRecordRow *record = QUATUOR_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  quatuor_programme_words_offer (self->family, QUATUOR_WORDS_MODULE_FAMILY);
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->title));
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->family));
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->aim));
}
