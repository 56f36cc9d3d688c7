/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-pdf.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

/* Two tagged pages of cairo 1.18, whose objects are packed: an earlier cairo cannot
 * make such a file. */
#define PACKED TEST_SOURCE_DIR "/tests/fixtures/packed.pdf"

/* How many bytes lie between two of the many ways in which a file is spoilt. */
#define STEP 61

typedef struct
{
  char *directory;
  char *path;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  self->directory = g_dir_make_tmp ("quatuor-pdf-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->directory, "été.pdf", NULL);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_unlink (self->path);
  g_rmdir (self->directory);
  g_free (self->path);
  g_free (self->directory);
}

static void
put (Fixture    *self,
     const char *contents,
     gsize       length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (self->path, contents, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0666,
                            &error);
  g_assert_no_error (error);
}

static GBytes *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

static void
set_language (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (quatuor_pdf_set_language (self->path, "fr", &error));
  g_assert_no_error (error);
}

/* What another program reads; it complains about nothing. */
static char *
read_with (Fixture    *self,
           const char *program,
           const char *option)
{
  const char *const argv[] = { program, option, self->path,
                               g_str_equal (program, "pdftotext") ? "-" : NULL, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                       &error);
  g_autofree char *complaints = NULL;
  char *text = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &text, &complaints, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (complaints, ==, "");
  g_assert_true (g_subprocess_get_successful (process));
  return text;
}

/* The file goes on as it was, with a catalogue at its end that has all that it had
 * and the language. */
static void
assert_updated (Fixture *self,
                GBytes  *before)
{
  g_autoptr (GBytes) after = read_file (self->path);
  gsize old_length, length;
  const char *old = g_bytes_get_data (before, &old_length);
  const char *text = g_bytes_get_data (after, &length);
  const char *update = text + old_length;

  g_assert_cmpuint (length, >, old_length);
  g_assert_cmpmem (text, old_length, old, old_length);
  g_assert_nonnull (g_strstr_len (update, (gssize) (length - old_length), "/Type /Catalog"));
  g_assert_nonnull (g_strstr_len (update, (gssize) (length - old_length), "/Outlines"));
  g_assert_nonnull (g_strstr_len (update, (gssize) (length - old_length), "/Lang (fr)"));
}

static void
assert_stays (Fixture *self)
{
  g_autoptr (GBytes) before = read_file (self->path);
  g_autoptr (GBytes) after = NULL;

  set_language (self);
  after = read_file (self->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
assert_read (Fixture *self)
{
  g_autofree char *info = read_with (self, "pdfinfo", "-isodates");

  g_assert_nonnull (strstr (info, "Œuvre affinée"));
  g_assert_true (g_regex_match_simple ("Pages:\\s+2\\n", info, 0, 0));
}

static void
test_packed (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GBytes) packed = read_file (PACKED);
  g_autofree char *structure = NULL;
  g_autofree char *text = NULL;

  put (self, g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
  set_language (self);
  assert_updated (self, packed);
  assert_read (self);
  structure = read_with (self, "pdfinfo", "-struct-text");
  g_assert_nonnull (strstr (structure, "H1"));
  text = read_with (self, "pdftotext", "-raw");
  g_assert_nonnull (strstr (text, "À l’été, l’élu diffère."));
  g_assert_nonnull (strstr (text, "Deux"));
  assert_stays (self);
}

/* As the cairo of this machine writes. */
static void
test_written_here (Fixture       *self,
                   gconstpointer  data)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (self->path, 100, 100);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) before = NULL;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, "Œuvre affinée");
  for (guint i = 0; i < 2; i++)
    {
      cairo_paint (cr);
      cairo_show_page (cr);
    }
  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, "Un", "page=1 pos=[0 0]", 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  before = read_file (self->path);
  set_language (self);
  assert_updated (self, before);
  assert_read (self);
  assert_stays (self);
}

/* What this does not know it leaves alone: the file is read with the same words. */
static void
test_unknown (Fixture       *self,
              gconstpointer  data)
{
  static const char *const CONTENTS[] = {
    "", "%PDF-1.7", "startxref", "startxref\n0\n%%EOF", "startxref\n99999999999999999999\n",
    "xref\n0 1\nstartxref\n0\n", "xref\n0 9\ntrailer <</Root 1 0 R /Size 9>>\nstartxref\n0\n",
    "1 0 obj\n<</W [1 2 2] /FlateDecode>>\nstream\n\nstartxref\n0\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CONTENTS); i++)
    {
      put (self, CONTENTS[i], strlen (CONTENTS[i]));
      assert_stays (self);
    }
}

/* Nothing is read outside a file that is spoilt or cut. */
static void
test_spoilt (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GBytes) packed = read_file (PACKED);
  gsize length = g_bytes_get_size (packed);
  g_autofree char *contents = g_malloc (length);

  for (gsize i = 0; i < length; i += STEP)
    {
      memcpy (contents, g_bytes_get_data (packed, NULL), length);
      contents[i] = (char) ~contents[i];
      put (self, contents, length);
      set_language (self);
      put (self, g_bytes_get_data (packed, NULL), i);
      set_language (self);
    }
}

static void
test_missing (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (quatuor_pdf_set_language (self->path, "fr", &error));
  g_assert_nonnull (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/print/pdf/packed", Fixture, NULL, set_up, test_packed, tear_down);
  g_test_add ("/print/pdf/written-here", Fixture, NULL, set_up, test_written_here, tear_down);
  g_test_add ("/print/pdf/unknown", Fixture, NULL, set_up, test_unknown, tear_down);
  g_test_add ("/print/pdf/spoilt", Fixture, NULL, set_up, test_spoilt, tear_down);
  g_test_add ("/print/pdf/missing", Fixture, NULL, set_up, test_missing, tear_down);
  return g_test_run ();
}
