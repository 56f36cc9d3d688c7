/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-criterion-row.h"

#include "quatuor-criterion-dialog.h"
#include "quatuor-row-acts.h"

struct _QuatuorCriterionRow
{
  AdwActionRow         parent_instance;

  QuatuorFieldBinding  binding;

  /* Template children */
  GtkWidget           *arrow;
  GtkWidget           *acts;
};

static void row_field_init (QuatuorRowFieldInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuatuorCriterionRow, quatuor_criterion_row, ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (QUATUOR_TYPE_ROW_FIELD, row_field_init))

static QuatuorFieldBinding *
quatuor_criterion_row_get_binding (QuatuorRowField *field)
{
  return &QUATUOR_CRITERION_ROW (field)->binding;
}

static void
quatuor_criterion_row_show (QuatuorRowField *field)
{
  QuatuorCriterionRow *self = QUATUOR_CRITERION_ROW (field);
  const QuatuorCriterion *criterion = self->binding.row;
  QuatuorCohort *cohort = quatuor_store_get_cohort (self->binding.store);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), criterion->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), criterion->code);
  gtk_widget_set_visible (self->acts,
                          !quatuor_criterion_dialog_is_frozen (cohort, &criterion->id));
}

static void
row_field_init (QuatuorRowFieldInterface *iface)
{
  iface->get_binding = quatuor_criterion_row_get_binding;
  iface->show = quatuor_criterion_row_show;
}

static void
quatuor_criterion_row_activate (AdwActionRow *row)
{
  QuatuorCriterionRow *self = QUATUOR_CRITERION_ROW (row);
  const QuatuorCriterion *criterion = self->binding.row;

  quatuor_criterion_dialog_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                    self->binding.store, &criterion->id);
}

static void
quatuor_criterion_row_finalize (GObject *object)
{
  quatuor_field_binding_clear (&QUATUOR_CRITERION_ROW (object)->binding);
  G_OBJECT_CLASS (quatuor_criterion_row_parent_class)->finalize (object);
}

static void
quatuor_criterion_row_class_init (QuatuorCriterionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quatuor_criterion_row_finalize;
  ADW_ACTION_ROW_CLASS (klass)->activate = quatuor_criterion_row_activate;
  quatuor_row_acts_install (GTK_WIDGET_CLASS (klass));
}

static void
quatuor_criterion_row_init (QuatuorCriterionRow *self)
{
  self->acts = quatuor_row_acts_button ();
  self->arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->acts);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->arrow);
}
