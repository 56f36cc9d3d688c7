/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-pdf.h"

#include "quatuor-pdf-file.h"
#include "quatuor-problem.h"

#include <cairo-pdf.h>
#include <string.h>

/* What cairo cannot write into a PDF is added at its end, as an incremental
 * update: a new version of the catalogue, a table that says where it lies, and a
 * trailer that names the table before. A reader takes the last version. */

/* The offsets of a plain table of references have ten digits. */
#define OFFSET_FORMAT "%010" G_GSIZE_FORMAT

/* An entry of a packed one: a place of the file, in one, four and two bytes. */
#define PACKED_WIDTHS "1 4 2"
#define PACKED_PLACE 1

static void
append_trailer (GString              *update,
                const QuatuorPdfFile *file,
                guint64               size)
{
  g_string_append_printf (update,
                          "   /Size %" G_GUINT64_FORMAT "\n   /Root %" G_GUINT64_FORMAT
                          " 0 R\n   /Prev %" G_GUINT64_FORMAT "\n",
                          size, file->root, file->table_at);
  if (file->info != 0)
    g_string_append_printf (update, "   /Info %" G_GUINT64_FORMAT " 0 R\n", file->info);
}

static void
append_plain_table (GString              *update,
                    const QuatuorPdfFile *file,
                    gsize                 catalogue_at)
{
  g_string_append_printf (update,
                          "xref\n%" G_GUINT64_FORMAT " 1\n" OFFSET_FORMAT " 00000 n \n"
                          "trailer\n<<\n",
                          file->root, catalogue_at);
  append_trailer (update, file, file->size);
  g_string_append (update, ">>\n");
}

static void
append_packed_entry (GString *update,
                     gsize    place)
{
  guint32 big_endian = GUINT32_TO_BE ((guint32) place);

  g_string_append_c (update, PACKED_PLACE);
  g_string_append_len (update, (const char *) &big_endian, sizeof big_endian);
  g_string_append_len (update, "\0", 2);
}

/* The table is an object too, and the first one that the file did not have. */
static void
append_packed_table (GString              *update,
                     const QuatuorPdfFile *file,
                     gsize                 catalogue_at,
                     gsize                 table_at)
{
  g_autoptr (GString) entries = g_string_new (NULL);

  append_packed_entry (entries, catalogue_at);
  append_packed_entry (entries, table_at);
  g_string_append_printf (update,
                          "%" G_GUINT64_FORMAT " 0 obj\n<< /Type /XRef\n"
                          "   /Length %" G_GSIZE_FORMAT "\n   /W [" PACKED_WIDTHS "]\n"
                          "   /Index [%" G_GUINT64_FORMAT " 1 %" G_GUINT64_FORMAT " 1]\n",
                          file->size, entries->len, file->root, file->size);
  append_trailer (update, file, file->size + 1);
  g_string_append (update, ">>\nstream\n");
  g_string_append_len (update, entries->str, (gssize) entries->len);
  g_string_append (update, "\nendstream\nendobj\n");
}

static GString *
make_update (const QuatuorPdfFile *file,
             const char           *language)
{
  gsize length = g_mapped_file_get_length (file->mapped);
  GString *update = g_string_new ("\n");
  gsize catalogue_at = length + update->len;
  gsize table_at;

  g_string_append_printf (update,
                          "%" G_GUINT64_FORMAT " 0 obj\n<<%s /Lang (%s)\n"
                          "   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n",
                          file->root, file->catalogue, language);
  table_at = length + update->len;
  if (file->is_packed)
    append_packed_table (update, file, catalogue_at, table_at);
  else
    append_plain_table (update, file, catalogue_at);
  g_string_append_printf (update, "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", table_at);
  return update;
}

static gboolean
append_to (const char  *path,
           GString     *update,
           GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileOutputStream) stream =
    g_file_append_to (file, G_FILE_CREATE_NONE, NULL, &cause);

  if (stream != NULL &&
      g_output_stream_write_all (G_OUTPUT_STREAM (stream), update->str, update->len, NULL, NULL,
                                 &cause) &&
      g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, &cause))
    return TRUE;

  quatuor_problem_raise (error, QUATUOR_PROBLEM_DISK_ERROR, path, cause->message);
  return FALSE;
}

/**
 * quatuor_pdf_set_title:
 * @surface: what is drawn on, which may be no PDF file
 * @title: its title
 *
 * Gives a PDF file its title, before anything is drawn.
 */
void
quatuor_pdf_set_title (cairo_surface_t *surface,
                       const char      *title)
{
  if (cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_PDF)
    return;
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Quatuor");
}

/**
 * quatuor_pdf_set_language:
 * @path: (type filename): a PDF file that cairo wrote
 * @language: the code of a language, such as `fr`
 * @error: where an error goes
 *
 * Says in the file in which language it is, so that a screen reader speaks it
 * well, and that a window shows its title. A file that says so already, or that is
 * written in a way this does not know, is left as it is.
 *
 * Returns: whether the file is sound
 */
gboolean
quatuor_pdf_set_language (const char  *path,
                          const char  *language,
                          GError     **error)
{
  g_autoptr (QuatuorPdfFile) file = quatuor_pdf_file_open (path, error);
  g_autoptr (GString) update = NULL;

  if (file == NULL)
    return FALSE;
  if (file->catalogue == NULL || strstr (file->catalogue, "/Lang") != NULL ||
      g_mapped_file_get_length (file->mapped) > G_MAXUINT32)
    return TRUE;
  update = make_update (file, language);
  return append_to (path, update, error);
}
