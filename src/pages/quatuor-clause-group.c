/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-clause-group.h"

#include "quatuor-charter-edit.h"
#include "quatuor-clause-row.h"
#include "quatuor-feedback.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

struct _QuatuorClauseGroup
{
  AdwPreferencesGroup  parent_instance;

  /* Template children */
  GtkListBox          *list;
  AdwEntryRow         *new_clause;

  /* Owned */
  QuatuorStore        *store;

  QuatuorId            charter;
  QuatuorId            category; /* none for what binds everybody */
};

G_DEFINE_FINAL_TYPE (QuatuorClauseGroup, quatuor_clause_group, ADW_TYPE_PREFERENCES_GROUP)

static const QuatuorId *
get_category (QuatuorClauseGroup *self)
{
  return quatuor_id_is_none (&self->category) ? NULL : &self->category;
}

static void
on_clause_applied_cb (QuatuorClauseGroup *self)
{
  g_autofree char *text =
    quatuor_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->new_clause)));
  QuatuorCohort *cohort = quatuor_store_get_cohort (self->store);
  const QuatuorCharter *charter =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_CHARTER, &self->charter);

  if (text == NULL || charter == NULL)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->new_clause), "");
  quatuor_feedback_apply (GTK_WIDGET (self), self->store,
                          quatuor_clause_add (cohort, charter, get_category (self), text));
}

static void
quatuor_clause_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_CLAUSE_GROUP);
  g_clear_object (&QUATUOR_CLAUSE_GROUP (object)->store);

  G_OBJECT_CLASS (quatuor_clause_group_parent_class)->dispose (object);
}

static void
quatuor_clause_group_class_init (QuatuorClauseGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_clause_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-clause-group.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorClauseGroup, list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorClauseGroup, new_clause);
  gtk_widget_class_bind_template_callback (widget_class, on_clause_applied_cb);
}

static void
quatuor_clause_group_init (QuatuorClauseGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_clause_group_new:
 *
 * Returns: (transfer floating): a group without clauses
 */
GtkWidget *
quatuor_clause_group_new (void)
{
  return g_object_new (QUATUOR_TYPE_CLAUSE_GROUP, NULL);
}

/**
 * quatuor_clause_group_show:
 * @self: a group
 * @store: the programme
 * @charter: a charter of it
 * @category: (nullable): whose clauses; %NULL for those that bind everybody
 */
void
quatuor_clause_group_show (QuatuorClauseGroup    *self,
                           QuatuorStore          *store,
                           const QuatuorCharter  *charter,
                           const QuatuorCategory *category)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  const char *plural = category == NULL            ? NULL
                       : category->plural != NULL ? category->plural
                                                  : category->label;
  g_autofree char *title =
    /* Translators: %s is a category of seats, in the plural. */
    plural != NULL ? g_strdup_printf (_("%s Commit Themselves To"), plural)
                   : g_strdup (_("All Commit Themselves To"));
  g_autoptr (GPtrArray) clauses = NULL;

  g_return_if_fail (QUATUOR_IS_CLAUSE_GROUP (self));

  g_set_object (&self->store, store);
  self->charter = charter->id;
  self->category = category != NULL ? category->id : QUATUOR_ID_NONE;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  clauses = quatuor_charter_list_clauses (cohort, &charter->id, get_category (self));
  quatuor_record_list_show (self->list, QUATUOR_TYPE_CLAUSE_ROW, store, QUATUOR_TABLE_CLAUSE,
                            clauses);
  gtk_widget_set_visible (GTK_WIDGET (self->new_clause), !quatuor_store_is_read_only (store));
}
