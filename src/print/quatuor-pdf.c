/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-pdf.h"

#include "quatuor-problem.h"

#include <string.h>

/* What cairo cannot write into a PDF is added at its end, as an incremental
 * update: a new version of the catalogue, a table that says where it lies, and a
 * trailer that names the table before. A reader takes the last version. */

/* The offsets of a table of references have ten digits. */
#define OFFSET_FORMAT "%010" G_GSIZE_FORMAT

/* The number that follows @key, searched for from the end. */
static gboolean
find_number (const char *text,
             const char *key,
             guint64    *number)
{
  const char *place = g_strrstr (text, key);
  char *end;

  if (place == NULL)
    return FALSE;
  place += strlen (key);
  while (g_ascii_isspace (*place))
    place++;
  *number = g_ascii_strtoull (place, &end, 10);
  return end != place;
}

/* The text of an object of the first generation, between its dictionary’s signs;
 * %NULL when the file is not as cairo writes it plainly. */
static char *
find_dictionary (const char *text,
                 guint64     object)
{
  g_autofree char *head = g_strdup_printf ("\n%" G_GUINT64_FORMAT " 0 obj", object);
  const char *start = g_strrstr (text, head);
  const char *open, *end, *close;

  if (start == NULL)
    return NULL;
  open = strstr (start, "<<");
  end = strstr (start, "endobj");
  if (open == NULL || end == NULL || open > end)
    return NULL;
  close = g_strrstr_len (open, end - open, ">>");
  return close != NULL ? g_strndup (open + 2, (gsize) (close - open - 2)) : NULL;
}

static char *
make_update (const char *text,
             gsize       length,
             const char *language)
{
  g_autofree char *catalogue = NULL;
  guint64 root, size, before;
  GString *update;
  gsize object_at, table_at;

  /* Later versions of cairo put the table itself into a stream: there is no
   * plain trailer then, and the file stays as it is. */
  if (g_strrstr (text, "\ntrailer") == NULL || !find_number (text, "/Root", &root) ||
      !find_number (text, "/Size", &size) || !find_number (text, "startxref", &before))
    return NULL;
  catalogue = find_dictionary (text, root);
  if (catalogue == NULL || strstr (catalogue, "/Lang") != NULL)
    return NULL;

  update = g_string_new ("\n");
  object_at = length + update->len;
  g_string_append_printf (update,
                          "%" G_GUINT64_FORMAT " 0 obj\n<<%s /Lang (%s)\n"
                          "   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n",
                          root, catalogue, language);
  table_at = length + update->len;
  g_string_append_printf (update,
                          "xref\n%" G_GUINT64_FORMAT " 1\n" OFFSET_FORMAT " 00000 n \n"
                          "trailer\n<< /Size %" G_GUINT64_FORMAT "\n   /Root %" G_GUINT64_FORMAT
                          " 0 R\n   /Prev %" G_GUINT64_FORMAT "\n",
                          root, object_at, size, root, before);
  if (find_number (text, "/Info", &size))
    g_string_append_printf (update, "   /Info %" G_GUINT64_FORMAT " 0 R\n", size);
  g_string_append_printf (update, ">>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", table_at);
  return g_string_free (update, FALSE);
}

/* Searching wants a text that ends at the first NUL: compressed parts hold some,
 * and no word that is looked for. */
static char *
make_searchable (const char *contents,
                 gsize       length)
{
  char *text = g_malloc (length + 1);

  for (gsize i = 0; i < length; i++)
    text[i] = contents[i] != '\0' ? contents[i] : ' ';
  text[length] = '\0';
  return text;
}

/**
 * quatuor_pdf_set_language:
 * @path: (type filename): a PDF file that cairo wrote
 * @language: the code of a language, such as `fr`
 * @error: where an error goes
 *
 * Says in the file in which language it is, so that a screen reader speaks it
 * well. A file that is written in a way this does not know is left as it is.
 *
 * Returns: whether the file is sound
 */
gboolean
quatuor_pdf_set_language (const char  *path,
                          const char  *language,
                          GError     **error)
{
  g_autofree char *contents = NULL;
  g_autofree char *text = NULL;
  g_autofree char *update = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GError) cause = NULL;
  gsize length;

  if (g_file_get_contents (path, &contents, &length, &cause))
    {
      text = make_searchable (contents, length);
      update = make_update (text, length, language);
      if (update == NULL)
        return TRUE;
      stream = g_file_append_to (file, G_FILE_CREATE_NONE, NULL, &cause);
    }
  if (stream != NULL &&
      g_output_stream_write_all (G_OUTPUT_STREAM (stream), update, strlen (update), NULL, NULL,
                                 &cause) &&
      g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, &cause))
    return TRUE;

  quatuor_problem_raise (error, QUATUOR_PROBLEM_DISK_ERROR, path, cause->message);
  return FALSE;
}
