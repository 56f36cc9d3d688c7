/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-cli-filter.h"

#include "quatuor-problem.h"
#include "quatuor-table.h"

#include <glib/gi18n-lib.h>

/* The options, with the part of the filter that each of them fills. */
static const struct
{
  QuatuorReportFilters  part;
  const char           *option;
  gsize                 offset; /* of its text, or of its list of texts */
} OPTIONS[] = {
  { QUATUOR_REPORT_BY_TERRITORY, "--territory", G_STRUCT_OFFSET (QuatuorCliFilter, territories) },
  { QUATUOR_REPORT_BY_CATEGORY, "--category", G_STRUCT_OFFSET (QuatuorCliFilter, categories) },
  { QUATUOR_REPORT_BY_PHASE, "--phase", G_STRUCT_OFFSET (QuatuorCliFilter, phases) },
  { QUATUOR_REPORT_BY_CAMPAIGN, "--campaign", G_STRUCT_OFFSET (QuatuorCliFilter, campaign) },
  { QUATUOR_REPORT_BY_BEFORE, "--before", G_STRUCT_OFFSET (QuatuorCliFilter, before) },
  { QUATUOR_REPORT_BY_PERIOD, "--from", G_STRUCT_OFFSET (QuatuorCliFilter, from) },
  { QUATUOR_REPORT_BY_PERIOD, "--until", G_STRUCT_OFFSET (QuatuorCliFilter, until) },
  { QUATUOR_REPORT_BY_DAY, "--on", G_STRUCT_OFFSET (QuatuorCliFilter, on) },
  { QUATUOR_REPORT_BY_SINCE, "--since", G_STRUCT_OFFSET (QuatuorCliFilter, since) },
};

static gboolean
is_given (const QuatuorCliFilter *self,
          gsize                   option)
{
  return G_STRUCT_MEMBER (gpointer, self, OPTIONS[option].offset) != NULL;
}

/**
 * quatuor_cli_filter_clear:
 * @self: what the line says
 */
void
quatuor_cli_filter_clear (QuatuorCliFilter *self)
{
  g_strfreev (self->territories);
  g_strfreev (self->categories);
  g_strfreev (self->phases);
  g_free (self->campaign);
  g_free (self->before);
  g_free (self->from);
  g_free (self->until);
  g_free (self->on);
  g_free (self->snapshot);
  g_free (self->since);
  *self = (QuatuorCliFilter){ NULL, };
}

/**
 * quatuor_cli_filter_is_empty:
 * @self: what the line says
 *
 * Returns: whether it asks for all rows, as they are today; names or pseudonyms do not
 *   count
 */
gboolean
quatuor_cli_filter_is_empty (const QuatuorCliFilter *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (OPTIONS); i++)
    if (is_given (self, i))
      return FALSE;
  return !self->suppress && self->snapshot == NULL;
}

static char *
parse_day (const char  *option,
           const char  *text,
           QuatuorDate *day)
{
  if (text == NULL || quatuor_date_parse_iso (text, day))
    return NULL;
  /* Translators: an option of the command line, such as --on. */
  return g_strdup_printf (_("%s takes a date as YYYY-MM-DD."), option);
}

static char *
check_options (const QuatuorCliFilter *self,
               const QuatuorReport    *report)
{
  for (gsize i = 0; i < G_N_ELEMENTS (OPTIONS); i++)
    if (is_given (self, i) && !quatuor_report_takes (report, OPTIONS[i].part))
      /* Translators: the name of a report, then an option of the command line twice. */
      return g_strdup_printf (_("The report “%s” does not take %s: leave %s out."), report->name,
                              OPTIONS[i].option, OPTIONS[i].option);
  if (self->suppress && !quatuor_report_takes (report, QUATUOR_REPORT_BY_COUNTS))
    return g_strdup_printf (_("The report “%s” adds no persons up: leave --suppress out."),
                            report->name);
  return NULL;
}

/**
 * quatuor_cli_filter_check:
 * @self: what the line says
 * @report: a report
 * @filter: (inout): takes what can be understood without the programme
 *
 * Returns: (transfer full) (nullable): what is wrong with the line, in a sentence
 */
char *
quatuor_cli_filter_check (const QuatuorCliFilter *self,
                          const QuatuorReport    *report,
                          QuatuorReportFilter    *filter)
{
  char *wrong = check_options (self, report);

  if (wrong == NULL)
    wrong = parse_day ("--on", self->on, &filter->on);
  if (wrong == NULL)
    wrong = parse_day ("--from", self->from, &filter->from);
  if (wrong == NULL)
    wrong = parse_day ("--until", self->until, &filter->until);
  if (wrong == NULL && self->from != NULL && self->until != NULL && filter->until < filter->from)
    wrong = g_strdup (_("--until comes before --from."));

  filter->names = self->names ? QUATUOR_REPORT_NAMES : QUATUOR_REPORT_PSEUDONYMS;
  filter->counts = self->suppress ? QUATUOR_REPORT_LARGE_COUNTS : QUATUOR_REPORT_ALL_COUNTS;
  return wrong;
}

/* A row of these tables begins with its id. */
static const QuatuorId *
find_id (QuatuorCohort  *cohort,
         QuatuorTable    table,
         const char     *option,
         const char     *code,
         GError        **error)
{
  const QuatuorId *id = quatuor_cohort_find_code (cohort, table, code);
  QuatuorProblem *problem;

  if (id != NULL)
    return id;
  problem = quatuor_problem_new (QUATUOR_PROBLEM_UNKNOWN_REFERENCE, code, NULL);
  problem->column = g_strdup (option);
  quatuor_problem_raise_as (error, problem);
  return NULL;
}

static gboolean
resolve_set (QuatuorCohort      *cohort,
             QuatuorTable        table,
             const char         *option,
             char              **codes,
             GArray            **set,
             GError            **error)
{
  for (gsize i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      const QuatuorId *id = find_id (cohort, table, option, codes[i], error);

      if (id == NULL)
        return FALSE;
      quatuor_report_filter_add (set, id);
    }
  return TRUE;
}

static gboolean
resolve_one (QuatuorCohort  *cohort,
             const char     *option,
             const char     *code,
             QuatuorId      *id,
             GError        **error)
{
  const QuatuorId *found;

  if (code == NULL)
    return TRUE;
  found = find_id (cohort, QUATUOR_TABLE_CAMPAIGN, option, code, error);
  if (found != NULL)
    *id = *found;
  return found != NULL;
}

/* Where nobody says since when, it is since the last snapshot. */
static gboolean
find_snapshots (const QuatuorCliFilter  *self,
                QuatuorDb               *db,
                QuatuorReportFilter     *filter,
                GError                 **error)
{
  if (self->snapshot != NULL)
    {
      filter->snapshot = quatuor_snapshot_find (db, self->snapshot, error);
      if (filter->snapshot == NULL)
        return FALSE;
    }
  if (self->since == NULL)
    return TRUE;

  filter->since = quatuor_snapshot_find (db, self->since, error);
  return filter->since != NULL;
}

/**
 * quatuor_cli_filter_resolve:
 * @self: what the line says
 * @db: the programme
 * @filter: (inout): takes what the codes stand for
 * @error: where an error goes
 *
 * Returns: whether the programme knows all the codes and snapshots
 */
gboolean
quatuor_cli_filter_resolve (const QuatuorCliFilter  *self,
                            QuatuorDb               *db,
                            QuatuorReportFilter     *filter,
                            GError                 **error)
{
  g_autoptr (QuatuorCohort) cohort = NULL;
  QuatuorDb *shown;

  if (quatuor_cli_filter_is_empty (self))
    return TRUE;
  if (!find_snapshots (self, db, filter, error))
    return FALSE;

  /* A code is that of the programme that is shown. */
  shown = quatuor_report_filter_get_db (filter, db, error);
  if (shown == NULL)
    return FALSE;
  cohort = quatuor_table_load_quickly (shown, error);
  return cohort != NULL &&
         resolve_set (cohort, QUATUOR_TABLE_TERRITORY, "--territory", self->territories,
                      &filter->territories, error) &&
         resolve_set (cohort, QUATUOR_TABLE_CATEGORY, "--category", self->categories,
                      &filter->categories, error) &&
         resolve_set (cohort, QUATUOR_TABLE_PHASE, "--phase", self->phases, &filter->phases,
                      error) &&
         resolve_one (cohort, "--campaign", self->campaign, &filter->campaign, error) &&
         resolve_one (cohort, "--before", self->before, &filter->before, error);
}

/**
 * quatuor_cli_filter_list:
 * @report: a report
 *
 * Returns: (transfer full): the options that mean something to it, a space between
 */
char *
quatuor_cli_filter_list (const QuatuorReport *report)
{
  GString *options = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (OPTIONS); i++)
    if (quatuor_report_takes (report, OPTIONS[i].part))
      g_string_append_printf (options, "%s%s", options->len > 0 ? " " : "", OPTIONS[i].option);
  if (quatuor_report_takes (report, QUATUOR_REPORT_BY_NAMES))
    g_string_append (options, options->len > 0 ? " --names" : "--names");
  if (quatuor_report_takes (report, QUATUOR_REPORT_BY_COUNTS))
    g_string_append (options, options->len > 0 ? " --suppress" : "--suppress");
  return g_string_free (options, FALSE);
}

/**
 * quatuor_cli_filter_say:
 * @db: the programme
 * @report: a report
 * @filter: which rows of it were written
 *
 * Returns: (transfer full) (nullable): the filter in words, as the window and the
 *   dictionary say it; %NULL when there is nothing to say
 */
char *
quatuor_cli_filter_say (QuatuorDb                 *db,
                        const QuatuorReport       *report,
                        const QuatuorReportFilter *filter)
{
  g_autoptr (QuatuorCohort) cohort = quatuor_table_load_quickly (db, NULL);
  g_autofree char *sentence = NULL;

  if (cohort == NULL)
    return NULL;
  sentence = quatuor_report_filter_to_sentence (filter, report, cohort, QUATUOR_REPORT_LOCALE);
  return *sentence != '\0' ? g_steal_pointer (&sentence) : NULL;
}
