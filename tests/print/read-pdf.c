/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read-pdf.h"

#include <glib/gstdio.h>

/**
 * read_pdf:
 * @path: a PDF file
 * @program: `pdftotext`, `pdfinfo` or `pdffonts`
 * @option: (nullable): an option of it
 *
 * Returns: (transfer full): what another program reads in the file
 */
char *
read_pdf (const char *path,
          const char *program,
          const char *option)
{
  g_autoptr (GStrvBuilder) line = g_strv_builder_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = NULL;
  char *text = NULL;

  g_strv_builder_add (line, program);
  if (option != NULL)
    g_strv_builder_add (line, option);
  g_strv_builder_add (line, path);
  if (g_str_equal (program, "pdftotext"))
    g_strv_builder_add (line, "-");
  words = g_strv_builder_end (line);
  process = g_subprocess_newv ((const char *const *) words, G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                               &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return text;
}

/**
 * read_sheet:
 * @sheet: a document for paper
 * @program: as for read_pdf()
 * @option: (nullable): an option of it
 *
 * Returns: (transfer full): what another program reads in its PDF
 */
char *
read_sheet (QuatuorSheet *sheet,
            const char   *program,
            const char   *option)
{
  g_autofree char *directory = g_dir_make_tmp ("quatuor-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "été.pdf", NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_assert_true (quatuor_sheet_write_pdf (sheet, path, &error));
  g_assert_no_error (error);
  text = read_pdf (path, program, option);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (directory), ==, 0);
  return text;
}
