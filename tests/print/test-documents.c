/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-sample.h"
#include "quatuor-document-charts.h"
#include "quatuor-document-kind.h"
#include "quatuor-html.h"
#include "quatuor-mirror-words.h"
#include "quatuor-presence-words.h"
#include "quatuor-print.h"
#include "quatuor-problem.h"
#include "quatuor-report.h"
#include "quatuor-test-db.h"
#include "read-pdf.h"

#include <string.h>

/* Where most happens in the sample. */
#define TERRITORY "trois-clochers"

/* More of everything than a page has room for. */
#define N_HEAVY 60
#define LONG_NAME \
  "Communauté d’agglomération du Grand Pays des Vallées, des Plateaux et des Rivières réunies"

typedef struct
{
  FixtureSample  sample;
  char          *path;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  fixture_sample_set_up (&self->sample, data);
  self->path = g_build_filename (self->sample.directory, "document.pdf", NULL);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  fixture_sample_tear_down (&self->sample, data);
  g_free (self->path);
}

static QuatuorDocumentSource
source_of (Fixture *self)
{
  return (QuatuorDocumentSource) {
    .cohort = self->sample.cohort,
    .on = quatuor_date_today (),
    .names = QUATUOR_NARRATIVE_ROLES_ONLY,
  };
}

static QuatuorDocument *
make (Fixture     *self,
      const char  *name,
      const char  *code,
      GError     **error)
{
  const QuatuorDocumentSource source = source_of (self);
  const QuatuorTerritory *territory =
    code != NULL ? quatuor_cohort_find_code (source.cohort, QUATUOR_TABLE_TERRITORY, code) : NULL;

  return quatuor_document_kind_make (quatuor_document_kind_find (name), self->sample.db, &source,
                                     territory != NULL ? &territory->id : &QUATUOR_ID_NONE, error);
}

static void
write_pdf (Fixture         *self,
           QuatuorDocument *document)
{
  g_autoptr (QuatuorSheet) sheet = quatuor_print_document (document);
  g_autoptr (GError) error = NULL;

  g_assert_true (quatuor_sheet_write_pdf (sheet, self->path, &error));
  g_assert_no_error (error);
}

static void
assert_two_pages (Fixture    *self,
                  const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorDocument) document = make (self, "territory", code, &error);
  g_autofree char *info = NULL;

  g_assert_no_error (error);
  write_pdf (self, document);
  info = read_pdf (self->path, "pdfinfo", "-isodates");
  if (!g_regex_match_simple ("Pages:\\s+2\\n", info, 0, 0))
    g_error ("%s: %s", code, info);
}

static void
test_two_pages (Fixture       *self,
                gconstpointer  data)
{
  const GPtrArray *rows = quatuor_cohort_rows (self->sample.cohort, QUATUOR_TABLE_TERRITORY);

  g_assert_cmpuint (rows->len, ==, 10);
  for (guint i = 0; i < rows->len; i++)
    assert_two_pages (self, ((const QuatuorTerritory *) g_ptr_array_index (rows, i))->code);
}

static void
count_step (guint    n_done,
            guint    n_all,
            gpointer data)
{
  guint *n_steps = data;

  g_assert_cmpuint (++*n_steps, ==, n_done);
  g_assert_cmpuint (n_all, ==, 10);
}

static void
stop_at_third (guint    n_done,
               guint    n_all,
               gpointer data)
{
  if (n_done == 3)
    g_cancellable_cancel (data);
}

/* Two pages and a bookmark for each territory, each with its own numbers of pages;
 * what is stopped on the way leaves nothing, and what was there as it was. */
static void
test_all_sheets (Fixture       *self,
                 gconstpointer  data)
{
  const GPtrArray *rows = quatuor_cohort_rows (self->sample.cohort, QUATUOR_TABLE_TERRITORY);
  const QuatuorDocumentSource source = source_of (self);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *info = NULL;
  g_autofree char *text = NULL;
  guint n_steps = 0;

  quatuor_print_territories (&source, self->path, stop_at_third, cancellable, cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));

  quatuor_print_territories (&source, self->path, count_step, &n_steps, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_steps, ==, rows->len);
  info = read_pdf (self->path, "pdfinfo", "-isodates");
  g_assert_true (g_regex_match_simple ("Pages:\\s+20\\n", info, 0, 0));
  g_assert_true (g_regex_match_simple ("Tagged:\\s+yes", info, 0, 0));
  text = read_pdf (self->path, "pdftotext", "-raw");
  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorTerritory *row = g_ptr_array_index (rows, i);

      g_assert_nonnull (strstr (text, row->name));
    }

  g_cancellable_reset (cancellable);
  quatuor_print_territories (&source, self->path, stop_at_third, cancellable, cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_pointer (&info, g_free);
  info = read_pdf (self->path, "pdfinfo", "-isodates");
  g_assert_true (g_regex_match_simple ("Pages:\\s+20\\n", info, 0, 0));
}

/* A long text, so that nothing fits that is not cut. */
static char *
long_text (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_HEAVY; i++)
    g_string_append (text, "Un mot de plus, puis un autre encore. ");
  return g_string_free (text, FALSE);
}

static void
put_heavy_rows (QuatuorEdit      *edit,
                QuatuorCohort    *cohort,
                const QuatuorId  *territory,
                char             *text)
{
  for (guint i = 0; i < N_HEAVY; i++)
    {
      QuatuorProject project = { .id = quatuor_id_new (), .territory = *territory, .title = text,
                                 .state = (char *) "under_way" };
      QuatuorEffect effect = { .id = quatuor_id_new (), .code = quatuor_id_new_code (),
                               .territory = *territory, .kind = (char *) "observed",
                               .text = text, .evidence = QUATUOR_INTEGER_UNKNOWN };
      QuatuorRecommendation recommendation = {
        .id = quatuor_id_new (), .code = quatuor_id_new_code (), .territory = *territory,
        .addressee = (char *) "region", .text = text,
      };
      QuatuorPhase phase = { .id = quatuor_id_new (), .code = quatuor_id_new_code (),
                             .rank = 10 + i, .kind = (char *) "local_support",
                             .title = (char *) LONG_NAME,
                             .starts = quatuor_date_today () - N_HEAVY + (int) i,
                             .ends = quatuor_date_today () + N_HEAVY };

      quatuor_edit_put (edit, QUATUOR_TABLE_PHASE, &phase);
      quatuor_edit_put (edit, QUATUOR_TABLE_PROJECT, &project);
      quatuor_edit_put (edit, QUATUOR_TABLE_EFFECT, &effect);
      quatuor_edit_put (edit, QUATUOR_TABLE_RECOMMENDATION, &recommendation);
      g_free (phase.code);
      g_free (effect.code);
      g_free (recommendation.code);
    }
}

static void
test_heavy (Fixture       *self,
            gconstpointer  data)
{
  const QuatuorTerritory *territory =
    quatuor_cohort_find_code (self->sample.cohort, QUATUOR_TABLE_TERRITORY, TERRITORY);
  QuatuorEdit *edit = quatuor_edit_new ("territory.edit");
  QuatuorTestDb base = { .db = self->sample.db };
  g_autofree char *text = long_text ();
  QuatuorTerritory heavy = *territory;
  g_autoptr (GError) error = NULL;

  heavy.name = (char *) LONG_NAME;
  heavy.north_star = text;
  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY, &heavy);
  put_heavy_rows (edit, self->sample.cohort, &heavy.id, text);
  quatuor_test_db_apply (&base, edit);
  quatuor_cohort_unref (self->sample.cohort);
  self->sample.cohort = quatuor_table_load_cohort (self->sample.db, &error);
  g_assert_no_error (error);
  assert_two_pages (self, TERRITORY);
}

/*
 * The same figures as in the reports
 */

/* One space between words, whatever kind it was. */
static char *
normalise (const char *text)
{
  GString *out = g_string_new (" ");

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (!g_unichar_isspace (letter))
        g_string_append_unichar (out, letter);
      else if (out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  g_string_append_c (out, ' ');
  return g_string_free (out, FALSE);
}

/* The words of a page of HTML, without its marks. */
static char *
words_of_html (const char *html)
{
  g_autoptr (GRegex) marks = g_regex_new ("<[^>]*>", G_REGEX_DOTALL, 0, NULL);
  g_autofree char *bare = g_regex_replace_literal (marks, html, -1, 0, " ", 0, NULL);
  GString *text = g_string_new (bare);
  char *words;

  g_string_replace (text, "&#39;", "'", 0);
  g_string_replace (text, "&amp;", "&", 0);
  words = normalise (text->str);
  g_string_free (text, TRUE);
  return words;
}

typedef struct
{
  Fixture    *fixture;
  char       *pdf;
  char       *html;
  GPtrArray  *columns;
  const char *territory; /* rows of it only */
  guint       n_rows;
} Comparison;

static void
compare_row (Comparison *self,
             const char *row)
{
  g_autofree char *line = normalise (row);

  self->n_rows++;
  if (strstr (self->pdf, line) == NULL)
    g_error ("not in the PDF: “%s” %s", line, self->pdf);
  if (strstr (self->html, line) == NULL)
    g_error ("not in the HTML: “%s”", line);
}

static const char *
cell_of (Comparison        *self,
         const char *const *cells,
         const char        *code)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_strcmp0 (((QuatuorCsvColumn *) g_ptr_array_index (self->columns, i))->code, code) == 0)
      return cells[i];
  g_assert_not_reached ();
}

static const char *
category_label (Comparison *self,
                const char *code)
{
  const QuatuorCategory *category =
    quatuor_cohort_find_code (self->fixture->sample.cohort, QUATUOR_TABLE_CATEGORY, code);

  return category->label;
}

static char *
rate_text (const char *attended,
           const char *total)
{
  return quatuor_presence_rate_to_text ((guint) g_ascii_strtoull (attended, NULL, 10),
                                        (guint) g_ascii_strtoull (total, NULL, 10));
}

/* A row of the sheet’s table, made of the cells of the report. */
static gboolean
compare_presence (const char *const  *cells,
                  gpointer            data,
                  GError            **error)
{
  Comparison *self = data;
  const char *attended = cell_of (self, cells, "attended");
  const char *held = cell_of (self, cells, "held");
  const char *planned = cell_of (self, cells, "planned");
  g_autofree char *of_held = rate_text (attended, held);
  g_autofree char *of_planned = rate_text (attended, planned);
  g_autofree char *row = NULL;

  if (!g_str_equal (cell_of (self, cells, "territory"), self->territory))
    return TRUE;
  row = g_strdup_printf ("%s %s %s %s %s %s",
                         category_label (self, cell_of (self, cells, "category")), attended, held,
                         of_held, planned, of_planned);
  compare_row (self, row);
  return TRUE;
}

static const char *
dimension_title (Comparison *self,
                 const char *code)
{
  const GPtrArray *rows =
    quatuor_cohort_rows (self->fixture->sample.cohort, QUATUOR_TABLE_DIMENSION);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((QuatuorDimension *) g_ptr_array_index (rows, i))->code, code))
      return ((QuatuorDimension *) g_ptr_array_index (rows, i))->title;
  g_assert_not_reached ();
}

static char *
median_text (const char *cell)
{
  guint tenths = (guint) (g_ascii_strtod (cell, NULL) * 10 + 0.5);

  return quatuor_tenths_to_text (tenths);
}

/* The dimension, then the medians of the campaigns in their order. */
static gboolean
compare_medians (const char *const  *cells,
                 gpointer            data,
                 GError            **error)
{
  Comparison *self = data;
  const char *median = cell_of (self, cells, "median");
  g_autofree char *value = median != NULL ? median_text (median) : NULL;
  g_autofree char *pattern = NULL;

  if (value == NULL || !g_str_equal (cell_of (self, cells, "territory"), self->territory))
    return TRUE;
  pattern = g_strdup_printf (" %s (\\d+[.,]\\d )?%s ",
                             dimension_title (self, cell_of (self, cells, "dimension")), value);
  self->n_rows++;
  g_assert_true (g_regex_match_simple (pattern, self->pdf, 0, 0));
  g_assert_true (g_regex_match_simple (pattern, self->html, 0, 0));
  return TRUE;
}

/* Territory, dimension, seats, answers, median: the report has no count of the
 * seats with a score, which stands between. */
static gboolean
compare_scores (const char *const  *cells,
                gpointer            data,
                GError            **error)
{
  Comparison *self = data;
  const QuatuorTerritory *territory = quatuor_cohort_find_code (
    self->fixture->sample.cohort, QUATUOR_TABLE_TERRITORY, cell_of (self, cells, "territory"));
  const char *median = cell_of (self, cells, "median");
  g_autofree char *value = median != NULL ? median_text (median) : NULL;
  g_autofree char *name = g_regex_escape_string (territory->name, -1);
  g_autofree char *pattern = NULL;

  if (value == NULL || g_str_equal (cell_of (self, cells, "answered"), "0"))
    return TRUE;
  pattern = g_strdup_printf (" %s %s \\d+ %s %s ", name,
                             dimension_title (self, cell_of (self, cells, "dimension")),
                             cell_of (self, cells, "answered"), value);
  self->n_rows++;
  if (!g_regex_match_simple (pattern, self->pdf, 0, 0))
    g_error ("not in the PDF: %s %s", pattern, self->pdf);
  if (!g_regex_match_simple (pattern, self->html, 0, 0))
    g_error ("not in the HTML: %s", pattern);
  return TRUE;
}

static void
compare_report (Comparison        *self,
                const char        *name,
                QuatuorReportSink  sink,
                guint              n_least)
{
  const QuatuorReport *report = quatuor_report_find (name);
  const QuatuorReportFilter filter = { .names = QUATUOR_REPORT_PSEUDONYMS };
  g_autoptr (GError) error = NULL;

  self->n_rows = 0;
  self->columns = quatuor_report_list_columns (report, self->fixture->sample.db, &error);
  g_assert_no_error (error);
  quatuor_report_run (report, self->fixture->sample.db, &filter, sink, self, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (self->n_rows, >=, n_least);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
}

static void
comparison_init (Comparison *self,
                 Fixture    *fixture,
                 const char *name,
                 const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorDocument) document = make (fixture, name, code, &error);
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  html = quatuor_html_from_document (document);
  write_pdf (fixture, document);
  text = read_pdf (fixture->path, "pdftotext", "-raw");
  self->fixture = fixture;
  self->territory = code;
  self->pdf = normalise (text);
  self->html = words_of_html (html);
}

static void
comparison_clear (Comparison *self)
{
  g_free (self->pdf);
  g_free (self->html);
}

static void
test_figures_of_territory (Fixture       *self,
                           gconstpointer  data)
{
  const QuatuorTerritory *territory =
    quatuor_cohort_find_code (self->sample.cohort, QUATUOR_TABLE_TERRITORY, TERRITORY);
  QuatuorCampaignPair pair = quatuor_document_find_pair (self->sample.cohort, &territory->id);
  Comparison comparison = { 0 };

  comparison_init (&comparison, self, "territory", TERRITORY);
  compare_report (&comparison, "presence", compare_presence, 4);
  g_assert_nonnull (pair.after);
  compare_report (&comparison, "diagnostic", compare_medians, 6);
  comparison_clear (&comparison);
}

static void
test_figures_of_programme (Fixture       *self,
                           gconstpointer  data)
{
  Comparison comparison = { 0 };

  comparison_init (&comparison, self, "progress", NULL);
  compare_report (&comparison, "diagnostic", compare_scores, 20);
  comparison_clear (&comparison);
}

/*
 * What a document says beside its figures
 */

/* The foot of each page says of when the data is, and the version of the
 * questionnaire. */
static void
test_stamp (Fixture       *self,
            gconstpointer  data)
{
  g_autofree char *frozen = quatuor_document_frozen_words ("Mai", quatuor_date_today ());
  const QuatuorDocumentSource source = { .cohort = self->sample.cohort,
                                         .on = quatuor_date_today (), .freshness = frozen };
  g_autoptr (QuatuorDocument) document = quatuor_progress_document (&source);
  g_autofree char *html = quatuor_html_from_document (document);
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;
  guint n_pages;

  write_pdf (self, document);
  text = read_pdf (self->path, "pdftotext", "-layout");
  pages = g_strsplit (text, "\f", -1);
  n_pages = g_strv_length (pages) - 1;
  g_assert_cmpuint (n_pages, >, 2);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *number = g_strdup_printf ("Page %u ", i + 1);

      g_assert_nonnull (strstr (pages[i], "Mai"));
      g_assert_nonnull (strstr (pages[i], "version 1"));
      g_assert_nonnull (strstr (pages[i], number));
    }
  g_assert_nonnull (strstr (html, "<footer"));
  g_assert_nonnull (strstr (html, "version 1"));
}

/* Each chart has its words for those who do not see it, and each table its heads. */
static void
test_html (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorDocument) document = make (self, "progress", NULL, &error);
  g_autofree char *html = quatuor_html_from_document (document);

  g_assert_no_error (error);
  g_assert_true (g_regex_match_simple ("<img alt=\"[^\"]+\" src=\"data:image/svg", html, 0, 0));
  g_assert_false (g_regex_match_simple ("alt=\"\"", html, 0, 0));
  g_assert_false (g_regex_match_simple ("src=\"(?!data:)", html, 0, 0));
  g_assert_nonnull (strstr (html, "<th scope=\"col\""));
  g_assert_nonnull (strstr (html, "<th scope=\"row\""));
  g_assert_nonnull (strstr (html, "<nav "));
}

/* What is handed back: three questions, no name that was not asked for, and nothing
 * before the crossing is open. */
static void
test_mirror (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorDocument) document = make (self, "mirror", TERRITORY, &error);
  g_autoptr (QuatuorDocument) closed = NULL;
  const GPtrArray *blocks;
  guint n_questions = 0;

  g_assert_no_error (error);
  blocks = quatuor_document_get_blocks (document);
  for (guint i = blocks->len; i > 0; i--)
    {
      const QuatuorBlock *block = g_ptr_array_index (blocks, i - 1);

      if (block->kind != QUATUOR_BLOCK_ITEM)
        break;
      g_assert_nonnull (strchr (block->text, '?'));
      n_questions++;
    }
  g_assert_cmpuint (n_questions, ==, 3);
  for (guint i = 0; i < blocks->len; i++)
    {
      const QuatuorBlock *block = g_ptr_array_index (blocks, i);

      g_assert_true (block->author == NULL || strstr (block->author, "Maurin") == NULL);
    }

  closed = make (self, "mirror", "nulle-part", &error);
  g_assert_null (closed);
  g_assert_true (g_error_matches (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_CROSSING_CLOSED));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/print/documents/all-sheets", Fixture, NULL, set_up, test_all_sheets, tear_down);
  g_test_add ("/print/documents/two-pages", Fixture, NULL, set_up, test_two_pages, tear_down);
  g_test_add ("/print/documents/heavy", Fixture, NULL, set_up, test_heavy, tear_down);
  g_test_add ("/print/documents/figures-of-territory", Fixture, NULL, set_up,
              test_figures_of_territory, tear_down);
  g_test_add ("/print/documents/figures-of-programme", Fixture, NULL, set_up,
              test_figures_of_programme, tear_down);
  g_test_add ("/print/documents/stamp", Fixture, NULL, set_up, test_stamp, tear_down);
  g_test_add ("/print/documents/html", Fixture, NULL, set_up, test_html, tear_down);
  g_test_add ("/print/documents/mirror", Fixture, NULL, set_up, test_mirror, tear_down);
  return g_test_run ();
}
