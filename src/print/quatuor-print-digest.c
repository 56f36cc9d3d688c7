/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-print.h"

#include <glib/gi18n-lib.h>

/**
 * Room:
 * @characters: the most characters of a text
 * @has_details: whether lines keep what stands under them; whole sections always do
 * @lines: the most lines of a section; what is left out is counted
 *
 * What a page has room for.
 */
typedef struct
{
  guint    characters;
  gboolean has_details;
  guint    lines;
} Room;

/* All of it; two lines a text; one line a text; one line and nothing under it. The
 * last one is short enough for a page whatever is written. */
static const Room ROOMS[] = {
  { G_MAXUINT, TRUE, G_MAXUINT },
  { 180, TRUE, 0 },
  { 80, TRUE, 0 },
  { 80, FALSE, 0 },
};

static void
add_text (QuatuorSheet      *sheet,
          QuatuorSheetStyle  style,
          const char        *text,
          const Room        *room)
{
  g_autofree char *start = NULL;
  g_autofree char *cut = NULL;

  if ((gsize) g_utf8_strlen (text, -1) > room->characters)
    {
      start = g_utf8_substring (text, 0, (int) room->characters - 1);
      cut = g_strconcat (start, "…", NULL);
    }
  quatuor_sheet_add_text (sheet, style, cut != NULL ? cut : text);
}

static void
add_line (QuatuorSheet            *sheet,
          const QuatuorDigestLine *line,
          gboolean                 has_detail,
          const Room              *room)
{
  add_text (sheet, QUATUOR_SHEET_BODY, line->text, room);
  if (line->detail != NULL && has_detail)
    add_text (sheet, QUATUOR_SHEET_SMALL, line->detail, room);
}

static void
add_section (QuatuorSheet               *sheet,
             const QuatuorDigestSection *section,
             const Room                 *room)
{
  guint n_lines = section->is_whole ? section->lines->len
                                    : MIN (section->lines->len, room->lines);
  guint n_more = section->lines->len - n_lines;

  quatuor_sheet_keep (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, section->title);
  if (section->lines->len == 0)
    quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SMALL, section->empty);
  for (guint i = 0; i < n_lines; i++)
    add_line (sheet, g_ptr_array_index (section->lines, i),
              section->is_whole || room->has_details, room);
  if (n_more > 0)
    {
      g_autofree char *more =
        g_strdup_printf (ngettext ("And %u more.", "And %u more.", n_more), n_more);

      quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SMALL, more);
    }
}

static QuatuorSheet *
make_sheet (QuatuorDigest *digest,
            const Room    *room)
{
  QuatuorSheet *sheet = quatuor_sheet_new (digest->title);

  add_text (sheet, QUATUOR_SHEET_TITLE, digest->title, room);
  add_text (sheet, QUATUOR_SHEET_SMALL, digest->subtitle, room);
  for (guint i = 0; i < digest->sections->len; i++)
    add_section (sheet, g_ptr_array_index (digest->sections, i), room);
  return sheet;
}

static gboolean
fits (QuatuorDigest *digest,
      const Room    *room)
{
  g_autoptr (QuatuorSheet) sheet = make_sheet (digest, room);

  return quatuor_sheet_count_pages (sheet) == 1;
}

/* The most lines a section may have on one page, 1 at least. */
static guint
find_lines (QuatuorDigest *digest,
            const Room    *room)
{
  Room tried = *room;
  guint low = 1, high = 1;

  for (guint i = 0; i < digest->sections->len; i++)
    high = MAX (high,
                ((QuatuorDigestSection *) g_ptr_array_index (digest->sections, i))->lines->len);
  while (low < high)
    {
      tried.lines = (low + high + 1) / 2;
      if (fits (digest, &tried))
        low = tried.lines;
      else
        high = tried.lines - 1;
    }
  return low;
}

/**
 * quatuor_print_digest:
 * @digest: short lines under headings, such as what a seat hands over
 *
 * Returns: (transfer full): all of it for paper
 */
QuatuorSheet *
quatuor_print_digest (QuatuorDigest *digest)
{
  return make_sheet (digest, &ROOMS[0]);
}

/**
 * quatuor_print_brief:
 * @digest: what to know before a visit
 *
 * Whoever is about to leave takes one sheet: where there is more than fits, the
 * longest sections are cut first, and say how much is left out; the screen has it.
 *
 * Returns: (transfer full): one A4 page
 */
QuatuorSheet *
quatuor_print_brief (QuatuorDigest *digest)
{
  Room room = ROOMS[0];

  for (guint i = 1; i < G_N_ELEMENTS (ROOMS) && !fits (digest, &room); i++)
    {
      room = ROOMS[i];
      room.lines = find_lines (digest, &room);
    }
  return make_sheet (digest, &room);
}
