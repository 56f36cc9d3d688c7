/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-dimension-row.h"

#include "quatuor-criterion-row.h"
#include "quatuor-feedback.h"
#include "quatuor-field-row.h"
#include "quatuor-row-acts.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

struct _QuatuorDimensionRow
{
  QuatuorRecordRow  parent_instance;

  /* Template children */
  QuatuorFieldRow  *title;
  AdwEntryRow      *new_criterion;
};

G_DEFINE_FINAL_TYPE (QuatuorDimensionRow, quatuor_dimension_row, QUATUOR_TYPE_RECORD_ROW)

static void
on_criterion_applied_cb (QuatuorDimensionRow *self)
{
  QuatuorStore *store = quatuor_record_row_get_store (QUATUOR_RECORD_ROW (self));
  const QuatuorDimension *dimension = quatuor_record_row_get_row (QUATUOR_RECORD_ROW (self));
  const GPtrArray *siblings = quatuor_cohort_children (quatuor_store_get_cohort (store),
                                                       QUATUOR_TABLE_CRITERION, &dimension->id);
  g_autofree char *title =
    quatuor_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->new_criterion)));
  g_autofree char *code = NULL;
  QuatuorCriterion criterion = { .id = quatuor_id_new (), .dimension = dimension->id };
  QuatuorEdit *edit;

  if (title == NULL)
    return;

  code = quatuor_row_acts_new_code (siblings, QUATUOR_TABLE_CRITERION, title);
  criterion.code = code;
  criterion.title = title;
  criterion.rank = quatuor_row_acts_next_rank (siblings, QUATUOR_TABLE_CRITERION);

  edit = quatuor_edit_new ("criterion.add");
  quatuor_edit_about (edit, QUATUOR_TABLE_CRITERION, &criterion.id);
  quatuor_edit_put (edit, QUATUOR_TABLE_CRITERION, &criterion);
  gtk_editable_set_text (GTK_EDITABLE (self->new_criterion), "");
  quatuor_feedback_apply (GTK_WIDGET (self), store, edit);
}

static void
quatuor_dimension_row_show (QuatuorRecordRow *record,
                            QuatuorStore     *store,
                            gconstpointer     row)
{
  QuatuorDimensionRow *self = QUATUOR_DIMENSION_ROW (record);
  const QuatuorDimension *dimension = row;
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  const QuatuorFramework *framework =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_FRAMEWORK, &dimension->framework);
  const GPtrArray *criteria =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_CRITERION, &dimension->id);
  guint n_criteria = criteria != NULL ? criteria->len : 0;
  g_autofree char *count =
    g_strdup_printf (ngettext ("%u criterion", "%u criteria", n_criteria), n_criteria);
  gboolean frozen = framework == NULL || framework->frozen_on != QUATUOR_DATE_UNKNOWN;

  quatuor_record_row_set_titles (record, dimension->title, count);
  quatuor_record_row_set_fixed (record, frozen);
  gtk_widget_set_visible (GTK_WIDGET (self->new_criterion), !frozen);
  quatuor_record_list_show (GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (self->title))),
                            QUATUOR_TYPE_CRITERION_ROW, store, QUATUOR_TABLE_CRITERION, criteria);
}

static void
quatuor_dimension_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_DIMENSION_ROW);
  G_OBJECT_CLASS (quatuor_dimension_row_parent_class)->dispose (object);
}

static void
quatuor_dimension_row_class_init (QuatuorDimensionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_dimension_row_dispose;
  QUATUOR_RECORD_ROW_CLASS (klass)->show = quatuor_dimension_row_show;

  g_type_ensure (QUATUOR_TYPE_FIELD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-dimension-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorDimensionRow, title);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDimensionRow, new_criterion);
  gtk_widget_class_bind_template_callback (widget_class, on_criterion_applied_cb);
}

static void
quatuor_dimension_row_init (QuatuorDimensionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  quatuor_record_row_add_field (QUATUOR_RECORD_ROW (self), QUATUOR_ROW_FIELD (self->title));
}
