/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-rows.h"

#include "quatuor-report-veil.h"

#include "fixture-sample.h"
#include "quatuor-journal.h"
#include "quatuor-snapshot.h"
#include "quatuor-test-db.h"

#include <string.h>

/* Walks every definition: whoever adds a report adds nothing here. */

typedef void (*Visit) (const QuatuorReport *report,
                       FixtureSample       *sample);

static void
walk (FixtureSample *sample,
      Visit          visit)
{
  guint n_reports;
  const QuatuorReport *reports = quatuor_report_list (&n_reports);

  for (guint i = 0; i < n_reports; i++)
    {
      g_test_message ("%s", reports[i].name);
      visit (&reports[i], sample);
    }
}

/*
 * Columns
 */

static gboolean
has_column (const GPtrArray *columns,
            const char      *code)
{
  for (guint i = 0; i < columns->len; i++)
    if (g_str_equal (((const QuatuorCsvColumn *) g_ptr_array_index (columns, i))->code, code))
      return TRUE;
  return FALSE;
}

static void
check_column (const GPtrArray        *columns,
              const QuatuorCsvColumn *column)
{
  gboolean is_number = column->type == QUATUOR_CSV_INTEGER || column->type == QUATUOR_CSV_DECIMAL;

  g_test_message ("  %s", column->code);
  g_assert_cmpstr (column->code, !=, "");
  g_assert_cmpstr (column->french, !=, "");
  g_assert_nonnull (column->label);
  g_assert_true (column->type != QUATUOR_CSV_CHOICE || column->choices != NULL);
  for (QuatuorReportLanguage language = QUATUOR_REPORT_LOCALE; language <= QUATUOR_REPORT_FRENCH;
       language++)
    {
      g_assert_nonnull (quatuor_report_column_get_type (column, language));
      g_assert_nonnull (quatuor_report_column_get_meaning (column, language));
      g_assert_cmpint (quatuor_report_column_get_unit (column, language) != NULL, ==,
                       is_number || (column->type == QUATUOR_CSV_DATE &&
                                     language != QUATUOR_REPORT_LOCALE));
      g_assert_cmpint (quatuor_report_column_get_rule (column, language) != NULL, ==, is_number);
    }
  if (column->rests_on != NULL)
    g_assert_true (has_column (columns, column->rests_on));
  /* A column that follows data says what it is, not only of whom. */
  if (g_str_has_prefix (column->code, "score_"))
    g_assert_true (g_str_has_prefix (column->label, "Score "));
}

static void
check_definition (const QuatuorReport *report,
                  FixtureSample       *sample)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) columns = quatuor_report_list_columns (report, sample->db, &error);
  QuatuorReportSource source;

  g_assert_no_error (error);
  g_assert_cmpstr (quatuor_report_get_title (report), !=, "");
  g_assert_cmpstr (quatuor_report_get_summary (report), !=, "");
  g_assert_true (report->records == NULL || quatuor_report_find (report->records) != NULL);
  quatuor_report_describe (report, &source);
  g_assert_true (source.total_of == NULL || has_column (columns, source.total_of));
  for (guint i = 0; i < columns->len; i++)
    check_column (columns, g_ptr_array_index (columns, i));
}

static void
test_columns (FixtureSample *sample,
              gconstpointer  data)
{
  walk (sample, check_definition);
}

/*
 * Rows
 */

static gboolean
is_same_row (char **one,
             char **other)
{
  return g_strv_equal ((const char *const *) one, (const char *const *) other);
}

static void
assert_same_rows (const GPtrArray *one,
                  const GPtrArray *other)
{
  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++)
    g_assert_true (is_same_row (g_ptr_array_index (one, i), g_ptr_array_index (other, i)));
}

static void
check_rows (const QuatuorReport *report,
            FixtureSample       *sample)
{
  const QuatuorReportFilter filter = { .names = QUATUOR_REPORT_NAMES };
  g_autoptr (GPtrArray) once = report_rows_read (report, sample->db, &filter);
  g_autoptr (GPtrArray) again = report_rows_read (report, sample->db, &filter);

  g_assert_cmpuint (once->len, >, 0);
  assert_same_rows (once, again);
}

static void
test_rows (FixtureSample *sample,
           gconstpointer  data)
{
  walk (sample, check_rows);
}

static void
check_nothing (const QuatuorReport *report,
               FixtureSample       *sample)
{
  const QuatuorReportFilter filter = { .counts = QUATUOR_REPORT_LARGE_COUNTS };
  g_autoptr (GPtrArray) rows = report_rows_read (report, sample->db, &filter);

  g_assert_cmpuint (rows->len, ==, 0);
}

static gboolean
add_programme (QuatuorDb  *db,
               gpointer    data,
               GError    **error)
{
  QuatuorProgramme programme = { .id = quatuor_id_new (), .title = (char *) "Rien encore" };

  return quatuor_table_put (db, QUATUOR_TABLE_PROGRAMME, &programme, NULL, error);
}

/* Nothing is no row at all, not a total of nothing. */
static void
test_empty (FixtureSample *sample,
            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (sample->directory, "vide.quatuor", NULL);
  g_autoptr (GError) error = NULL;
  FixtureSample empty = { .db = quatuor_db_create (path, &error) };

  g_assert_no_error (error);
  quatuor_journal_record_base (empty.db, "programme.new", add_programme, NULL, &error);
  g_assert_no_error (error);
  walk (&empty, check_nothing);
  quatuor_db_close (empty.db);
}

/*
 * Filters
 */

/* The filters that choose rows by what a column of theirs says. */
static const struct
{
  QuatuorReportFilters  part;
  const char           *column;
  QuatuorTable          table;
  gsize                 set; /* where the filter keeps them */
} CHOICES[] = {
  { QUATUOR_REPORT_BY_TERRITORY, "territory", QUATUOR_TABLE_TERRITORY,
    G_STRUCT_OFFSET (QuatuorReportFilter, territories) },
  { QUATUOR_REPORT_BY_CATEGORY, "category", QUATUOR_TABLE_CATEGORY,
    G_STRUCT_OFFSET (QuatuorReportFilter, categories) },
  { QUATUOR_REPORT_BY_PHASE, "phase", QUATUOR_TABLE_PHASE,
    G_STRUCT_OFFSET (QuatuorReportFilter, phases) },
};

/* What these columns say of a session is not what a filter asks it: whom it concerns. */
static gboolean
says_otherwise (const QuatuorReport *report)
{
  return g_str_equal (report->name, "sessions");
}

static int
find_column (GPtrArray  *columns,
             const char *code)
{
  for (guint i = 0; i < columns->len; i++)
    if (g_str_equal (((const QuatuorCsvColumn *) g_ptr_array_index (columns, i))->code, code))
      return (int) i;
  return -1;
}

/* Of all rows, those with these codes in a column, in their order. */
static GPtrArray *
pick (const GPtrArray *rows,
      int              column,
      const char      *first,
      const char      *second)
{
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);

      if (g_str_equal (row[column], first) || g_str_equal (row[column], second))
        g_ptr_array_add (picked, row);
    }
  return picked;
}

static gboolean
has_total (const QuatuorReport *report)
{
  QuatuorReportSource source;

  quatuor_report_describe (report, &source);
  return source.total_of != NULL;
}

/* Two of them, the first one and the last: the rows of both and no other. */
static void
check_choice (const QuatuorReport *report,
              FixtureSample       *sample,
              gsize                choice)
{
  const GPtrArray *chosen = quatuor_cohort_rows (sample->cohort, CHOICES[choice].table);
  gpointer first = g_ptr_array_index (chosen, 0);
  gpointer last = g_ptr_array_index (chosen, chosen->len - 1);
  g_auto (QuatuorReportFilter) filter = { NULL, };
  GArray **set = G_STRUCT_MEMBER_P (&filter, CHOICES[choice].set);
  g_autoptr (GPtrArray) columns = quatuor_report_list_columns (report, sample->db, NULL);
  int column = find_column (columns, CHOICES[choice].column);
  g_autoptr (GPtrArray) all = report_rows_read (report, sample->db, &filter);
  g_autoptr (GPtrArray) some = NULL;

  quatuor_report_filter_add (set, first); /* a row begins with its id */
  quatuor_report_filter_add (set, last);
  some = report_rows_read (report, sample->db, &filter);

  if (!quatuor_report_takes (report, CHOICES[choice].part))
    assert_same_rows (some, all);
  else if (column < 0 || has_total (report) || says_otherwise (report))
    g_assert_cmpuint (some->len, <=, all->len);
  else
    {
      const char *codes[] = {
        CHOICES[choice].table == QUATUOR_TABLE_TERRITORY ? ((QuatuorTerritory *) first)->code
          : CHOICES[choice].table == QUATUOR_TABLE_PHASE ? ((QuatuorPhase *) first)->code
                                                         : ((QuatuorCategory *) first)->code,
        CHOICES[choice].table == QUATUOR_TABLE_TERRITORY ? ((QuatuorTerritory *) last)->code
          : CHOICES[choice].table == QUATUOR_TABLE_PHASE ? ((QuatuorPhase *) last)->code
                                                         : ((QuatuorCategory *) last)->code,
      };
      g_autoptr (GPtrArray) expected = pick (all, column, codes[0], codes[1]);

      assert_same_rows (some, expected);
    }
}

static void
check_choices (const QuatuorReport *report,
               FixtureSample       *sample)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CHOICES); i++)
    check_choice (report, sample, i);
}

static void
test_choices (FixtureSample *sample,
              gconstpointer  data)
{
  walk (sample, check_choices);
}

/* A period long before everything leaves nothing, where a period means something;
 * what can be taken as it was planned has no day. */
static void
check_period (const QuatuorReport *report,
              FixtureSample       *sample)
{
  const QuatuorReportFilter never = { .from = quatuor_date_new (1900, 1, 1),
                                      .until = quatuor_date_new (1900, 12, 31) };
  const QuatuorReportFilter ever = { .from = quatuor_date_new (1900, 1, 1) };
  g_autoptr (GPtrArray) none = report_rows_read (report, sample->db, &never);
  g_autoptr (GPtrArray) some = report_rows_read (report, sample->db, &ever);
  g_autoptr (GPtrArray) all = report_rows_read (report, sample->db,
                                                &(QuatuorReportFilter){ NULL, });

  if (!quatuor_report_takes (report, QUATUOR_REPORT_BY_PERIOD))
    assert_same_rows (none, all);
  else if (!g_str_equal (report->name, "delegations")) /* its seats are there on any day */
    g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (some->len, <=, all->len);
}

static void
test_period (FixtureSample *sample,
             gconstpointer  data)
{
  walk (sample, check_period);
}

/*
 * In words
 */

static void
check_sentence (const QuatuorReport *report,
                FixtureSample       *sample)
{
  const GPtrArray *territories = quatuor_cohort_rows (sample->cohort, QUATUOR_TABLE_TERRITORY);
  const QuatuorTerritory *territory = g_ptr_array_index (territories, 0);
  g_auto (QuatuorReportFilter) filter = { .from = quatuor_date_new (2026, 2, 4),
                                          .counts = QUATUOR_REPORT_LARGE_COUNTS };
  g_autofree char *french = NULL;
  g_autofree char *english = NULL;

  quatuor_report_filter_add (&filter.territories, &territory->id);
  french = quatuor_report_filter_to_sentence (&filter, report, sample->cohort,
                                              QUATUOR_REPORT_FRENCH);
  english = quatuor_report_filter_to_sentence (&filter, report, sample->cohort,
                                               QUATUOR_REPORT_ENGLISH);
  g_assert_cmpint (strstr (french, territory->name) != NULL, ==,
                   quatuor_report_takes (report, QUATUOR_REPORT_BY_TERRITORY));
  g_assert_cmpint (strstr (french, "04/02/2026") != NULL, ==,
                   quatuor_report_takes (report, QUATUOR_REPORT_BY_PERIOD));
  g_assert_cmpint (strstr (english, "2026-02-04") != NULL, ==,
                   quatuor_report_takes (report, QUATUOR_REPORT_BY_PERIOD));
  g_assert_cmpint (strstr (french, "pseudonyme") != NULL, ==,
                   quatuor_report_takes (report, QUATUOR_REPORT_BY_NAMES));
  g_assert_cmpint (strstr (english, "<5") != NULL, ==,
                   quatuor_report_takes (report, QUATUOR_REPORT_BY_COUNTS));
}

static void
test_sentences (FixtureSample *sample,
                gconstpointer  data)
{
  walk (sample, check_sentence);
}

static void
test_long_sentence (FixtureSample *sample,
                    gconstpointer  data)
{
  const QuatuorReport *report = quatuor_report_find ("before-after");
  const GPtrArray *territories = quatuor_cohort_rows (sample->cohort, QUATUOR_TABLE_TERRITORY);
  const QuatuorTerritory *territory = g_ptr_array_index (territories, 0);
  g_auto (QuatuorReportFilter) filter = { NULL, };
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < 20; i++)
    quatuor_report_filter_add (&filter.territories, &territory->id);
  sentence = quatuor_report_filter_to_sentence (&filter, report, sample->cohort,
                                                QUATUOR_REPORT_ENGLISH);
  g_assert_nonnull (strstr (sentence, "… (20 in all)."));
  g_assert_nonnull (strstr (sentence, "Campaign: the last one with answers, compared with: "
                                      "the first one."));
}

/*
 * Persons
 */

/* Nobody's name is in a table without names, nor in what explains it: the key from
 * pseudonym to person never travels with the pseudonyms. */
static void
check_no_key (const QuatuorReport *report,
              FixtureSample       *sample)
{
  const QuatuorReportFilter filter = { .names = QUATUOR_REPORT_PSEUDONYMS };
  const GPtrArray *people = quatuor_cohort_rows (sample->cohort, QUATUOR_TABLE_PERSON);
  g_autofree char *rows = report_rows_say (report->name, sample->db, &filter);
  g_autofree char *sentence = quatuor_report_filter_to_sentence (&filter, report, sample->cohort,
                                                                 QUATUOR_REPORT_FRENCH);

  for (guint i = 0; i < people->len; i++)
    {
      const QuatuorPerson *person = g_ptr_array_index (people, i);

      if (person->family_name == NULL)
        continue;
      g_assert_null (strstr (rows, person->family_name));
      g_assert_null (strstr (sentence, person->family_name));
    }
}

/* The same person is the same pseudonym in each table, each time. */
static void
test_pseudonyms (FixtureSample *sample,
                 gconstpointer  data)
{
  const QuatuorReportFilter filter = { .names = QUATUOR_REPORT_PSEUDONYMS };
  const GPtrArray *people = quatuor_cohort_rows (sample->cohort, QUATUOR_TABLE_PERSON);
  g_autofree char *first = report_rows_say ("people", sample->db, &filter);
  g_autofree char *ratings = report_rows_say ("ratings", sample->db, &filter);
  g_autofree char *again = NULL;
  guint n_known = 0;

  walk (sample, check_no_key);
  for (guint i = 0; i < people->len; i++)
    {
      const QuatuorPerson *person = g_ptr_array_index (people, i);

      g_assert_nonnull (strstr (first, person->code));
      n_known += strstr (ratings, person->code) != NULL ? 1 : 0;
    }
  g_assert_cmpuint (n_known, >, 0);
  again = report_rows_say ("people", sample->db, &filter);
  g_assert_cmpstr (first, ==, again);
}

/*
 * Figures of few persons
 */

static const QuatuorCsvColumn COUNTED[] = {
  { .code = "category", .type = QUATUOR_CSV_REFERENCE },
  { .code = "seats", .type = QUATUOR_CSV_INTEGER, .rests_on = "seats" },
  { .code = "mean", .type = QUATUOR_CSV_DECIMAL, .rests_on = "seats" },
};

static gboolean
append_row (const char *const  *cells,
            gpointer            data,
            GError            **error)
{
  g_string_append_printf (data, "%s %s %s\n", cells[0] != NULL ? cells[0] : "-", cells[1],
                          cells[2]);
  return TRUE;
}

static void
test_totals (void)
{
  static const char *const ROWS[][3] = {
    { "elected", "12", "50.0" }, { "officer", "3", "25.0" }, { NULL, "15", "45.0" },
    { "elected", "4", "50.0" }, { "officer", "3", "25.0" }, { NULL, "7", "39.3" },
    { "elected", "12", "50.0" }, { "officer", "0", "25.0" }, { NULL, "12", "50.0" },
  };
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (QuatuorReportVeil) veil = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (COUNTED); i++)
    g_ptr_array_add (columns, (gpointer) &COUNTED[i]);
  veil = quatuor_report_veil_new (columns, "category", NULL, append_row, text);
  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    g_assert_true (quatuor_report_veil_take (ROWS[i], veil, NULL));

  /* 15 less 12 would give the officers away; 7 is of two that nobody takes apart. */
  g_assert_cmpstr (text->str, ==,
                   "elected 12 50.0\nofficer <5 <5\n- <5 <5\n"
                   "elected <5 <5\nofficer <5 <5\n- 7 39.3\n"
                   "elected 12 50.0\nofficer 0 25.0\n- 12 50.0\n");
}

static const QuatuorCsvColumn CROSSED[] = {
  { .code = "category", .type = QUATUOR_CSV_REFERENCE },
  { .code = "criterion", .type = QUATUOR_CSV_REFERENCE },
  { .code = "seats", .type = QUATUOR_CSV_INTEGER, .rests_on = "seats" },
};

static gboolean
append_crossed (const char *const  *cells,
                gpointer            data,
                GError            **error)
{
  g_string_append_printf (data, "%s ", cells[2]);
  return TRUE;
}

/* A criterion a line, of two categories and both; the last line adds up the others. */
static void
test_crossed_totals (void)
{
  static const char *const ROWS[][3] = {
    { "elected", "S01", "6" }, { "officer", "S01", "3" }, { NULL, "S01", "9" },
    { "elected", "S02", "5" }, { "officer", "S02", "7" }, { NULL, "S02", "12" },
    { "elected", NULL, "11" }, { "officer", NULL, "10" }, { NULL, NULL, "21" },
    { "elected", "P01", "1" }, { "officer", "P01", "1" }, { NULL, "P01", "2" },
    { "elected", "P02", "8" }, { "officer", "P02", "9" }, { NULL, "P02", "17" },
    { "elected", "P03", "4" }, { "officer", "P03", "4" }, { NULL, "P03", "8" },
    { "elected", NULL, "13" }, { "officer", NULL, "14" }, { NULL, NULL, "27" },
  };
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (QuatuorReportVeil) veil = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (CROSSED); i++)
    g_ptr_array_add (columns, (gpointer) &CROSSED[i]);
  veil = quatuor_report_veil_new (columns, "category", "criterion", append_crossed, text);
  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    g_assert_true (quatuor_report_veil_take (ROWS[i], veil, NULL));

  /* The 3 officers are neither 9 less 6 nor 10 less 7, nor what 21 leaves for them.
   * Of 2 for two there is one each, of 8 for two four each. 13 less 8 is 1 and 4, or
   * 2 and 3: nobody knows which. */
  g_assert_cmpstr (text->str, ==,
                   "6 <5 <5 5 7 12 11 <5 <5 <5 <5 <5 8 9 17 <5 <5 <5 13 14 27 ");
}

static gboolean
append_cells (const char *const  *cells,
              gpointer            data,
              GError            **error)
{
  g_string_append_printf (data, "%s|%s|%s|%s|%s\n", cells[1], cells[2], cells[3], cells[4],
                          cells[5]);
  return TRUE;
}

static char *
veil_row (FixtureSample     *sample,
          const char        *report,
          const char *const *row)
{
  g_autoptr (GPtrArray) columns =
    quatuor_report_list_columns (quatuor_report_find (report), sample->db, NULL);
  GString *text = g_string_new (NULL);
  g_autoptr (QuatuorReportVeil) veil =
    quatuor_report_veil_new (columns, NULL, NULL, append_cells, text);

  g_assert_true (quatuor_report_veil_take (row, veil, NULL));
  return g_string_free (text, FALSE);
}

/* Of 50 seats that are all held, 52 holders so far tell of 2 replacements. And whoever
 * sees the seats filled from month to month sees who came. */
static void
test_given_away (FixtureSample *sample,
                 gconstpointer  data)
{
  static const char *const SEATS[] = { "elected", "50", "50", "0", "52", "2", "2026-03-16" };
  static const char *const STILL[] = { "elected", "50", "50", "0", "50", "0", "2026-03-16" };
  static const char *const MONTH[] = { "2026-03-01", "elected", "2", "0", "0", "50" };
  g_autofree char *seats = veil_row (sample, "delegations", SEATS);
  g_autofree char *still = veil_row (sample, "delegations", STILL);
  g_autofree char *month = veil_row (sample, "replacements", MONTH);

  g_assert_cmpstr (seats, ==, "50|50|0|<5|<5\n");
  g_assert_cmpstr (still, ==, "50|50|0|50|0\n");
  g_assert_cmpstr (month, ==, "elected|<5|0|0|<5\n");
}

static void
check_few (const QuatuorReport *report,
           FixtureSample       *sample)
{
  const QuatuorReportFilter filter = { .counts = QUATUOR_REPORT_LARGE_COUNTS };
  g_autoptr (GPtrArray) columns = quatuor_report_list_columns (report, sample->db, NULL);
  g_autoptr (GPtrArray) rows = report_rows_read (report, sample->db, &filter);
  g_autoptr (GPtrArray) all = report_rows_read (report, sample->db,
                                                &(QuatuorReportFilter){ NULL, });

  if (!quatuor_report_takes (report, QUATUOR_REPORT_BY_COUNTS))
    assert_same_rows (rows, all);
  for (guint i = 0; i < columns->len; i++)
    {
      const QuatuorCsvColumn *column = g_ptr_array_index (columns, i);

      for (guint j = 0; j < rows->len && g_strcmp0 (column->rests_on, column->code) == 0; j++)
        {
          const char *cell = ((char **) g_ptr_array_index (rows, j))[i];
          gint64 n = g_ascii_strtoll (cell, NULL, 10);

          g_assert_true (n == 0 || n >= QUATUOR_REPORT_FEW);
        }
    }
}

static void
test_few (FixtureSample *sample,
          gconstpointer  data)
{
  walk (sample, check_few);
}

/* What changed since a snapshot is a table as well: here each territory did. */
static void
set_up (FixtureSample *sample,
        gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("territory.edit");
  QuatuorTestDb base = { 0, };
  const GPtrArray *territories;
  g_autoptr (GError) error = NULL;

  fixture_sample_set_up (sample, data);
  quatuor_snapshot_take (sample->db, "Avant", NULL, NULL, &error);
  g_assert_no_error (error);

  territories = quatuor_cohort_rows (sample->cohort, QUATUOR_TABLE_TERRITORY);
  for (guint i = 0; i < territories->len; i++)
    {
      QuatuorTerritory territory = *(const QuatuorTerritory *) g_ptr_array_index (territories, i);

      territory.north_star = (char *) "Un autre cap";
      quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY, &territory);
    }
  base.db = sample->db;
  quatuor_test_db_apply (&base, edit);
}

static void
add (const char *path,
     void      (*func) (FixtureSample *sample,
                        gconstpointer  data))
{
  g_test_add (path, FixtureSample, NULL, set_up, func, fixture_sample_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/report/definitions/columns", test_columns);
  add ("/report/definitions/rows", test_rows);
  add ("/report/definitions/empty", test_empty);
  add ("/report/definitions/choices", test_choices);
  add ("/report/definitions/period", test_period);
  add ("/report/definitions/sentences", test_sentences);
  add ("/report/definitions/long-sentence", test_long_sentence);
  add ("/report/definitions/pseudonyms", test_pseudonyms);
  add ("/report/definitions/few", test_few);
  add ("/report/definitions/given-away", test_given_away);
  g_test_add_func ("/report/definitions/totals", test_totals);
  g_test_add_func ("/report/definitions/crossed-totals", test_crossed_totals);

  return g_test_run ();
}
