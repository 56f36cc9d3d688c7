/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-print.h"

static void
add_section (QuatuorSheet               *sheet,
             const QuatuorDigestSection *section)
{
  quatuor_sheet_keep (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, section->title);
  if (section->lines->len == 0)
    quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SMALL, section->empty);
  for (guint i = 0; i < section->lines->len; i++)
    {
      const QuatuorDigestLine *line = g_ptr_array_index (section->lines, i);

      quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, line->text);
      if (line->detail != NULL)
        quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SMALL, line->detail);
    }
}

/**
 * quatuor_print_digest:
 * @digest: a page of short lines: a visit brief, a handover sheet
 *
 * Returns: (transfer full): the page for paper
 */
QuatuorSheet *
quatuor_print_digest (QuatuorDigest *digest)
{
  QuatuorSheet *sheet = quatuor_sheet_new (digest->title);

  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_TITLE, digest->title);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SMALL, digest->subtitle);
  for (guint i = 0; i < digest->sections->len; i++)
    add_section (sheet, g_ptr_array_index (digest->sections, i));
  return sheet;
}
