/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-report-places.h"

#include "quatuor-label.h"
#include "quatuor-report-side.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Which rows an entry below is for: those of a report, or of any; that have something
 * in a column, or that very cell. */
typedef struct
{
  const char *report;
  const char *column;
  const char *cell;
} About;

/* What a row of the report on changes is about. */
#define CHANGED(table) { "changes", "table", table }

/* A page of the window that shows the row of a table: found by the code that a column
 * holds, or with which what a record is called begins. */
static const struct
{
  About         about;
  const char   *column;
  QuatuorTable  table;
  const char   *page;
} PAGES[] = {
  { { "attendance" }, "session", QUATUOR_TABLE_SESSION, "presence" },
  { { "sessions" }, "code", QUATUOR_TABLE_SESSION, "session" },
  { { "territories" }, "code", QUATUOR_TABLE_TERRITORY, "territory" },
  { CHANGED ("session"), "record", QUATUOR_TABLE_SESSION, "session" },
  { CHANGED ("session_member"), "record", QUATUOR_TABLE_SESSION, "session" },
  { CHANGED ("assignment"), "record", QUATUOR_TABLE_SESSION, "session" },
  { CHANGED ("half_day"), "record", QUATUOR_TABLE_SESSION, "session" },
  { CHANGED ("attendance"), "record", QUATUOR_TABLE_SESSION, "presence" },
  { CHANGED ("peer_group"), "record", QUATUOR_TABLE_PEER_GROUP, "group" },
  { CHANGED ("peer_group_member"), "record", QUATUOR_TABLE_PEER_GROUP, "group" },
  { { NULL }, "session", QUATUOR_TABLE_SESSION, "session" },
  { { NULL }, "peer_group", QUATUOR_TABLE_PEER_GROUP, "group" },
};

/* The tab of the territory that shows what such a row tells of; the first one that
 * fits. */
static const struct
{
  About       about;
  const char *tab;
  const char *title;
} TABS[] = {
  { { "contacts" }, "support", N_("Support") },
  { { "commitments" }, "support", N_("Support") },
  { { "actions" }, "roadmap", N_("Roadmap") },
  { { "effects" }, "roadmap", N_("Roadmap") },
  { { "learnings" }, "roadmap", N_("Roadmap") },
  { { "moments" }, "narrative", N_("Narrative") },
  { { "voices" }, "narrative", N_("Narrative") },
  { { "recommendations" }, "narrative", N_("Narrative") },
  { { "phase-matrix" }, "path", N_("Path") },
  { { "projects" }, "roadmap", N_("Roadmap") },
  { { "commitment-status" }, "support", N_("Support") },
  { CHANGED ("person"), "team", N_("Team") },
  { CHANGED ("seat"), "team", N_("Team") },
  { CHANGED ("tenure"), "team", N_("Team") },
  { CHANGED ("need"), "team", N_("Team") },
  { CHANGED ("charter"), "team", N_("Team") },
  { CHANGED ("clause"), "team", N_("Team") },
  { CHANGED ("signature"), "team", N_("Team") },
  { CHANGED ("progress"), "path", N_("Path") },
  { CHANGED ("gate_check"), "path", N_("Path") },
  { CHANGED ("rating"), "diagnostic", N_("Diagnostic") },
  { CHANGED ("agreed"), "diagnostic", N_("Diagnostic") },
  { CHANGED ("submission"), "diagnostic", N_("Diagnostic") },
  { CHANGED ("crossing"), "diagnostic", N_("Diagnostic") },
  { CHANGED ("topic"), "support", N_("Support") },
  { CHANGED ("contact"), "support", N_("Support") },
  { CHANGED ("contact_person"), "support", N_("Support") },
  { CHANGED ("contact_topic"), "support", N_("Support") },
  { CHANGED ("commitment"), "support", N_("Support") },
  { CHANGED ("project"), "roadmap", N_("Roadmap") },
  { CHANGED ("action"), "roadmap", N_("Roadmap") },
  { CHANGED ("effect"), "roadmap", N_("Roadmap") },
  { CHANGED ("learning"), "roadmap", N_("Roadmap") },
  { CHANGED ("moment"), "narrative", N_("Narrative") },
  { CHANGED ("voice"), "narrative", N_("Narrative") },
  { CHANGED ("narrative"), "narrative", N_("Narrative") },
  { CHANGED ("recommendation"), "narrative", N_("Narrative") },
  { { NULL, "project" }, "roadmap", N_("Roadmap") },
  { { NULL, "effect" }, "roadmap", N_("Roadmap") },
  { { NULL, "commitment" }, "support", N_("Support") },
  { { NULL, "contact" }, "support", N_("Support") },
  { { NULL, "campaign" }, "diagnostic", N_("Diagnostic") },
  { { NULL, "criterion" }, "diagnostic", N_("Diagnostic") },
  { { NULL, "dimension" }, "diagnostic", N_("Diagnostic") },
  { { NULL, "phase" }, "path", N_("Path") },
  { { NULL, "category" }, "team", N_("Team") },
};

/* What is of no territory has a page of its own. */
static const struct
{
  About       about;
  const char *target;
  const char *title;
} LIBRARIES[] = {
  { { "learnings" }, "resources/learnings", N_("Learnings") },
  { { "resources" }, "resources/library", N_("Resources") },
  { CHANGED ("learning"), "resources/learnings", N_("Learnings") },
  { CHANGED ("resource"), "resources/library", N_("Resources") },
  { CHANGED ("programme"), "programme", N_("Programme") },
  { CHANGED ("phase"), "programme", N_("Programme") },
  { CHANGED ("gate"), "programme", N_("Programme") },
  { CHANGED ("module"), "programme", N_("Programme") },
  { CHANGED ("category"), "programme", N_("Programme") },
  { CHANGED ("framework"), "programme", N_("Programme") },
  { CHANGED ("dimension"), "programme", N_("Programme") },
  { CHANGED ("criterion"), "programme", N_("Programme") },
  { CHANGED ("criterion_map"), "programme", N_("Programme") },
  { CHANGED ("campaign"), "programme", N_("Programme") },
  { CHANGED ("campaign_hidden"), "programme", N_("Programme") },
  { CHANGED ("restraint"), "programme", N_("Programme") },
};

/* Where what the rows of a report tell of is not all in one other report: the one that
 * holds it. */
static const struct
{
  About       about;
  const char *records;
} RECORDS[] = {
  { { "time-spent", "activity", "contact" }, "contacts" },
  { CHANGED ("person"), "people" },
  { CHANGED ("tenure"), "people" },
  { CHANGED ("seat"), "team-status" },
  { CHANGED ("territory"), "territories" },
  { CHANGED ("territory_state"), "states" },
  { CHANGED ("progress"), "progress" },
  { CHANGED ("gate_check"), "path" },
  { CHANGED ("rating"), "ratings" },
  { CHANGED ("session"), "sessions" },
  { CHANGED ("half_day"), "sessions" },
  { CHANGED ("attendance"), "attendance" },
  { CHANGED ("contact"), "contacts" },
  { CHANGED ("contact_person"), "contacts" },
  { CHANGED ("contact_topic"), "contacts" },
  { CHANGED ("commitment"), "commitments" },
  { CHANGED ("project"), "projects" },
  { CHANGED ("action"), "actions" },
  { CHANGED ("effect"), "effects" },
  { CHANGED ("moment"), "moments" },
  { CHANGED ("voice"), "voices" },
  { CHANGED ("recommendation"), "recommendations" },
  { CHANGED ("learning"), "learnings" },
  { CHANGED ("resource"), "resources" },
};

#define TERRITORY "territory"

/* The columns of a row by which the records behind it are found. */
static const struct
{
  const char           *column;
  QuatuorReportFilters  part;
  QuatuorTable          table;
  gsize                 set; /* where a filter keeps them */
} NARROWING[] = {
  { TERRITORY, QUATUOR_REPORT_BY_TERRITORY, QUATUOR_TABLE_TERRITORY,
    G_STRUCT_OFFSET (QuatuorReportFilter, territories) },
  { "category", QUATUOR_REPORT_BY_CATEGORY, QUATUOR_TABLE_CATEGORY,
    G_STRUCT_OFFSET (QuatuorReportFilter, categories) },
  { "phase", QUATUOR_REPORT_BY_PHASE, QUATUOR_TABLE_PHASE,
    G_STRUCT_OFFSET (QuatuorReportFilter, phases) },
};

/* Others that narrow them. */
#define CAMPAIGN "campaign"
#define DAY "date"

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
          guint              row,
          const About       *about)
{
  const char *cell;

  if (about->report != NULL && !g_str_equal (about->report, self->report->name))
    return FALSE;
  if (about->column == NULL)
    return TRUE;
  cell = find_cell (self, row, about->column);
  return cell != NULL && (about->cell == NULL || g_str_equal (about->cell, cell));
}

/* The row of a table with that code, or with which what is called so begins. */
static gconstpointer
find_coded (QuatuorReportView *self,
            QuatuorTable       table,
            const char        *called)
{
  g_auto (GStrv) parts = g_strsplit (called != NULL ? called : "", QUATUOR_REPORT_BETWEEN, 2);

  return parts[0] != NULL ? quatuor_cohort_find_code (self->cohort, table, parts[0]) : NULL;
}

static void
add_pages (QuatuorReportView *self,
           guint              row,
           GPtrArray         *places)
{
  for (guint i = 0; i < G_N_ELEMENTS (PAGES); i++)
    {
      const QuatuorId *id =
        is_about (self, row, &PAGES[i].about)
          ? find_coded (self, PAGES[i].table, find_cell (self, row, PAGES[i].column)) : NULL;
      g_autofree char *text = id != NULL ? quatuor_id_to_string (id) : NULL;

      if (id != NULL)
        take_place (places, quatuor_label_row_name (self->cohort, PAGES[i].table, id),
                    g_strdup_printf ("%s/%s", PAGES[i].page, text));
    }
}

/* By the code, or by the name, which is that of nobody else. */
static const QuatuorPerson *
find_person (QuatuorReportView *self,
             const char        *called)
{
  const GPtrArray *persons = quatuor_cohort_rows (self->cohort, QUATUOR_TABLE_PERSON);
  const QuatuorPerson *person =
    quatuor_cohort_find_code (self->cohort, QUATUOR_TABLE_PERSON, called);

  for (guint i = 0; person == NULL && i < persons->len; i++)
    {
      g_autofree char *name = quatuor_person_name (g_ptr_array_index (persons, i));

      if (g_str_equal (name, called))
        person = g_ptr_array_index (persons, i);
    }
  return person;
}

/* Where the person sits, or sat last. */
static const QuatuorTerritory *
find_territory_of (QuatuorReportView   *self,
                   const QuatuorPerson *person)
{
  const GPtrArray *tenures = quatuor_cohort_rows (self->cohort, QUATUOR_TABLE_TENURE);
  const QuatuorTenure *last = NULL;
  const QuatuorSeat *seat;

  for (guint i = 0; i < tenures->len; i++)
    {
      const QuatuorTenure *tenure = g_ptr_array_index (tenures, i);

      if (quatuor_id_equal (&tenure->person, &person->id) &&
          (last == NULL || tenure->starts > last->starts))
        last = tenure;
    }
  seat = last != NULL ? quatuor_cohort_find (self->cohort, QUATUOR_TABLE_SEAT, &last->seat) : NULL;
  return seat != NULL
           ? quatuor_cohort_find (self->cohort, QUATUOR_TABLE_TERRITORY, &seat->territory) : NULL;
}

/* Of the row, or of the person that it tells of. */
static const QuatuorTerritory *
find_territory (QuatuorReportView *self,
                guint              row)
{
  const char *code = find_cell (self, row, TERRITORY);
  const About person = CHANGED ("person");
  const QuatuorPerson *told;

  if (code != NULL)
    return quatuor_cohort_find_code (self->cohort, QUATUOR_TABLE_TERRITORY, code);

  told = is_about (self, row, &person) ? find_person (self, find_cell (self, row, "record")) : NULL;
  return told != NULL ? find_territory_of (self, told) : NULL;
}

static void
add_tabs (QuatuorReportView *self,
          guint              row,
          GPtrArray         *places)
{
  const QuatuorTerritory *territory = find_territory (self, row);
  g_autofree char *id = territory != NULL ? quatuor_id_to_string (&territory->id) : NULL;

  if (territory == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (TABS); i++)
    if (is_about (self, row, &TABS[i].about))
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
    if (is_about (self, row, &RECORDS[i].about))
      return quatuor_report_find (RECORDS[i].records);
  return quatuor_report_find (self->report->records);
}

static void
append_narrowing (GString    *target,
                  const char *column,
                  const char *code)
{
  const char *report = target->str + strlen (REPORTS_PAGE);

  if (code == NULL)
    return;
  g_string_append_printf (target, "%c%s=", strchr (report, '/') != NULL ? '&' : '/', column);
  g_string_append_uri_escaped (target, code, NULL, FALSE);
}

/* What the cells of the row narrow the records to. Those behind a comparison are of
 * two campaigns: neither is chosen. */
static void
append_all_narrowings (QuatuorReportView   *self,
                       guint                row,
                       const QuatuorReport *records,
                       GString             *target)
{
  const QuatuorTerritory *territory = find_territory (self, row);

  if (territory != NULL && quatuor_report_takes (records, QUATUOR_REPORT_BY_TERRITORY))
    append_narrowing (target, TERRITORY, territory->code);
  for (guint i = 0; i < G_N_ELEMENTS (NARROWING); i++)
    if (!g_str_equal (NARROWING[i].column, TERRITORY) &&
        quatuor_report_takes (records, NARROWING[i].part))
      append_narrowing (target, NARROWING[i].column, find_cell (self, row, NARROWING[i].column));
  if (quatuor_report_takes (records, QUATUOR_REPORT_BY_CAMPAIGN) &&
      !quatuor_report_takes (self->report, QUATUOR_REPORT_BY_BEFORE))
    append_narrowing (target, CAMPAIGN, find_cell (self, row, CAMPAIGN));
  if (quatuor_report_takes (records, QUATUOR_REPORT_BY_PERIOD))
    append_narrowing (target, DAY, find_cell (self, row, DAY));
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

  if (records == NULL)
    return;

  g_string_append (target, records->name);
  append_all_narrowings (self, row, records, target);
  /* Translators: the title of a report. */
  take_place (places, g_strdup_printf (_("Report: %s"), quatuor_report_get_title (records)),
              g_strdup (target->str));
}

static void
narrow_set (QuatuorReportFilter *self,
            QuatuorCohort       *cohort,
            gsize                which,
            const char          *code)
{
  GArray **set = G_STRUCT_MEMBER_P (self, NARROWING[which].set);
  const QuatuorId *id =
    code != NULL ? quatuor_cohort_find_code (cohort, NARROWING[which].table, code) : NULL;

  if (id == NULL)
    return;
  g_clear_pointer (set, g_array_unref);
  quatuor_report_filter_add (set, id); /* a row begins with its id */
}

/**
 * quatuor_report_filter_narrow:
 * @self: a filter
 * @cohort: the programme
 * @narrowing: what follows the name of a report in the target of a place
 *
 * Keeps the records of that place: of its territory, its category, its phase, its
 * campaign and its day as far as it names them. The rest of the filter stays as it is.
 */
void
quatuor_report_filter_narrow (QuatuorReportFilter *self,
                              QuatuorCohort       *cohort,
                              const char          *narrowing)
{
  g_autoptr (GHashTable) codes =
    g_uri_parse_params (narrowing, -1, "&", G_URI_PARAMS_NONE, NULL);
  const char *code;
  const QuatuorId *campaign;
  QuatuorDate day;

  if (codes == NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (NARROWING); i++)
    narrow_set (self, cohort, i, g_hash_table_lookup (codes, NARROWING[i].column));
  code = g_hash_table_lookup (codes, CAMPAIGN);
  campaign = code != NULL ? quatuor_cohort_find_code (cohort, QUATUOR_TABLE_CAMPAIGN, code) : NULL;
  if (campaign != NULL)
    self->campaign = *campaign;
  if (quatuor_date_parse_iso (g_hash_table_lookup (codes, DAY), &day))
    self->from = self->until = day;
}

/**
 * quatuor_report_view_list_places:
 * @self: a view that was read
 * @row: one of its rows, from 0
 *
 * Finds the records that a row counts or tells of, by its columns: the session, the
 * tab of the territory that holds them, the territory, the report that lists them.
 *
 * Returns: (transfer full) (element-type QuatuorReportPlace): where they are, the
 *   nearest place first; empty when the programme has no page for them
 */
GPtrArray *
quatuor_report_view_list_places (QuatuorReportView *self,
                                 guint              row)
{
  static const About removed = { "changes", "change", "removed" };
  GPtrArray *places = g_ptr_array_new_with_free_func (place_free);

  g_return_val_if_fail (row < self->codes->len, places);

  if (is_about (self, row, &removed))
    take_place (places, g_strdup (_("This record was removed")), NULL);
  add_pages (self, row, places);
  add_tabs (self, row, places);
  add_records (self, row, places);
  for (guint i = 0; i < G_N_ELEMENTS (LIBRARIES); i++)
    if (is_about (self, row, &LIBRARIES[i].about))
      take_place (places, g_strdup (_(LIBRARIES[i].title)), g_strdup (LIBRARIES[i].target));
  return places;
}
