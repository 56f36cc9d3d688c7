/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-rates-page.h"

#include "quatuor-presence-words.h"
#include "quatuor-rates-group.h"
#include "quatuor-settings.h"

#include <glib/gi18n-lib.h>

/* Beyond so many rows the report of presence reads better. */
#define ROWS_MAX 60

struct _QuatuorRatesPage
{
  QuatuorPage        parent_instance;

  /* Template children */
  QuatuorRatesGroup *categories;
  QuatuorRatesGroup *people;
  GtkStack          *stack;
  QuatuorRatesGroup *territories;
  QuatuorRatesGroup *total;
};

G_DEFINE_FINAL_TYPE (QuatuorRatesPage, quatuor_rates_page, QUATUOR_TYPE_PAGE)

static void
show_total (QuatuorRatesPage    *self,
            QuatuorPresenceSums *sums)
{
  QuatuorPresenceCount count = quatuor_presence_sums_get_total (sums);

  quatuor_rates_group_clear (self->total);
  quatuor_rates_group_add (self->total, _("All seats"), &count, "reports/presence");
}

static void
show_categories (QuatuorRatesPage    *self,
                 QuatuorCohort       *cohort,
                 QuatuorPresenceSums *sums)
{
  const GPtrArray *categories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CATEGORY);

  quatuor_rates_group_clear (self->categories);
  for (guint i = 0; i < categories->len; i++)
    {
      const QuatuorCategory *category = g_ptr_array_index (categories, i);
      QuatuorPresenceCount count = quatuor_presence_sums_get (sums, &category->id);

      quatuor_rates_group_add (self->categories,
                               category->plural != NULL ? category->plural : category->label,
                               &count, "reports/presence");
    }
}

static void
show_territories (QuatuorRatesPage    *self,
                  QuatuorCohort       *cohort,
                  QuatuorPresenceSums *sums)
{
  const GPtrArray *territories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY);
  guint n_rows = 0, n_more = 0;

  quatuor_rates_group_clear (self->territories);
  for (guint i = 0; i < territories->len; i++)
    {
      const QuatuorTerritory *territory = g_ptr_array_index (territories, i);
      QuatuorPresenceCount count = quatuor_presence_sums_get (sums, &territory->id);
      g_autofree char *id = quatuor_id_to_string (&territory->id);
      g_autofree char *target = g_strconcat ("territory/", id, "/path", NULL);

      if (quatuor_presence_count_planned (&count) == 0)
        continue;
      if (n_rows < ROWS_MAX)
        quatuor_rates_group_add (self->territories, territory->name, &count, target);
      n_more += n_rows < ROWS_MAX ? 0 : 1;
      n_rows++;
    }

  if (n_more > 0)
    {
      g_autofree char *more =
        g_strdup_printf (ngettext ("%u more territory in the report", "%u more territories in the "
                                                                      "report",
                                   n_more),
                         n_more);

      quatuor_rates_group_add_line (self->territories, more, "reports/presence");
    }
}

static void
add_shortfall (QuatuorRatesPage       *self,
               const QuatuorShortfall *shortfall)
{
  g_autofree char *words = quatuor_shortfall_to_words (shortfall);
  g_autofree char *line =
    g_strdup_printf ("%s\n%s",
                     shortfall->session != NULL ? shortfall->session->title
                                                : _("The whole course"),
                     words);
  g_autofree char *id = NULL;
  g_autofree char *target = NULL;

  if (shortfall->session != NULL)
    {
      id = quatuor_id_to_string (&shortfall->session->id);
      target = g_strconcat ("presence/", id, NULL);
    }
  quatuor_rates_group_add_line (self->people, line,
                                target != NULL ? target : "reports/presence");
}

/* First who misses too much of the course, then session by session. */
static void
show_people (QuatuorRatesPage    *self,
             QuatuorCohort       *cohort,
             QuatuorPresenceSums *sums)
{
  g_autoptr (GArray) course = quatuor_presence_list_course_shortfalls (
    cohort, sums, quatuor_settings_get_presence_minimum ());
  g_autoptr (GArray) sessions =
    quatuor_presence_list_shortfalls (cohort, NULL, quatuor_date_today ());

  quatuor_rates_group_clear (self->people);
  for (guint i = 0; i < course->len && i < ROWS_MAX; i++)
    add_shortfall (self, &g_array_index (course, QuatuorShortfall, i));
  for (guint i = 0; i < sessions->len && i < ROWS_MAX; i++)
    add_shortfall (self, &g_array_index (sessions, QuatuorShortfall, i));
  gtk_widget_set_visible (GTK_WIDGET (self->people), course->len + sessions->len > 0);
}

static void
quatuor_rates_page_refresh (QuatuorPage   *page,
                            QuatuorCohort *cohort)
{
  QuatuorRatesPage *self = QUATUOR_RATES_PAGE (page);
  g_autoptr (QuatuorPresenceSums) sums = NULL;

  if (quatuor_cohort_rows (cohort, QUATUOR_TABLE_HALF_DAY)->len == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  sums = quatuor_presence_sums_new (cohort, NULL, quatuor_date_today ());
  show_total (self, sums);
  show_categories (self, cohort, sums);
  show_territories (self, cohort, sums);
  show_people (self, cohort, sums);
  gtk_stack_set_visible_child_name (self->stack, "rates");
}

static void
quatuor_rates_page_dispose (GObject *object)
{
  QuatuorRatesPage *self = QUATUOR_RATES_PAGE (object);

  /* The bin’s own child is a child of the template too, and would be let go of
   * twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_RATES_PAGE);

  G_OBJECT_CLASS (quatuor_rates_page_parent_class)->dispose (object);
}

static void
quatuor_rates_page_class_init (QuatuorRatesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_rates_page_dispose;
  QUATUOR_PAGE_CLASS (klass)->refresh = quatuor_rates_page_refresh;

  g_type_ensure (QUATUOR_TYPE_RATES_GROUP);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/pages/quatuor-rates-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorRatesPage, categories);
  gtk_widget_class_bind_template_child (widget_class, QuatuorRatesPage, people);
  gtk_widget_class_bind_template_child (widget_class, QuatuorRatesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorRatesPage, territories);
  gtk_widget_class_bind_template_child (widget_class, QuatuorRatesPage, total);
}

static void
quatuor_rates_page_init (QuatuorRatesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  quatuor_page_set_title (QUATUOR_PAGE (self), _("Rates of Presence"));
}
