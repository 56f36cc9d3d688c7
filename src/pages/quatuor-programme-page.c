/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-programme-page.h"

#include "quatuor-campaign-row.h"
#include "quatuor-category-row.h"
#include "quatuor-feedback.h"
#include "quatuor-field-row.h"
#include "quatuor-framework-group.h"
#include "quatuor-module-row.h"
#include "quatuor-phase-row.h"
#include "quatuor-restraint-row.h"
#include "quatuor-restraint.h"
#include "quatuor-row-acts.h"
#include "quatuor-text-row.h"
#include "quatuor-text.h"

struct _QuatuorProgrammePage
{
  QuatuorPage            parent_instance;

  /* Template children */
  QuatuorFieldRow       *title;
  QuatuorFieldRow       *organiser;
  QuatuorFieldRow       *starts;
  QuatuorFieldRow       *ends;
  QuatuorTextRow        *note;
  GtkListBox            *phases;
  AdwEntryRow           *new_phase;
  GtkListBox            *categories;
  AdwEntryRow           *new_category;
  GtkListBox            *modules;
  AdwEntryRow           *new_module;
  GtkListBox            *campaigns;
  AdwEntryRow           *new_campaign;
  GtkListBox            *restraints;
  AdwEntryRow           *new_restraint;
  QuatuorFrameworkGroup *framework;
};

G_DEFINE_FINAL_TYPE (QuatuorProgrammePage, quatuor_programme_page, QUATUOR_TYPE_PAGE)

/* What a person wrote to add a row, the row’s code and its rank. */
typedef struct
{
  char   *title;
  char   *code;
  gint64  rank;
} Addition;

static void
addition_clear (Addition *addition)
{
  g_free (addition->title);
  g_free (addition->code);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Addition, addition_clear)

static gboolean
begin_addition (QuatuorProgrammePage *self,
                AdwEntryRow          *entry,
                QuatuorTable          table,
                Addition             *addition)
{
  const GPtrArray *rows =
    quatuor_cohort_rows (quatuor_page_get_cohort (QUATUOR_PAGE (self)), table);

  addition->title = quatuor_text_clean (gtk_editable_get_text (GTK_EDITABLE (entry)));
  if (addition->title == NULL)
    return FALSE;

  addition->code = quatuor_row_acts_new_code (rows, table, addition->title);
  addition->rank = quatuor_row_acts_next_rank (rows, table);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  return TRUE;
}

static void
add (QuatuorProgrammePage *self,
     const char           *verb,
     QuatuorTable          table,
     gconstpointer         row)
{
  QuatuorEdit *edit = quatuor_edit_new (verb);

  quatuor_edit_about (edit, table, row);
  quatuor_edit_put (edit, table, row);
  quatuor_feedback_apply (GTK_WIDGET (self), quatuor_page_get_store (QUATUOR_PAGE (self)), edit);
}

/*
 * Callbacks
 */

static void
on_phase_applied_cb (QuatuorProgrammePage *self)
{
  g_auto (Addition) addition = { NULL };
  QuatuorPhase phase = { .id = quatuor_id_new (), .kind = (char *) "local_support" };

  if (!begin_addition (self, self->new_phase, QUATUOR_TABLE_PHASE, &addition))
    return;

  phase.title = addition.title;
  phase.code = addition.code;
  phase.rank = addition.rank;
  add (self, "phase.add", QUATUOR_TABLE_PHASE, &phase);
}

/* A category brings a seat to each territory. */
static void
on_category_applied_cb (QuatuorProgrammePage *self)
{
  g_auto (Addition) addition = { NULL };
  QuatuorCategory category = { .id = quatuor_id_new () };
  const GPtrArray *territories;
  QuatuorEdit *edit;

  if (!begin_addition (self, self->new_category, QUATUOR_TABLE_CATEGORY, &addition))
    return;

  category.label = addition.title;
  category.plural = addition.title;
  category.code = addition.code;
  category.rank = addition.rank;
  edit = quatuor_edit_new ("category.add");
  quatuor_edit_about (edit, QUATUOR_TABLE_CATEGORY, &category.id);
  quatuor_edit_put (edit, QUATUOR_TABLE_CATEGORY, &category);

  territories = quatuor_cohort_rows (quatuor_page_get_cohort (QUATUOR_PAGE (self)),
                                     QUATUOR_TABLE_TERRITORY);
  for (guint i = 0; i < territories->len; i++)
    {
      const QuatuorId *territory = g_ptr_array_index (territories, i);
      QuatuorSeat seat = {
        .id = quatuor_id_derive (territory, &category.id),
        .territory = *territory,
        .category = category.id,
      };

      quatuor_edit_put (edit, QUATUOR_TABLE_SEAT, &seat);
    }
  quatuor_feedback_apply (GTK_WIDGET (self), quatuor_page_get_store (QUATUOR_PAGE (self)), edit);
}

static void
on_module_applied_cb (QuatuorProgrammePage *self)
{
  g_auto (Addition) addition = { NULL };
  QuatuorModule module = { .id = quatuor_id_new (), .family = (char *) "thematic" };

  if (!begin_addition (self, self->new_module, QUATUOR_TABLE_MODULE, &addition))
    return;

  module.title = addition.title;
  module.code = addition.code;
  module.rank = addition.rank;
  add (self, "module.add", QUATUOR_TABLE_MODULE, &module);
}

/* A campaign asks the newest version of the questionnaire until told otherwise. */
static void
on_campaign_applied_cb (QuatuorProgrammePage *self)
{
  g_auto (Addition) addition = { NULL };
  QuatuorCampaign campaign = { .id = quatuor_id_new (), .moment = (char *) "interim" };
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));
  const GPtrArray *frameworks = quatuor_cohort_rows (cohort, QUATUOR_TABLE_FRAMEWORK);

  if (frameworks->len == 0 ||
      !begin_addition (self, self->new_campaign, QUATUOR_TABLE_CAMPAIGN, &addition))
    return;

  if (quatuor_cohort_rows (cohort, QUATUOR_TABLE_CAMPAIGN)->len == 0)
    campaign.moment = (char *) "initial";
  campaign.framework = *(const QuatuorId *) g_ptr_array_index (frameworks, frameworks->len - 1);
  campaign.title = addition.title;
  campaign.code = addition.code;
  campaign.rank = addition.rank;
  add (self, "campaign.add", QUATUOR_TABLE_CAMPAIGN, &campaign);
}

static void
on_restraint_applied_cb (QuatuorProgrammePage *self)
{
  g_autofree char *title =
    quatuor_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->new_restraint)));
  QuatuorRestraint restraint = { .id = quatuor_id_new (), .title = title };

  if (title == NULL)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->new_restraint), "");
  quatuor_feedback_apply (GTK_WIDGET (self), quatuor_page_get_store (QUATUOR_PAGE (self)),
                          quatuor_restraint_write (quatuor_page_get_cohort (QUATUOR_PAGE (self)),
                                                   &restraint));
}

/*
 * QuatuorPage
 */

static void
show_programme (QuatuorProgrammePage *self,
                QuatuorStore         *store,
                QuatuorCohort        *cohort)
{
  const QuatuorProgramme *programme = quatuor_cohort_programme (cohort);
  QuatuorRowField *const fields[] = {
    QUATUOR_ROW_FIELD (self->title),
    QUATUOR_ROW_FIELD (self->organiser),
    QUATUOR_ROW_FIELD (self->starts),
    QUATUOR_ROW_FIELD (self->ends),
    QUATUOR_ROW_FIELD (self->note),
  };

  for (guint i = 0; programme != NULL && i < G_N_ELEMENTS (fields); i++)
    quatuor_row_field_bind (fields[i], store, QUATUOR_TABLE_PROGRAMME, programme);
}

static void
quatuor_programme_page_refresh (QuatuorPage   *page,
                                QuatuorCohort *cohort)
{
  QuatuorProgrammePage *self = QUATUOR_PROGRAMME_PAGE (page);
  QuatuorStore *store = quatuor_page_get_store (page);
  const struct
  {
    GtkListBox   *list;
    GType         row_type;
    QuatuorTable  table;
    AdwEntryRow  *adder;
  } lists[] = {
    { self->phases, QUATUOR_TYPE_PHASE_ROW, QUATUOR_TABLE_PHASE, self->new_phase },
    { self->categories, QUATUOR_TYPE_CATEGORY_ROW, QUATUOR_TABLE_CATEGORY, self->new_category },
    { self->modules, QUATUOR_TYPE_MODULE_ROW, QUATUOR_TABLE_MODULE, self->new_module },
    { self->campaigns, QUATUOR_TYPE_CAMPAIGN_ROW, QUATUOR_TABLE_CAMPAIGN, self->new_campaign },
    { self->restraints, QUATUOR_TYPE_RESTRAINT_ROW, QUATUOR_TABLE_RESTRAINT, self->new_restraint },
  };

  show_programme (self, store, cohort);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      quatuor_record_list_show (lists[i].list, lists[i].row_type, store, lists[i].table,
                                quatuor_cohort_rows (cohort, lists[i].table));
      gtk_widget_set_visible (GTK_WIDGET (lists[i].adder), !quatuor_store_is_read_only (store));
    }
  quatuor_framework_group_show (self->framework, store);
}

static void
quatuor_programme_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_PROGRAMME_PAGE);
  G_OBJECT_CLASS (quatuor_programme_page_parent_class)->dispose (object);
}

static void
quatuor_programme_page_class_init (QuatuorProgrammePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_programme_page_dispose;
  QUATUOR_PAGE_CLASS (klass)->refresh = quatuor_programme_page_refresh;

  g_type_ensure (QUATUOR_TYPE_FIELD_ROW);
  g_type_ensure (QUATUOR_TYPE_FRAMEWORK_GROUP);
  g_type_ensure (QUATUOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-programme-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgrammePage, title);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgrammePage, organiser);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgrammePage, starts);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgrammePage, ends);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgrammePage, note);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgrammePage, phases);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgrammePage, new_phase);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgrammePage, categories);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgrammePage, new_category);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgrammePage, modules);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgrammePage, new_module);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgrammePage, campaigns);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgrammePage, new_campaign);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgrammePage, restraints);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgrammePage, new_restraint);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgrammePage, framework);
  gtk_widget_class_bind_template_callback (widget_class, on_phase_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_category_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_module_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_campaign_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_restraint_applied_cb);
}

static void
quatuor_programme_page_init (QuatuorProgrammePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
