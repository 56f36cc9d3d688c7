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

/* Where what the rows of a report count is not all in one other report: the one that
 * holds what the cell tells of. */
static const struct
{
  const char *report;
  const char *column;
  const char *cell;
  const char *records;
} RECORDS[] = {
  { "time-spent", "activity", "contact", "contacts" },
};

/* The columns of a row by which the records behind it are found. */
static const struct
{
  const char           *column;
  QuatuorReportFilters  part;
  QuatuorTable          table;
  gsize                 set; /* where a filter keeps them */
} NARROWING[] = {
  { "territory", QUATUOR_REPORT_BY_TERRITORY, QUATUOR_TABLE_TERRITORY,
    G_STRUCT_OFFSET (QuatuorReportFilter, territories) },
  { "category", QUATUOR_REPORT_BY_CATEGORY, QUATUOR_TABLE_CATEGORY,
    G_STRUCT_OFFSET (QuatuorReportFilter, categories) },
  { "phase", QUATUOR_REPORT_BY_PHASE, QUATUOR_TABLE_PHASE,
    G_STRUCT_OFFSET (QuatuorReportFilter, phases) },
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

static const QuatuorReport *
find_records (QuatuorReportView *self,
              guint              row)
{
  for (guint i = 0; i < G_N_ELEMENTS (RECORDS); i++)
    if (is_about (self, RECORDS[i].report) &&
        g_strcmp0 (find_cell (self, row, RECORDS[i].column), RECORDS[i].cell) == 0)
      return quatuor_report_find (RECORDS[i].records);
  return quatuor_report_find (self->report->records);
}

/* A figure over many records has them in a table of their own, which is opened with
 * those of the row. */
static void
add_records (QuatuorReportView *self,
             guint              row,
             GPtrArray         *places)
{
  const QuatuorReport *records = find_records (self, row);
  g_autoptr (GString) target = g_string_new (REPORTS_PAGE);
  char separator = '/';

  if (records == NULL)
    return;

  g_string_append (target, records->name);
  for (guint i = 0; i < G_N_ELEMENTS (NARROWING); i++)
    {
      const char *code = find_cell (self, row, NARROWING[i].column);

      if (code == NULL || !quatuor_report_takes (records, NARROWING[i].part))
        continue;
      g_string_append_printf (target, "%c%s=", separator, NARROWING[i].column);
      g_string_append_uri_escaped (target, code, NULL, FALSE);
      separator = '&';
    }
  /* Translators: the title of a report. */
  take_place (places, g_strdup_printf (_("Report: %s"), quatuor_report_get_title (records)),
              g_strdup (target->str));
}

/**
 * quatuor_report_filter_narrow:
 * @self: a filter
 * @cohort: the programme
 * @narrowing: what follows the name of a report in the target of a place
 *
 * Keeps the records of that place: of its territory, its category and its phase as
 * far as it names them. The rest of the filter stays as it is.
 */
void
quatuor_report_filter_narrow (QuatuorReportFilter *self,
                              QuatuorCohort       *cohort,
                              const char          *narrowing)
{
  g_autoptr (GHashTable) codes =
    g_uri_parse_params (narrowing, -1, "&", G_URI_PARAMS_NONE, NULL);

  for (guint i = 0; codes != NULL && i < G_N_ELEMENTS (NARROWING); i++)
    {
      const char *code = g_hash_table_lookup (codes, NARROWING[i].column);
      const QuatuorId *id =
        code != NULL ? quatuor_cohort_find_code (cohort, NARROWING[i].table, code) : NULL;
      GArray **set = G_STRUCT_MEMBER_P (self, NARROWING[i].set);

      if (id == NULL)
        continue;
      g_clear_pointer (set, g_array_unref);
      quatuor_report_filter_add (set, id); /* a row begins with its id */
    }
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
  add_records (self, row, places);
  for (guint i = 0; i < G_N_ELEMENTS (LIBRARIES); i++)
    if (is_about (self, LIBRARIES[i].report))
      take_place (places, g_strdup (quatuor_report_get_title (self->report)),
                  g_strdup (LIBRARIES[i].target));
  return places;
}
