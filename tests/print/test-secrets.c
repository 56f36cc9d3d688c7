/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-sample.h"
#include "quatuor-archive.h"
#include "quatuor-document-kind.h"
#include "quatuor-export.h"
#include "quatuor-fill-in.h"
#include "quatuor-handover.h"
#include "quatuor-html.h"
#include "quatuor-icalendar.h"
#include "quatuor-narrative-document.h"
#include "quatuor-prepare.h"
#include "quatuor-print.h"
#include "quatuor-report-view.h"
#include "quatuor-snapshot.h"
#include "quatuor-test-db.h"
#include "quatuor-visit.h"

#include <string.h>

/* What the coach keeps to herself is planted everywhere it can be, and looked for
 * in everything that leaves. The archive alone holds it. */

/* One word, so that no line breaks it. */
#define SECRET "ZQSECRET"

/* What peers noted is for their group: its own sheet, which says so, may tell it. */
#define PEERS "ZQPEERS"
#define SHEET_OF_PEERS "quatuor_print_group"

/* Where most happens in the sample. */
#define TERRITORY "trois-clochers"

typedef struct
{
  FixtureSample           sample;
  const QuatuorTerritory *territory;
} Fixture;

static void
put_contact (QuatuorEdit      *edit,
             const QuatuorId  *territory,
             const char       *visibility)
{
  QuatuorContact contact = { .id = quatuor_id_new (), .code = quatuor_id_new_code (),
                             .territory = *territory, .date = quatuor_date_today () - 1,
                             .kind = (char *) "visit", .minutes = QUATUOR_INTEGER_UNKNOWN,
                             .note = (char *) SECRET " contact",
                             .visibility = (char *) visibility };

  quatuor_edit_put (edit, QUATUOR_TABLE_CONTACT, &contact);
  g_free (contact.code);
}

static void
put_excerpt (QuatuorEdit      *edit,
             const QuatuorId  *interview,
             const QuatuorId  *criterion,
             const char       *consent)
{
  QuatuorExcerpt excerpt = { .id = quatuor_id_new (), .interview = *interview,
                             .criterion = *criterion, .text = (char *) SECRET " excerpt",
                             .consent = (char *) consent };

  quatuor_edit_put (edit, QUATUOR_TABLE_EXCERPT, &excerpt);
}

/* An interview that may be quoted in part, and one that may not. */
static void
put_interviews (QuatuorEdit      *edit,
                QuatuorCohort    *cohort,
                const QuatuorId  *territory)
{
  static const char *const CONSENTS[] = { "given", "refused" };
  const QuatuorCriterion *criterion =
    g_ptr_array_index (quatuor_cohort_rows (cohort, QUATUOR_TABLE_CRITERION), 0);

  for (gsize i = 0; i < G_N_ELEMENTS (CONSENTS); i++)
    {
      QuatuorInterview interview = { .id = quatuor_id_new (), .code = quatuor_id_new_code (),
                                     .territory = *territory, .consent = (char *) CONSENTS[i],
                                     .note = (char *) SECRET " interview" };

      quatuor_edit_put (edit, QUATUOR_TABLE_INTERVIEW, &interview);
      put_excerpt (edit, &interview.id, &criterion->id, i == 0 ? "hidden" : "named");
      g_free (interview.code);
    }
}

static void
put_voice (QuatuorEdit     *edit,
           const QuatuorId *territory,
           const QuatuorId *seat)
{
  QuatuorMoment moment = { .id = quatuor_id_new (), .code = quatuor_id_new_code (),
                           .territory = *territory, .title = (char *) "Un moment" };
  QuatuorVoice voice = { .moment = moment.id, .seat = *seat, .text = (char *) SECRET " voice",
                         .consent = (char *) "hidden" };

  quatuor_edit_put (edit, QUATUOR_TABLE_MOMENT, &moment);
  quatuor_edit_put (edit, QUATUOR_TABLE_VOICE, &voice);
  g_free (moment.code);
}

static void
put_group (QuatuorEdit     *edit,
           const QuatuorId *seat)
{
  QuatuorPeerGroup group = { .id = quatuor_id_new (), .code = quatuor_id_new_code (),
                             .kind = (char *) "by_topic", .title = (char *) "Groupe",
                             .round = QUATUOR_INTEGER_UNKNOWN };
  QuatuorPeerGroupMember member = { .id = quatuor_id_new (), .peer_group = group.id,
                                    .seat = *seat };
  QuatuorPeerNote note = { .id = quatuor_id_new (), .peer_group = group.id, .seat = *seat,
                           .text = (char *) PEERS " note" };

  quatuor_edit_put (edit, QUATUOR_TABLE_PEER_GROUP, &group);
  quatuor_edit_put (edit, QUATUOR_TABLE_PEER_GROUP_MEMBER, &member);
  quatuor_edit_put (edit, QUATUOR_TABLE_PEER_NOTE, &note);
  g_free (group.code);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("territory.edit");
  QuatuorTestDb base = { 0, };
  QuatuorId territory;
  const QuatuorSeat *seat;
  g_autoptr (GError) error = NULL;

  fixture_sample_set_up (&self->sample, data);
  self->territory =
    quatuor_cohort_find_code (self->sample.cohort, QUATUOR_TABLE_TERRITORY, TERRITORY);
  territory = self->territory->id;
  seat = g_ptr_array_index (
    quatuor_cohort_children (self->sample.cohort, QUATUOR_TABLE_SEAT, &territory), 0);
  put_contact (edit, &territory, "coach");
  put_contact (edit, &territory, "team");
  put_interviews (edit, self->sample.cohort, &territory);
  put_voice (edit, &territory, &seat->id);
  put_group (edit, &seat->id);
  base.db = self->sample.db;
  /* Without a snapshot before it, the report on changes would have nothing to tell. */
  quatuor_snapshot_take (self->sample.db, "Avant", NULL, NULL, &error);
  g_assert_no_error (error);
  quatuor_test_db_apply (&base, edit);

  quatuor_cohort_unref (self->sample.cohort);
  self->sample.cohort = quatuor_table_load_cohort (self->sample.db, &error);
  g_assert_no_error (error);
  self->territory =
    quatuor_cohort_find_code (self->sample.cohort, QUATUOR_TABLE_TERRITORY, TERRITORY);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  fixture_sample_tear_down (&self->sample, data);
}

/*
 * Looking for it
 */

static gboolean
tells (const char *text)
{
  return strstr (text, SECRET) != NULL || strstr (text, PEERS) != NULL;
}

static gboolean
file_tells (const char *path)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < length; i++)
    contents[i] = contents[i] != '\0' ? contents[i] : ' ';
  return tells (contents);
}

static gboolean
folder_tells (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  gboolean told = FALSE;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      told |= file_tells (file);
    }
  return told;
}

/* The PDF as another program reads it: its streams are packed. */
static void
assert_pdf_keeps (const char *name,
                  const char *path)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdftotext", path, "-", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  if (g_str_equal (name, SHEET_OF_PEERS) ? strstr (text, SECRET) != NULL : tells (text))
    g_error ("%s tells: %s", name, text);
}

static void
assert_sheet_keeps (Fixture      *self,
                    const char   *name,
                    QuatuorSheet *taken)
{
  g_autoptr (QuatuorSheet) sheet = taken;
  g_autofree char *path = g_build_filename (self->sample.directory, "print.pdf", NULL);
  g_autoptr (GError) error = NULL;

  if (sheet == NULL)
    return;
  quatuor_sheet_write_pdf (sheet, path, &error);
  g_assert_no_error (error);
  assert_pdf_keeps (name, path);
}

/*
 * Reports, and the tables to fill in
 */

static void
assert_report_keeps (Fixture             *self,
                     const QuatuorReport *report,
                     QuatuorCsvProfile    profile,
                     QuatuorReportNames   names)
{
  g_autofree char *path = g_build_filename (self->sample.directory, "report.csv", NULL);
  g_autofree char *dictionary = quatuor_export_dictionary_path (path);
  QuatuorExport export = { .report = report, .filter = { .names = names }, .profile = profile,
                           .replace = QUATUOR_CSV_REPLACE_EXISTING };
  QuatuorExportCounts counts;
  g_autoptr (GError) error = NULL;

  quatuor_export_to_file (&export, self->sample.db, path, &counts, &error);
  g_assert_no_error (error);
  if (file_tells (path) || file_tells (dictionary))
    g_error ("the report %s tells", report->name);
}

static void
test_reports (Fixture       *self,
              gconstpointer  data)
{
  guint n_reports;
  const QuatuorReport *reports = quatuor_report_list (&n_reports);

  for (guint i = 0; i < n_reports; i++)
    for (guint profile = 0; profile < QUATUOR_CSV_ARCHIVE; profile++)
      {
        assert_report_keeps (self, &reports[i], (QuatuorCsvProfile) profile,
                             QUATUOR_REPORT_NAMES);
        assert_report_keeps (self, &reports[i], (QuatuorCsvProfile) profile,
                             QUATUOR_REPORT_PSEUDONYMS);
      }
}

static void
test_fill_in (Fixture       *self,
              gconstpointer  data)
{
  const GPtrArray *campaigns =
    quatuor_cohort_rows (self->sample.cohort, QUATUOR_TABLE_CAMPAIGN);
  const GPtrArray *seats =
    quatuor_cohort_children (self->sample.cohort, QUATUOR_TABLE_SEAT, &self->territory->id);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < campaigns->len; i++)
    for (guint n = 0; n < seats->len; n++)
      {
        g_autofree char *path =
          g_strdup_printf ("%s/fill-in-%u-%u.csv", self->sample.directory, i, n);

        quatuor_fill_in_write (self->sample.db,
                               &((const QuatuorCampaign *) g_ptr_array_index (campaigns, i))->id,
                               &((const QuatuorSeat *) g_ptr_array_index (seats, n))->id, path,
                               QUATUOR_CSV_UNIVERSAL, &error);
        g_assert_no_error (error);
        g_assert_false (file_tells (path));
      }
}

static void
test_prepare (Fixture       *self,
              gconstpointer  data)
{
  for (guint kind = 0; kind < QUATUOR_N_CSV_KINDS; kind++)
    {
      g_autofree char *path = g_strdup_printf ("%s/prepare-%u.csv", self->sample.directory, kind);
      g_autofree char *dictionary = quatuor_export_dictionary_path (path);
      g_autoptr (GError) error = NULL;
      const QuatuorPrepare what = {
        .kind = kind,
        .path = path,
        .profile = QUATUOR_CSV_UNIVERSAL,
        .replace = QUATUOR_CSV_REFUSE_EXISTING,
      };
      gint64 n_rows;

      quatuor_prepare_write (self->sample.db, &what, &n_rows, &error);
      g_assert_no_error (error);
      g_assert_false (file_tells (path));
      g_assert_false (file_tells (dictionary));
    }
}

static void
test_calendar (Fixture       *self,
               gconstpointer  data)
{
  const QuatuorCalendarFilter all = { .audience = NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *calendar = NULL;
  guint n_events = 0;

  calendar =
    quatuor_icalendar_make (self->sample.db, self->sample.cohort, &all, &n_events, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_events, >, 0);
  g_assert_false (tells (calendar));
}

static void
test_archive (Fixture       *self,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->sample.directory, "archive", NULL);
  g_autoptr (GError) error = NULL;

  quatuor_archive_export (self->sample.db, path, QUATUOR_CSV_REFUSE_EXISTING, NULL, NULL,
                          &error);
  g_assert_no_error (error);
  g_assert_true (folder_tells (path));
}

/*
 * What is printed: each function that makes a sheet or a page of lines, by its
 * name, so that a new one without a line here is missed
 */

static const QuatuorCampaign *
first_campaign (Fixture *self)
{
  return g_ptr_array_index (quatuor_cohort_rows (self->sample.cohort, QUATUOR_TABLE_CAMPAIGN), 0);
}

static void
print_attendance (Fixture    *self,
                  const char *name)
{
  const GPtrArray *rows = quatuor_cohort_rows (self->sample.cohort, QUATUOR_TABLE_HALF_DAY);

  g_assert_cmpuint (rows->len, >, 0);
  for (guint i = 0; i < rows->len; i++)
    assert_sheet_keeps (
      self, name, quatuor_print_attendance (self->sample.cohort, g_ptr_array_index (rows, i)));
}

/* Of all sessions together. */
static void
print_certificate (Fixture    *self,
                   const char *name)
{
  const GPtrArray *persons = quatuor_cohort_rows (self->sample.cohort, QUATUOR_TABLE_PERSON);

  for (guint i = 0; i < persons->len; i++)
    assert_sheet_keeps (self, name,
                        quatuor_print_certificate (self->sample.cohort, &QUATUOR_ID_NONE,
                                                   g_ptr_array_index (persons, i),
                                                   quatuor_date_today ()));
}

static void
print_certificates (Fixture    *self,
                    const char *name)
{
  const GPtrArray *rows = quatuor_cohort_rows (self->sample.cohort, QUATUOR_TABLE_SESSION);

  for (guint i = 0; i < rows->len; i++)
    assert_sheet_keeps (self, name,
                        quatuor_print_certificates (self->sample.cohort,
                                                    g_ptr_array_index (rows, i),
                                                    quatuor_date_today ()));
}

static void
print_kit (Fixture    *self,
           const char *name)
{
  const GPtrArray *rows = quatuor_cohort_rows (self->sample.cohort, QUATUOR_TABLE_SESSION);

  for (guint i = 0; i < rows->len; i++)
    assert_sheet_keeps (self, name, quatuor_print_kit (self->sample.cohort,
                                                       g_ptr_array_index (rows, i)));
}

static void
print_charter (Fixture    *self,
               const char *name)
{
  const GPtrArray *rows = quatuor_cohort_rows (self->sample.cohort, QUATUOR_TABLE_CHARTER);

  for (guint i = 0; i < rows->len; i++)
    assert_sheet_keeps (self, name,
                        quatuor_print_charter (self->sample.cohort, g_ptr_array_index (rows, i),
                                               quatuor_date_today ()));
}

static void
print_brief (Fixture    *self,
             const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorDigest) brief =
    quatuor_visit_brief (self->sample.db, self->sample.cohort, &self->territory->id,
                         quatuor_date_today (), &error);

  g_assert_no_error (error);
  assert_sheet_keeps (self, name, quatuor_print_brief (brief));
}

/* What each seat hands over. */
static void
print_digest (Fixture    *self,
              const char *name)
{
  const GPtrArray *seats =
    quatuor_cohort_children (self->sample.cohort, QUATUOR_TABLE_SEAT, &self->territory->id);

  for (guint i = 0; i < seats->len; i++)
    {
      g_autoptr (QuatuorDigest) handover = quatuor_handover_new (
        self->sample.cohort, g_ptr_array_index (seats, i), quatuor_date_today ());

      assert_sheet_keeps (self, name, quatuor_print_digest (handover));
    }
}

static void
print_document (Fixture    *self,
                const char *name)
{
  const QuatuorId *const PLACES[] = { &self->territory->id, &QUATUOR_ID_NONE };

  for (gsize i = 0; i < G_N_ELEMENTS (PLACES); i++)
    for (guint names = 0; names <= QUATUOR_NARRATIVE_ROLES_ONLY; names++)
      {
        g_autoptr (QuatuorDocument) document =
          quatuor_narrative_document (self->sample.cohort, PLACES[i],
                                      (QuatuorNarrativeNames) names, quatuor_date_today ());
        g_autofree char *html = quatuor_html_from_document (document);

        g_assert_false (tells (html));
        assert_sheet_keeps (self, name, quatuor_print_document (document));
      }
}

static void
print_group (Fixture    *self,
             const char *name)
{
  const GPtrArray *rows = quatuor_cohort_rows (self->sample.cohort, QUATUOR_TABLE_PEER_GROUP);

  g_assert_cmpuint (rows->len, >, 0);
  for (guint i = 0; i < rows->len; i++)
    assert_sheet_keeps (self, name,
                        quatuor_print_group (self->sample.cohort, g_ptr_array_index (rows, i),
                                             quatuor_date_today ()));
}

static void
print_mirror (Fixture    *self,
              const char *name)
{
  const QuatuorCampaign *campaign = first_campaign (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ratings = quatuor_table_load_ratings (self->sample.db, &campaign->id,
                                                              &self->territory->id, &error);
  g_autoptr (QuatuorMirror) mirror = NULL;

  g_assert_no_error (error);
  mirror = quatuor_mirror_new (self->sample.cohort, campaign, self->territory, ratings,
                               quatuor_date_today ());
  assert_sheet_keeps (self, name, quatuor_print_mirror (mirror));
}

static void
print_needs (Fixture    *self,
             const char *name)
{
  assert_sheet_keeps (self, name, quatuor_print_needs (self->sample.cohort, self->territory,
                                                       quatuor_date_today ()));
}

static void
print_questionnaire (Fixture    *self,
                     const char *name)
{
  const GPtrArray *seats =
    quatuor_cohort_children (self->sample.cohort, QUATUOR_TABLE_SEAT, &self->territory->id);

  for (guint i = 0; i < seats->len; i++)
    assert_sheet_keeps (self, name,
                        quatuor_print_questionnaire (self->sample.cohort, first_campaign (self),
                                                     g_ptr_array_index (seats, i),
                                                     quatuor_date_today ()));
}

static void
print_roadmap (Fixture    *self,
               const char *name)
{
  const GPtrArray *rows = quatuor_cohort_rows (self->sample.cohort, QUATUOR_TABLE_PROJECT);

  g_assert_cmpuint (rows->len, >, 0);
  for (guint i = 0; i < rows->len; i++)
    assert_sheet_keeps (self, name,
                        quatuor_print_roadmap (self->sample.cohort, g_ptr_array_index (rows, i),
                                               quatuor_date_today ()));
}

/* Each report, with names and without. */
static void
print_table (Fixture    *self,
             const char *name)
{
  guint n_reports;
  const QuatuorReport *reports = quatuor_report_list (&n_reports);

  for (guint i = 0; i < 2 * n_reports; i++)
    {
      QuatuorReportFilter filter = { .names = (QuatuorReportNames) (i % 2) };
      g_autoptr (QuatuorReportView) view =
        quatuor_report_view_new (&reports[i / 2], &filter, self->sample.cohort, 0);
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) notes = NULL;

      quatuor_report_view_run (self->sample.db, view, &error);
      g_assert_no_error (error);
      /* A narrow column may break the word on paper. */
      for (guint n = 0; n < view->grid->rows->len * view->grid->n_columns; n++)
        g_assert_false (tells (quatuor_grid_get_cell (view->grid, n / view->grid->n_columns,
                                                      n % view->grid->n_columns)));
      notes = quatuor_report_view_list_notes (view);
      assert_sheet_keeps (self, name,
                          quatuor_print_table (quatuor_report_get_title (view->report),
                                               (const char *const *) notes, view->grid));
    }
}

static const struct
{
  const char *name;
  void      (*print) (Fixture    *self,
                      const char *name);
} PRINTS[] = {
  { "quatuor_print_attendance", print_attendance },
  { "quatuor_print_brief", print_brief },
  { "quatuor_print_certificate", print_certificate },
  { "quatuor_print_certificates", print_certificates },
  { "quatuor_print_charter", print_charter },
  { "quatuor_print_digest", print_digest },
  { "quatuor_print_document", print_document },
  { "quatuor_print_group", print_group },
  { "quatuor_print_kit", print_kit },
  { "quatuor_print_mirror", print_mirror },
  { "quatuor_print_needs", print_needs },
  { "quatuor_print_questionnaire", print_questionnaire },
  { "quatuor_print_roadmap", print_roadmap },
  { "quatuor_print_table", print_table },
};

static void
test_prints (Fixture       *self,
             gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (PRINTS); i++)
    PRINTS[i].print (self, PRINTS[i].name);
}

/* Each document of the register, with names and without, as PDF and as HTML. */
static void
test_documents (Fixture       *self,
                gconstpointer  data)
{
  guint n_kinds;
  const QuatuorDocumentKind *kinds = quatuor_document_kind_list (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    for (guint names = 0; names <= QUATUOR_NARRATIVE_ROLES_ONLY; names++)
      {
        const QuatuorDocumentSource source = { self->sample.cohort, quatuor_date_today (),
                                               (QuatuorNarrativeNames) names, NULL };
        g_autoptr (GError) error = NULL;
        g_autoptr (QuatuorDocument) document = quatuor_document_kind_make (
          &kinds[i], self->sample.db, &source, &self->territory->id, &error);
        g_autofree char *html = NULL;

        g_assert_no_error (error);
        html = quatuor_html_from_document (document);
        if (tells (html))
          g_error ("the document %s tells: %s", kinds[i].name, html);
        assert_sheet_keeps (self, kinds[i].name, quatuor_print_document (document));
      }
}

static void
test_territories (Fixture       *self,
                  gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->sample.directory, "sheets.pdf", NULL);

  for (guint names = 0; names <= QUATUOR_NARRATIVE_ROLES_ONLY; names++)
    {
      const QuatuorDocumentSource source = { self->sample.cohort, quatuor_date_today (),
                                             (QuatuorNarrativeNames) names, NULL };
      g_autoptr (GError) error = NULL;

      quatuor_print_territories (&source, path, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      assert_pdf_keeps ("quatuor_print_territories", path);
    }
}

/* A print that nobody looked into would be a hole: the header is the register. */
static void
test_every_print (void)
{
  g_autofree char *header = NULL;
  g_autoptr (GRegex) pattern = g_regex_new ("\\*\\s*(quatuor_print_\\w+)", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (TEST_SOURCE_DIR "/src/print/quatuor-print.h", &header, NULL, &error);
  g_assert_no_error (error);
  for (g_regex_match (pattern, header, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);
      gboolean known = FALSE;

      for (gsize i = 0; i < G_N_ELEMENTS (PRINTS); i++)
        known |= g_str_equal (PRINTS[i].name, name);
      if (!known)
        g_error ("%s is in no line of PRINTS: add one that prints all it can", name);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/secrets/reports", Fixture, NULL, set_up, test_reports, tear_down);
  g_test_add ("/secrets/fill-in", Fixture, NULL, set_up, test_fill_in, tear_down);
  g_test_add ("/secrets/prepare", Fixture, NULL, set_up, test_prepare, tear_down);
  g_test_add ("/secrets/calendar", Fixture, NULL, set_up, test_calendar, tear_down);
  g_test_add ("/secrets/archive", Fixture, NULL, set_up, test_archive, tear_down);
  g_test_add ("/secrets/prints", Fixture, NULL, set_up, test_prints, tear_down);
  g_test_add ("/secrets/documents", Fixture, NULL, set_up, test_documents, tear_down);
  g_test_add ("/secrets/territories", Fixture, NULL, set_up, test_territories, tear_down);
  g_test_add_func ("/secrets/every-print", test_every_print);
  return g_test_run ();
}
