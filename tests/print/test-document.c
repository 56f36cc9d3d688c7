/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-sample.h"
#include "quatuor-html.h"
#include "quatuor-narrative-document.h"
#include "quatuor-print.h"
#include "read-pdf.h"

#include <string.h>

/* The narrative of the sample programme as it leaves: HTML, and PDF as other
 * programs read it. */
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
  self->path = g_build_filename (self->sample.directory, "récit.pdf", NULL);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  fixture_sample_tear_down (&self->sample, data);
  g_free (self->path);
}

static QuatuorDocument *
document_of (Fixture               *self,
             const char            *code,
             QuatuorNarrativeNames  names)
{
  const QuatuorTerritory *territory = NULL;

  if (code != NULL)
    territory = quatuor_cohort_find_code (self->sample.cohort, QUATUOR_TABLE_TERRITORY, code);
  return quatuor_narrative_document (self->sample.cohort,
                                     territory != NULL ? &territory->id : &QUATUOR_ID_NONE, names,
                                     quatuor_date_today ());
}

/* Each voice stands as its author allows, and a hidden one nowhere. */
static void
assert_consent (Fixture    *self,
                const char *text,
                gboolean    with_names)
{
  g_assert_nonnull (strstr (text, "ce que je voyais depuis deux ans"));
  g_assert_nonnull (strstr (text, "deux questions à poser"));
  g_assert_null (strstr (text, "je ne finirais pas le parcours"));
  g_assert_null (strstr (text, "lever le pied"));
  g_assert_null (strstr (text, "Ouazzani"));
  g_assert_cmpint (strstr (text, "Sandrine Février") != NULL, ==, with_names);
}

static void
test_html (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (QuatuorDocument) named =
    document_of (self, "trois-clochers", QUATUOR_NARRATIVE_AS_ALLOWED);
  g_autoptr (QuatuorDocument) unnamed =
    document_of (self, "trois-clochers", QUATUOR_NARRATIVE_ROLES_ONLY);
  g_autofree char *html = quatuor_html_from_document (named);
  g_autofree char *other = quatuor_html_from_document (unnamed);
  g_autofree char *language =
    g_strdup_printf ("<html lang=\"%s\">", quatuor_document_get_language (named));

  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>"));
  g_assert_nonnull (strstr (html, language));
  g_assert_nonnull (strstr (html, "<h1 "));
  g_assert_nonnull (strstr (html, "<h2 "));
  g_assert_nonnull (strstr (html, "<h3 "));
  g_assert_nonnull (strstr (html, "<blockquote>"));
  g_assert_null (strstr (html, "src="));
  g_assert_null (strstr (html, "http"));
  assert_consent (self, html, TRUE);
  assert_consent (self, other, FALSE);
}

static void
test_pdf (Fixture       *self,
          gconstpointer  data)
{
  g_autoptr (QuatuorDocument) document =
    document_of (self, "trois-clochers", QUATUOR_NARRATIVE_AS_ALLOWED);
  g_autoptr (QuatuorSheet) sheet = quatuor_print_document (document);
  g_autofree char *language =
    g_strdup_printf ("/Lang (%s)", quatuor_document_get_language (document));
  g_autofree char *text = NULL;
  g_autofree char *info = NULL;
  g_autofree char *structure = NULL;
  g_autofree char *fonts = NULL;
  g_autofree char *file = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  quatuor_sheet_write_pdf (sheet, self->path, &error);
  g_assert_no_error (error);
  text = read_pdf (self->path, "pdftotext", "-raw");
  for (char *c = text; *c != '\0'; c++)
    *c = *c == '\n' ? ' ' : *c;
  assert_consent (self, text, TRUE);

  info = read_pdf (self->path, "pdfinfo", NULL);
  g_assert_nonnull (strstr (info, quatuor_document_get_title (document)));
  g_assert_true (g_regex_match_simple ("Tagged:\\s+yes", info, 0, 0));
  structure = read_pdf (self->path, "pdfinfo", "-struct");
  g_assert_nonnull (strstr (structure, "Document"));
  g_assert_nonnull (strstr (structure, "H1"));
  g_assert_nonnull (strstr (structure, "H2"));
  g_assert_nonnull (strstr (structure, "H3"));
  g_assert_nonnull (strstr (structure, "BlockQuote"));
  fonts = read_pdf (self->path, "pdffonts", NULL);
  g_assert_false (g_regex_match_simple ("\\bno\\s+(yes|no)\\s+(yes|no)\\s", fonts, 0, 0));

  /* What is at the end of the file is the version that counts. */
  g_assert_true (g_file_get_contents (self->path, &file, &length, &error));
  for (gsize i = 0; i < length; i++)
    file[i] = file[i] != '\0' ? file[i] : ' ';
  g_assert_nonnull (strstr (file, "/Outlines"));
  g_assert_nonnull (strstr (file, language));
}

/* A chapter a territory that has something to tell; page breaks on the way. */
static void
test_programme (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (QuatuorDocument) document =
    document_of (self, NULL, QUATUOR_NARRATIVE_AS_ALLOWED);
  g_autoptr (QuatuorSheet) sheet = quatuor_print_document (document);
  g_autofree char *html = quatuor_html_from_document (document);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (strstr (html, "<nav "));
  g_assert_nonnull (strstr (html, "<h4 "));
  g_assert_nonnull (strstr (html, "CU de Port-Mirage"));
  g_assert_null (strstr (html, "Nulle-Part"));
  quatuor_sheet_write_pdf (sheet, self->path, &error);
  g_assert_no_error (error);
  text = read_pdf (self->path, "pdftotext", "-raw");
  g_assert_nonnull (strstr (text, "CU de Port-Mirage"));
  g_assert_nonnull (strstr (text, "chaussures de sécurité"));
  g_assert_null (strstr (text, "avant la signature"));
}

static void
test_hostile (void)
{
  g_autoptr (QuatuorDocument) document = quatuor_document_new ("<b>&</b>", "fr");
  g_autofree char *html = NULL;

  quatuor_document_add_paragraph (document, "a\n\n\n\n<script>\nb");
  quatuor_document_add_paragraph (document, NULL);
  quatuor_document_add_quote (document, "\"'><img src=x>", "Qui ?");
  html = quatuor_html_from_document (document);
  g_assert_null (strstr (html, "<script>"));
  g_assert_null (strstr (html, "<img"));
  g_assert_nonnull (strstr (html, "&lt;script&gt;<br>"));
}

static void
test_typography (void)
{
  static const struct
  {
    const char *typed;
    const char *read;
  } CASES[] = {
    { "Vrai ?", "Vrai\302\240?" },
    { "« Oui » : d'accord !", "«\302\240Oui\302\240»\302\240: d’accord\302\240!" },
    { "à 14:30 ; fin", "à 14:30\302\240; fin" },
    { "https://exemple.fr ok", "https://exemple.fr ok" },
    { "les '70", "les '70" },
    { "18 mai 2026 au 2 juin", "18\302\240mai 2026 au 2\302\240juin" },
    { "12 sièges, 12 000 euros", "12\302\240sièges, 12 000\302\240euros" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *read = quatuor_document_typeset (CASES[i].typed, "fr");
      g_autofree char *again = quatuor_document_typeset (read, "fr");
      g_autofree char *english = quatuor_document_typeset (CASES[i].typed, "en");

      g_assert_cmpstr (read, ==, CASES[i].read);
      g_assert_cmpstr (again, ==, read);
      g_assert_cmpstr (english, ==, CASES[i].typed);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/print/document/html", Fixture, NULL, set_up, test_html, tear_down);
  g_test_add ("/print/document/pdf", Fixture, NULL, set_up, test_pdf, tear_down);
  g_test_add ("/print/document/programme", Fixture, NULL, set_up, test_programme, tear_down);
  g_test_add_func ("/print/document/hostile", test_hostile);
  g_test_add_func ("/print/document/typography", test_typography);
  return g_test_run ();
}
