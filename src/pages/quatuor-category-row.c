/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-category-row.h"

#include "quatuor-choice-row.h"
#include "quatuor-field-row.h"
#include "quatuor-programme-words.h"

struct _QuatuorCategoryRow
{
  QuatuorRecordRow  parent_instance;

  /* Template children */
  QuatuorFieldRow  *label;
  QuatuorFieldRow  *plural;
  QuatuorChoiceRow *colour;
  QuatuorChoiceRow *icon;
};

G_DEFINE_FINAL_TYPE (QuatuorCategoryRow, quatuor_category_row, QUATUOR_TYPE_RECORD_ROW)

static void
quatuor_category_row_show (QuatuorRecordRow *record,
                           QuatuorStore     *store,
                           gconstpointer     row)
{
  const QuatuorCategory *category = row;

  quatuor_record_row_set_titles (record, category->label, category->plural);
}

static void
quatuor_category_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_CATEGORY_ROW);
  G_OBJECT_CLASS (quatuor_category_row_parent_class)->dispose (object);
}

static void
quatuor_category_row_class_init (QuatuorCategoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_category_row_dispose;
  QUATUOR_RECORD_ROW_CLASS (klass)->show = quatuor_category_row_show;

  g_type_ensure (QUATUOR_TYPE_CHOICE_ROW);
  g_type_ensure (QUATUOR_TYPE_FIELD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/pages/quatuor-category-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorCategoryRow, label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCategoryRow, plural);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCategoryRow, colour);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCategoryRow, icon);
}

static void
quatuor_category_row_init (QuatuorCategoryRow *self)
{
  QuatuorRecordRow *record = QUATUOR_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  quatuor_programme_words_offer (self->colour, QUATUOR_WORDS_COLOUR);
  quatuor_programme_words_offer (self->icon, QUATUOR_WORDS_ICON);
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->label));
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->plural));
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->colour));
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->icon));
}
