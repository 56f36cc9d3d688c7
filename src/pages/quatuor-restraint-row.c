/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-restraint-row.h"

#include "quatuor-field-row.h"
#include "quatuor-restraint.h"
#include "quatuor-text-row.h"

struct _QuatuorRestraintRow
{
  QuatuorRecordRow  parent_instance;

  /* Template children */
  QuatuorFieldRow  *ends;
  QuatuorTextRow   *note;
  QuatuorFieldRow  *starts;
  QuatuorFieldRow  *title;
};

G_DEFINE_FINAL_TYPE (QuatuorRestraintRow, quatuor_restraint_row, QUATUOR_TYPE_RECORD_ROW)

static void
quatuor_restraint_row_show (QuatuorRecordRow *record,
                            QuatuorStore     *store,
                            gconstpointer     row)
{
  const QuatuorRestraint *restraint = row;
  g_autofree char *days = quatuor_restraint_days (restraint);

  quatuor_record_row_set_titles (record, restraint->title, days);
}

static void
quatuor_restraint_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_RESTRAINT_ROW);
  G_OBJECT_CLASS (quatuor_restraint_row_parent_class)->dispose (object);
}

static void
quatuor_restraint_row_class_init (QuatuorRestraintRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_restraint_row_dispose;
  QUATUOR_RECORD_ROW_CLASS (klass)->show = quatuor_restraint_row_show;

  g_type_ensure (QUATUOR_TYPE_FIELD_ROW);
  g_type_ensure (QUATUOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-restraint-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorRestraintRow, ends);
  gtk_widget_class_bind_template_child (widget_class, QuatuorRestraintRow, note);
  gtk_widget_class_bind_template_child (widget_class, QuatuorRestraintRow, starts);
  gtk_widget_class_bind_template_child (widget_class, QuatuorRestraintRow, title);
}

static void
quatuor_restraint_row_init (QuatuorRestraintRow *self)
{
  QuatuorRecordRow *record = QUATUOR_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->title));
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->starts));
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->ends));
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->note));
}
