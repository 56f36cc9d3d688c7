/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-print.h"

#include <glib/gi18n-lib.h>

/* A file without a page would be none. */
static void
add_nothing (QuatuorSheetBook *book,
             const char       *title)
{
  g_autoptr (QuatuorSheet) sheet = quatuor_sheet_new (title);

  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_TITLE, title);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, _("The programme has no territory yet."));
  quatuor_sheet_book_add (book, sheet);
}

/**
 * quatuor_print_territories:
 * @source: what the sheets are made from
 * @path: (type filename): the PDF file to write
 * @progress: (nullable): told how many sheets are laid out, of how many
 * @data: for @progress
 * @cancellable: (nullable): to stop it
 * @error: where an error goes; the file that was there is whole then
 *
 * Writes the sheets of all territories into one file, two pages and a bookmark
 * each.
 *
 * Returns: whether the file is there
 */
gboolean
quatuor_print_territories (const QuatuorDocumentSource  *source,
                           const char                   *path,
                           QuatuorPrintProgress          progress,
                           gpointer                      data,
                           GCancellable                 *cancellable,
                           GError                      **error)
{
  const GPtrArray *territories = quatuor_cohort_rows (source->cohort, QUATUOR_TABLE_TERRITORY);
  /* Translators: the title of a programme. */
  g_autofree char *title = g_strdup_printf (
    _("Territory Sheets: %s"), quatuor_cohort_programme (source->cohort)->title);
  g_autoptr (QuatuorSheetBook) book = quatuor_sheet_book_new (path, title);

  if (territories->len == 0)
    add_nothing (book, title);
  for (guint i = 0; i < territories->len; i++)
    {
      g_autoptr (QuatuorDocument) document = NULL;
      g_autoptr (QuatuorSheet) sheet = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      document = quatuor_territory_document (source, g_ptr_array_index (territories, i));
      sheet = quatuor_print_document (document);
      quatuor_sheet_book_add (book, sheet);
      if (progress != NULL)
        progress (i + 1, territories->len, data);
    }
  return quatuor_sheet_book_finish (book, error);
}
