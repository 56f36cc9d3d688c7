/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-sample.h"
#include "quatuor-csv-protect.h"
#include "quatuor-csv-reader.h"
#include "quatuor-export.h"
#include "quatuor-print.h"
#include "quatuor-report-places.h"
#include "quatuor-report-view.h"

#include <gio/gio.h>
#include <locale.h>
#include <string.h>

/* Screen, paper and both kinds of CSV file hold the same, for each report there is:
 * a report that is added is tried here without a line more. */

/* So many columns at most stand again in each part of a wide table. */
#define KEYS_MAX 4

/* A text of more letters may be cut into strips on paper, between which other
 * cells of the row stand. */
#define LETTERS_OF_A_STRIP 100

static QuatuorReportView *
read_view (FixtureSample       *self,
           const QuatuorReport *report)
{
  QuatuorReportFilter filter = { .names = QUATUOR_REPORT_NAMES };
  QuatuorReportView *view = quatuor_report_view_new (report, &filter, self->cohort, 0);
  g_autoptr (GError) error = NULL;

  quatuor_report_view_run (self->db, view, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (view->grid->rows->len, ==, view->n_rows);
  g_assert_cmpuint (view->codes->len, ==, view->n_rows);
  return view;
}

/*
 * CSV
 */

/* A figure of the French profile as the universal one writes it: the same number,
 * the same day, the same choice. What has a name in French may be one or the
 * other, and is only to be there. */
static char *
in_codes (const QuatuorCsvColumn *column,
          const char             *text,
          const char             *code)
{
  const QuatuorCsvChoice *choice =
    column->choices != NULL ? quatuor_csv_choice_find (column->choices, text) : NULL;
  int day, month, year;

  if (choice != NULL)
    return g_strdup (choice->code);
  if (column->type == QUATUOR_CSV_REFERENCE || column->type == QUATUOR_CSV_HALF_DAYS)
    return g_strdup (*text != '\0' ? code : "");
  if (column->type == QUATUOR_CSV_DECIMAL)
    return g_strdelimit (g_strdup (text), ",", '.');
  if (column->type == QUATUOR_CSV_DATE && sscanf (text, "%d/%d/%d", &day, &month, &year) == 3)
    return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
  return g_strdup (text);
}

static void
assert_row_agrees (QuatuorReportView *view,
                   QuatuorCsvProfile  profile,
                   QuatuorCsvReader  *reader,
                   guint              row)
{
  char **codes = g_ptr_array_index (view->codes, row);

  for (guint i = 0; i < view->columns->len; i++)
    {
      const QuatuorCsvColumn *column = g_ptr_array_index (view->columns, i);
      const char *cell = quatuor_csv_unprotect (quatuor_csv_reader_get_cell (reader, i));
      g_autofree char *code = profile == QUATUOR_CSV_EXCEL_FR ? in_codes (column, cell, codes[i])
                                                              : g_strdup (cell);

      if (!g_str_equal (code, codes[i]))
        g_error ("%s, row %u, %s: “%s” in the file, “%s” on the screen", view->report->name, row,
                 column->code, cell, codes[i]);
    }
}

static void
assert_file_agrees (FixtureSample     *self,
                    QuatuorReportView *view,
                    QuatuorCsvProfile  profile)
{
  g_autofree char *path = g_build_filename (self->directory, "report.csv", NULL);
  QuatuorExport export = { .report = view->report, .profile = profile,
                           .filter = { .names = QUATUOR_REPORT_NAMES },
                           .replace = QUATUOR_CSV_REPLACE_EXISTING };
  g_autoptr (QuatuorCsvReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  QuatuorExportCounts counts;
  gboolean has_row = TRUE;
  guint row = 0;

  quatuor_export_to_file (&export, self->db, path, &counts, &error);
  g_assert_no_error (error);
  g_assert_cmpint (counts.n_rows, ==, view->n_rows);
  if (counts.n_rows == 0)
    return;

  reader = quatuor_csv_reader_new (path, QUATUOR_CSV_DETECT, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (quatuor_csv_reader_get_n_columns (reader), ==, view->grid->n_columns);
  while (quatuor_csv_reader_next (reader, &has_row, &error) && has_row)
    assert_row_agrees (view, profile, reader, row++);
  g_assert_no_error (error);
  g_assert_cmpuint (row, ==, view->n_rows);
}

/*
 * Paper
 */

/* Letters and signs alone, as lines break where they will. */
static char *
squeeze (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *squeezed = g_string_new (NULL);

  for (const char *at = plain; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)) && !g_unichar_iscntrl (g_utf8_get_char (at)))
      g_string_append_unichar (squeezed, g_utf8_get_char (at));
  return g_string_free (squeezed, FALSE);
}

static char *
read_print (FixtureSample     *self,
            QuatuorReportView *view)
{
  g_autofree char *path = g_build_filename (self->directory, "report.pdf", NULL);
  g_auto (GStrv) notes = quatuor_report_view_list_notes (view);
  g_autoptr (QuatuorSheet) sheet = quatuor_print_table (
    quatuor_report_get_title (view->report), (const char *const *) notes, view->grid);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  quatuor_sheet_write_pdf (sheet, path, &error);
  g_assert_no_error (error);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdftotext", "-raw", path,
                              "-", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  return squeeze (text);
}

/* The titles of some columns, as they stand in one header. */
static char *
squeeze_titles (QuatuorReportView *view,
                const GArray      *columns)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    g_string_append (titles, view->grid->titles[g_array_index (columns, guint, i)]);
  return squeeze (titles->str);
}

static gboolean
is_empty (QuatuorReportView *view,
          guint              column)
{
  for (guint row = 0; row < view->n_rows; row++)
    if (*quatuor_grid_get_cell (view->grid, row, column) != '\0')
      return FALSE;
  return view->n_rows > 0;
}

/* The columns that must be on paper; those that hold nothing are named there. */
static GArray *
list_columns (QuatuorReportView *view)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < view->grid->n_columns; i++)
    if (i == 0 || !is_empty (view, i))
      g_array_append_val (columns, i);
  return columns;
}

/* The part of the table that begins with the first @n_keys columns and goes on with
 * the @next one, as far as one header holds them. */
static GArray *
find_part (QuatuorReportView *view,
           const GArray      *columns,
           guint              n_keys,
           guint              next,
           const char        *text)
{
  g_autoptr (GArray) part = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_vals (part, columns->data, n_keys);
  for (guint i = next; i < columns->len; i++)
    {
      g_autofree char *titles = NULL;

      g_array_append_val (part, g_array_index (columns, guint, i));
      titles = squeeze_titles (view, part);
      if (strstr (text, titles) == NULL)
        {
          g_array_set_size (part, part->len - 1);
          break;
        }
    }
  return g_steal_pointer (&part);
}

/* How the columns are shared among the parts of a table that is too wide: the first
 * ones stand in each of them, all the others in exactly one. */
static GPtrArray *
list_parts (QuatuorReportView *view,
            const char        *text)
{
  g_autoptr (GArray) columns = list_columns (view);
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  guint n_keys = 0;

  for (guint next = 0; next < columns->len;)
    {
      GArray *part = find_part (view, columns, n_keys, next, text);

      for (guint n = 1; next > 0 && part->len == n_keys && n <= KEYS_MAX; n++)
        {
          g_array_unref (part);
          n_keys = n;
          part = find_part (view, columns, n_keys, next, text);
        }
      if (part->len == n_keys)
        g_error ("%s: the column %s of the screen is not on paper", view->report->name,
                 view->grid->titles[g_array_index (columns, guint, next)]);
      next += part->len - n_keys;
      g_ptr_array_add (parts, part);
    }
  return parts;
}

/* The cells of a row in a part, up to a text that may be cut, and after it again. */
static const char *
find_cells (QuatuorReportView *view,
            guint              row,
            const GArray      *part,
            guint              from,
            const char        *text)
{
  g_autoptr (GString) cells = g_string_new (NULL);
  g_autofree char *squeezed = NULL;
  const char *at;
  guint i;

  for (i = from; i < part->len; i++)
    {
      const char *cell =
        quatuor_grid_get_cell (view->grid, row, g_array_index (part, guint, i));

      if (g_utf8_strlen (cell, -1) > LETTERS_OF_A_STRIP)
        break;
      g_string_append (cells, cell);
    }
  squeezed = squeeze (cells->str);
  at = strstr (text, squeezed);
  if (at == NULL || i >= part->len)
    return at != NULL ? at + strlen (squeezed) : NULL;
  return find_cells (view, row, part, i + 1, at + strlen (squeezed));
}

static void
assert_print_agrees (FixtureSample     *self,
                     QuatuorReportView *view)
{
  g_autofree char *text = read_print (self, view);
  g_auto (GStrv) notes = quatuor_report_view_list_notes (view);
  g_autoptr (GPtrArray) parts = list_parts (view, text);
  const char *at = text;

  for (guint i = 0; notes[i] != NULL; i++)
    {
      g_autofree char *note = squeeze (notes[i]);

      g_assert_nonnull (strstr (text, note));
    }
  for (guint i = 1; i < view->grid->n_columns; i++)
    {
      g_autofree char *title = squeeze (view->grid->titles[i]);

      g_assert_nonnull (strstr (text, title));
    }
  for (guint i = 0; i < parts->len; i++)
    for (guint row = 0; row < view->n_rows; row++)
      {
        at = find_cells (view, row, g_ptr_array_index (parts, i), 0, at);
        if (at == NULL)
          g_error ("%s: row %u of the screen is not on paper", view->report->name, row);
      }
}

/*
 * Tests
 */

static void
test_files (FixtureSample *self,
            gconstpointer  data)
{
  guint n_reports;
  const QuatuorReport *reports = quatuor_report_list (&n_reports);

  for (guint i = 0; i < n_reports; i++)
    {
      g_autoptr (QuatuorReportView) view = read_view (self, &reports[i]);

      assert_file_agrees (self, view, QUATUOR_CSV_UNIVERSAL);
      assert_file_agrees (self, view, QUATUOR_CSV_EXCEL_FR);
    }
}

static void
test_prints (FixtureSample *self,
             gconstpointer  data)
{
  guint n_reports;
  const QuatuorReport *reports = quatuor_report_list (&n_reports);

  for (guint i = 0; i < n_reports; i++)
    {
      g_autoptr (QuatuorReportView) view = read_view (self, &reports[i]);

      assert_print_agrees (self, view);
    }
}

/* Behind each row that counts there are records to show. A row of a table to import
 * is a record itself: a coach without a seat is on no other page. */
static void
test_places (FixtureSample *self,
             gconstpointer  data)
{
  guint n_reports;
  const QuatuorReport *reports = quatuor_report_list (&n_reports);

  for (guint i = 0; i < n_reports; i++)
    {
      g_autoptr (QuatuorReportView) view = read_view (self, &reports[i]);
      QuatuorCsvKind kind;

      for (guint row = 0; row < view->n_rows; row++)
        {
          g_autoptr (GPtrArray) places = quatuor_report_view_list_places (view, row);

          if (places->len == 0 && !quatuor_csv_kind_find (view->report->name, &kind))
            g_error ("%s: there is nothing behind row %u", view->report->name, row);
          for (guint n = 0; n < places->len; n++)
            g_assert_cmpstr (((QuatuorReportPlace *) g_ptr_array_index (places, n))->label, !=,
                             "");
        }
    }
}

/* What a contact took is behind a row of the contacts, not of the sessions. */
static void
test_places_of_time (FixtureSample *self,
                     gconstpointer  data)
{
  g_autoptr (QuatuorReportView) view = read_view (self, quatuor_report_find ("time-spent"));

  for (guint row = 0; row < view->n_rows; row++)
    {
      g_autoptr (GPtrArray) places = quatuor_report_view_list_places (view, row);
      const QuatuorReportPlace *last = g_ptr_array_index (places, places->len - 1);
      const char *activity = ((char **) g_ptr_array_index (view->codes, row))[1];

      g_assert_true (g_str_has_prefix (last->target, g_str_equal (activity, "contact")
                                                       ? "reports/contacts"
                                                       : "reports/sessions"));
    }
}

static void
test_place_of_diagnostic (FixtureSample *self,
                          gconstpointer  data)
{
  g_autoptr (QuatuorReportView) view = read_view (self, quatuor_report_find ("diagnostic"));
  g_autoptr (GPtrArray) places = quatuor_report_view_list_places (view, 0);
  const char *code = ((char **) g_ptr_array_index (view->codes, 0))[0];
  const char *campaign = ((char **) g_ptr_array_index (view->codes, 0))[1];
  const QuatuorTerritory *territory =
    quatuor_cohort_find_code (self->cohort, QUATUOR_TABLE_TERRITORY, code);
  g_autofree char *id = quatuor_id_to_string (&territory->id);
  g_autofree char *tab = g_strdup_printf ("territory/%s/diagnostic", id);
  g_autofree char *page = g_strdup_printf ("territory/%s", id);
  g_autofree char *records =
    g_strdup_printf ("reports/ratings/territory=%s&campaign=%s", code, campaign);

  g_assert_cmpuint (places->len, ==, 3);
  g_assert_cmpstr (((QuatuorReportPlace *) g_ptr_array_index (places, 0))->target, ==, tab);
  g_assert_cmpstr (((QuatuorReportPlace *) g_ptr_array_index (places, 1))->target, ==, page);
  g_assert_cmpstr (((QuatuorReportPlace *) g_ptr_array_index (places, 2))->target, ==,
                   records);
}

static void
count_first (QuatuorGrid *grid,
             gpointer     data)
{
  guint *n_rows = data;

  g_assert_cmpuint (*n_rows, ==, 0);
  *n_rows = grid->rows->len;
}

/* A preview keeps some rows, tells the first ones early, and counts all. */
static void
test_preview (FixtureSample *self,
              gconstpointer  data)
{
  QuatuorReportFilter filter = { .names = QUATUOR_REPORT_PSEUDONYMS };
  g_autoptr (QuatuorReportView) view = quatuor_report_view_new (
    quatuor_report_find ("ratings"), &filter, self->cohort, 100);
  g_autoptr (GError) error = NULL;
  guint n_first = 0;

  view->first = count_first;
  view->first_data = &n_first;
  quatuor_report_view_run (self->db, view, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_first, >, 0);
  g_assert_cmpuint (n_first, <, 100);
  g_assert_cmpuint (view->grid->rows->len, ==, 100);
  g_assert_cmpuint (view->n_rows, >, 100);
}

#define ADD(path, function) \
  g_test_add (path, FixtureSample, NULL, fixture_sample_set_up, function, fixture_sample_tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("/agreement/files", test_files);
  ADD ("/agreement/prints", test_prints);
  ADD ("/agreement/places", test_places);
  ADD ("/agreement/place-of-diagnostic", test_place_of_diagnostic);
  ADD ("/agreement/places-of-time", test_places_of_time);
  ADD ("/agreement/preview", test_preview);
  return g_test_run ();
}
