/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-report-places.h"

#include "quatuor-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A page of the window that shows the row of a table: found by the code that the
 * column holds. Of a report named here the row itself, by its own code. */
static const struct
{
  const char   *report;
  const char   *column;
  QuatuorTable  table;
  const char   *page;
} PAGES[] = {
  { "attendance", "session", QUATUOR_TABLE_SESSION, "presence" },
  { "sessions", "code", QUATUOR_TABLE_SESSION, "session" },
  { "territories", "code", QUATUOR_TABLE_TERRITORY, "territory" },
  { NULL, "session", QUATUOR_TABLE_SESSION, "session" },
  { NULL, "peer_group", QUATUOR_TABLE_PEER_GROUP, "group" },
};

/* The tab of the territory that shows what such a column tells of; the first one
 * that fits. A report named here is about that, whatever its columns. */
static const struct
{
  const char *report;
  const char *column;
  const char *tab;
  const char *title;
} TABS[] = {
  { "contacts", NULL, "support", N_("Support") },
  { "commitments", NULL, "support", N_("Support") },
  { "actions", NULL, "roadmap", N_("Roadmap") },
  { "effects", NULL, "roadmap", N_("Roadmap") },
  { "learnings", NULL, "roadmap", N_("Roadmap") },
  { "moments", NULL, "narrative", N_("Narrative") },
  { "voices", NULL, "narrative", N_("Narrative") },
  { "recommendations", NULL, "narrative", N_("Narrative") },
  { "phase-matrix", NULL, "path", N_("Path") },
  { "projects", NULL, "roadmap", N_("Roadmap") },
  { "commitment-status", NULL, "support", N_("Support") },
  { NULL, "project", "roadmap", N_("Roadmap") },
  { NULL, "effect", "roadmap", N_("Roadmap") },
  { NULL, "commitment", "support", N_("Support") },
  { NULL, "contact", "support", N_("Support") },
  { NULL, "campaign", "diagnostic", N_("Diagnostic") },
  { NULL, "criterion", "diagnostic", N_("Diagnostic") },
  { NULL, "dimension", "diagnostic", N_("Diagnostic") },
  { NULL, "phase", "path", N_("Path") },
  { NULL, "category", "team", N_("Team") },
};

/* What is of no territory has a page of its own. */
static const struct
{
  const char *report;
  const char *target;
} LIBRARIES[] = {
  { "learnings", "resources/learnings" },
  { "resources", "resources/library" },
};

/* The page of the reports, before the name of one of them. */
#define REPORTS_PAGE "reports/"

static void
place_free (gpointer data)
{
  QuatuorReportPlace *place = data;

  g_free (place->label);
  g_free (place->target);
  g_free (place);
}

static void
take_place (GPtrArray *places,
            char      *label,
            char      *target)
{
  QuatuorReportPlace *place = g_new0 (QuatuorReportPlace, 1);

  place->label = label;
  place->target = target;
  g_ptr_array_add (places, place);
}

static const char *
find_cell (QuatuorReportView *self,
           guint              row,
           const char        *column)
{
  char **cells = g_ptr_array_index (self->codes, row);

  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (((QuatuorCsvColumn *) g_ptr_array_index (self->columns, i))->code, column))
      return *cells[i] != '\0' ? cells[i] : NULL;
  return NULL;
}

static gboolean
is_about (QuatuorReportView *self,
          const char        *report)
{
  return report == NULL || g_str_equal (report, self->report->name);
}

static void
add_pages (QuatuorReportView *self,
           guint              row,
           GPtrArray         *places)
{
  for (guint i = 0; i < G_N_ELEMENTS (PAGES); i++)
    {
      const char *code = is_about (self, PAGES[i].report) ? find_cell (self, row, PAGES[i].column)
                                                          : NULL;
      const QuatuorId *id =
        code != NULL ? quatuor_cohort_find_code (self->cohort, PAGES[i].table, code) : NULL;
      g_autofree char *text = id != NULL ? quatuor_id_to_string (id) : NULL;

      if (id != NULL)
        take_place (places, quatuor_label_row_name (self->cohort, PAGES[i].table, id),
                    g_strdup_printf ("%s/%s", PAGES[i].page, text));
    }
}

static void
add_tabs (QuatuorReportView *self,
          guint              row,
          GPtrArray         *places)
{
  const char *code = find_cell (self, row, "territory");
  const QuatuorTerritory *territory =
    code != NULL ? quatuor_cohort_find_code (self->cohort, QUATUOR_TABLE_TERRITORY, code) : NULL;
  g_autofree char *id = territory != NULL ? quatuor_id_to_string (&territory->id) : NULL;

  if (territory == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (TABS); i++)
    if (is_about (self, TABS[i].report) &&
        (TABS[i].column == NULL || find_cell (self, row, TABS[i].column) != NULL))
      {
        /* Translators: a territory, and one of the tabs of its page. */
        take_place (places, g_strdup_printf (_("%s, %s"), territory->name, _(TABS[i].title)),
                    g_strdup_printf ("territory/%s/%s", id, TABS[i].tab));
        break;
      }
  take_place (places, g_strdup (territory->name), g_strdup_printf ("territory/%s", id));
}

/* A figure over many records has them in a table of their own. */
static void
add_records (QuatuorReportView *self,
             GPtrArray         *places)
{
  const QuatuorReport *records = quatuor_report_find (self->report->records);

  if (records != NULL)
    /* Translators: the title of a report. */
    take_place (places, g_strdup_printf (_("Report: %s"), quatuor_report_get_title (records)),
                g_strdup_printf (REPORTS_PAGE "%s", records->name));
}

/**
 * quatuor_report_view_list_places:
 * @self: a view that was read
 * @row: one of its rows, from 0
 *
 * Finds the records that a row counts, by its columns: the session, the tab of the
 * territory that holds them, the territory, the report that lists them.
 *
 * Returns: (transfer full) (element-type QuatuorReportPlace): where they are, the
 *   nearest place first; empty when the programme has no page for them
 */
GPtrArray *
quatuor_report_view_list_places (QuatuorReportView *self,
                                 guint              row)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (place_free);

  g_return_val_if_fail (row < self->codes->len, places);

  add_pages (self, row, places);
  add_tabs (self, row, places);
  add_records (self, places);
  for (guint i = 0; i < G_N_ELEMENTS (LIBRARIES); i++)
    if (is_about (self, LIBRARIES[i].report))
      take_place (places, g_strdup (quatuor_report_get_title (self->report)),
                  g_strdup (LIBRARIES[i].target));
  return places;
}
