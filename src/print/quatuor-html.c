/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-html.h"

#include "quatuor-chart-draw.h"
#include "quatuor-problem.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A page of its own: no file beside it, no network, readable on a phone, in the
 * dark and on paper. Text is no wider than is read with ease; tables take more. A
 * chart is drawn in the inks of paper, which a dark screen turns round. */
static const char STYLE[] =
  ":root { color-scheme: light dark; }\n"
  "body { font: 1.05rem/1.5 Cantarell, \"Segoe UI\", sans-serif; margin: 0; }\n"
  "main { max-width: 48rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }\n"
  "h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 .5em; text-wrap: balance; }\n"
  "h1 { font-size: 1.9rem; margin-top: .5em; }\n"
  "h2 { font-size: 1.45rem; }\n"
  "h3 { font-size: 1.15rem; }\n"
  "h4 { font-size: 1rem; }\n"
  "p, ul, figure.quote { max-width: 38rem; margin: .6rem 0; }\n"
  "ul { padding-left: 1.2rem; }\n"
  "li { margin: .2rem 0; }\n"
  "nav { margin: 1.2rem 0; }\n"
  "nav ul { columns: 15rem; list-style: none; padding: 0; }\n"
  "nav li { break-inside: avoid; margin: 0; padding: .15rem 0; }\n"
  ".note { font-size: .9rem; opacity: .75; }\n"
  "figure { margin: 1rem 0; }\n"
  "figure.quote { padding-left: 1rem; border-left: 3px solid #8888; }\n"
  "figure.quote figcaption { font-size: .9rem; opacity: .75; }\n"
  "figure.quote figcaption::before { content: \"— \"; }\n"
  "blockquote, blockquote p { margin: 0; }\n"
  "figure.chart figcaption, caption { font-size: .95rem; font-weight: bold; "
  "text-align: start; padding: .3rem 0; }\n"
  "figure.chart img { display: block; width: 100%; }\n"
  "div.table { overflow-x: auto; margin: 1rem 0; }\n"
  "table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.35; }\n"
  "th, td { text-align: start; vertical-align: top; padding: .35rem .8rem .35rem 0; "
  "border-bottom: 1px solid #8888; }\n"
  "th:last-child, td:last-child { padding-right: 0; }\n"
  "thead th { vertical-align: bottom; border-bottom-width: 2px; }\n"
  "tbody th { font-weight: normal; }\n"
  "th.number, td.number { text-align: end; font-variant-numeric: tabular-nums; }\n"
  "footer { margin-top: 2.5rem; }\n"
  "@media screen and (prefers-color-scheme: dark) {\n"
  "  figure.chart img { filter: invert(.9) hue-rotate(180deg); }\n"
  "}\n"
  "@media print {\n"
  "  body { font-size: 10.5pt; }\n"
  "  main { max-width: none; padding: 0; }\n"
  "  h1, h2, h3, h4, h2 + .note, h3 + .note, caption, thead { break-after: avoid; }\n"
  "  figure, li, tr { break-inside: avoid; }\n"
  "  p { orphans: 2; widows: 2; }\n"
  "  nav { display: none; }\n"
  "}\n"
  "@page { size: A4; margin: 2cm; }\n";

/* The widths of a chart, in pixels: on a page, which makes it larger or smaller, and
 * on a telephone, where smaller letters could not be read. */
#define CHART_WIDTH 704
#define NARROW_WIDTH 352
#define NARROW_SCREEN "(max-width: 30rem)"

/* Lines of a paragraph are lines of the page. */
static void
append_text (GString    *html,
             const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *joined = g_strjoinv ("<br>\n", lines);

  g_string_append (html, joined);
}

static void
append_element (GString    *html,
                const char *name,
                const char *text)
{
  g_string_append_printf (html, "<%s>", name);
  append_text (html, text);
  g_string_append_printf (html, "</%s>\n", name);
}

/* The headings of a document that is too long to be seen at a glance. */
static void
append_contents (GString         *html,
                 QuatuorDocument *document)
{
  const GPtrArray *blocks = quatuor_document_get_blocks (document);
  g_autofree char *name = NULL;

  if (!quatuor_document_has_contents (document))
    return;

  name = g_markup_escape_text (_("Contents"), -1);
  g_string_append_printf (html, "<nav aria-label=\"%s\">\n<ul>\n", name);
  for (guint i = 0; i < blocks->len; i++)
    {
      const QuatuorBlock *block = g_ptr_array_index (blocks, i);

      if (!quatuor_block_is_content (block))
        continue;
      g_string_append_printf (html, "<li><a href=\"#s%u\">", i);
      append_text (html, block->text);
      g_string_append (html, "</a></li>\n");
    }
  g_string_append (html, "</ul>\n</nav>\n");
}

static void
append_quote (GString            *html,
              const QuatuorBlock *block)
{
  g_string_append (html, "<figure class=\"quote\">\n<blockquote><p>");
  append_text (html, block->text);
  g_string_append (html, "</p></blockquote>\n");
  if (block->author != NULL)
    append_element (html, "figcaption", block->author);
  g_string_append (html, "</figure>\n");
}

static void
append_row (GString           *html,
            const QuatuorGrid *grid,
            char *const       *cells,
            gboolean           is_title)
{
  g_string_append (html, "<tr>");
  for (guint i = 0; i < grid->n_columns; i++)
    {
      const char *name = is_title || i == 0 ? "th" : "td";

      g_string_append_printf (html, "<%s%s%s>", name,
                              is_title ? " scope=\"col\"" : i == 0 ? " scope=\"row\"" : "",
                              grid->numbers[i] ? " class=\"number\"" : "");
      append_text (html, cells[i]);
      g_string_append_printf (html, "</%s>", name);
    }
  g_string_append (html, "</tr>\n");
}

/* A table that is wider than the page moves within it, by keyboard too. One without
 * a title of its own is called as the part it stands in. */
static void
append_table (GString            *html,
              const QuatuorBlock *block,
              guint               index,
              guint               part)
{
  g_string_append_printf (html,
                          "<div class=\"table\" role=\"region\" tabindex=\"0\" "
                          "aria-labelledby=\"s%u\">\n",
                          block->text != NULL ? index : part);
  if (block->text != NULL)
    {
      g_string_append_printf (html, "<table>\n<caption id=\"s%u\">", index);
      append_text (html, block->text);
      g_string_append (html, "</caption>\n");
    }
  else
    g_string_append_printf (html, "<table aria-labelledby=\"s%u\">\n", part);
  g_string_append (html, "<thead>\n");
  append_row (html, block->grid, block->grid->titles, TRUE);
  g_string_append (html, "</thead>\n<tbody>\n");
  for (guint i = 0; i < block->grid->rows->len; i++)
    append_row (html, block->grid, g_ptr_array_index (block->grid->rows, i), FALSE);
  g_string_append (html, "</tbody>\n</table>\n</div>\n");
}

static char *
picture_of (const QuatuorBlock *block,
            double              width)
{
  g_autofree char *svg = quatuor_chart_to_svg (block->chart, width);
  g_autofree char *data = g_base64_encode ((const unsigned char *) svg, strlen (svg));

  return g_strconcat ("data:image/svg+xml;base64,", data, NULL);
}

/* The picture lies within the page; who does not see it hears what it says. */
static void
append_chart (GString            *html,
              const QuatuorBlock *block)
{
  g_autofree char *wide = picture_of (block, CHART_WIDTH);
  g_autofree char *narrow = picture_of (block, NARROW_WIDTH);
  g_autofree char *summary = g_markup_escape_text (block->chart->summary, -1);
  g_autofree char *origin = NULL;

  g_string_append (html, "<figure class=\"chart\">\n");
  if (block->text != NULL)
    append_element (html, "figcaption", block->text);
  g_string_append_printf (html,
                          "<picture>\n<source media=\"" NARROW_SCREEN "\" srcset=\"%s\">\n"
                          "<img alt=\"%s\" src=\"%s\">\n</picture>\n",
                          narrow, summary, wide);
  if (block->chart->source != NULL)
    {
      origin = quatuor_chart_origin (block->chart);
      append_element (html, "p", block->chart->summary);
      g_string_append (html, "<p class=\"note\">");
      append_text (html, origin);
      g_string_append (html, "</p>\n");
    }
  g_string_append (html, "</figure>\n");
}

static void
append_block (GString            *html,
              const QuatuorBlock *block,
              guint               index,
              guint               part)
{
  switch (block->kind)
    {
    case QUATUOR_BLOCK_HEADING:
      g_string_append_printf (html, "<h%u id=\"s%u\">", block->level, index);
      append_text (html, block->text);
      g_string_append_printf (html, "</h%u>\n", block->level);
      break;
    case QUATUOR_BLOCK_NOTE:
      g_string_append (html, "<p class=\"note\">");
      append_text (html, block->text);
      g_string_append (html, "</p>\n");
      break;
    case QUATUOR_BLOCK_QUOTE:
      append_quote (html, block);
      break;
    case QUATUOR_BLOCK_ITEM:
      append_element (html, "li", block->text);
      break;
    case QUATUOR_BLOCK_TABLE:
      append_table (html, block, index, part);
      break;
    case QUATUOR_BLOCK_CHART:
      append_chart (html, block);
      break;
    case QUATUOR_BLOCK_PARAGRAPH:
    default:
      append_element (html, "p", block->text);
    }
}

static gboolean
is_item (const GPtrArray *blocks,
         guint            index)
{
  return index < blocks->len &&
         ((const QuatuorBlock *) g_ptr_array_index (blocks, index))->kind == QUATUOR_BLOCK_ITEM;
}

/**
 * quatuor_html_from_document:
 * @document: a text to be read
 *
 * Returns: (transfer full): the text as a page of HTML in UTF-8, with nothing
 *   outside it
 */
char *
quatuor_html_from_document (QuatuorDocument *document)
{
  const GPtrArray *blocks = quatuor_document_get_blocks (document);
  GString *html = g_string_new ("<!DOCTYPE html>\n");
  gboolean has_contents = FALSE;
  guint part = 0; /* its last heading: the first block is the title */

  g_string_append_printf (html, "<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
                          quatuor_document_get_language (document));
  g_string_append (html, "<meta name=\"viewport\" content=\"width=device-width\">\n"
                         "<meta name=\"generator\" content=\"Quatuor\">\n");
  append_element (html, "title", quatuor_document_get_title (document));
  g_string_append_printf (html, "<style>\n%s</style>\n</head>\n<body>\n<main>\n", STYLE);
  for (guint i = 0; i < blocks->len; i++)
    {
      if (!has_contents && quatuor_block_is_content (g_ptr_array_index (blocks, i)))
        {
          append_contents (html, document);
          has_contents = TRUE;
        }
      if (is_item (blocks, i) && (i == 0 || !is_item (blocks, i - 1)))
        g_string_append (html, "<ul>\n");
      if (((const QuatuorBlock *) g_ptr_array_index (blocks, i))->kind == QUATUOR_BLOCK_HEADING)
        part = i;
      append_block (html, g_ptr_array_index (blocks, i), i, part);
      if (is_item (blocks, i) && !is_item (blocks, i + 1))
        g_string_append (html, "</ul>\n");
    }
  if (quatuor_document_get_stamp (document) != NULL)
    {
      g_string_append (html, "<footer class=\"note\"><p>");
      append_text (html, quatuor_document_get_stamp (document));
      g_string_append (html, "</p></footer>\n");
    }
  g_string_append (html, "</main>\n</body>\n</html>\n");
  return g_string_free (html, FALSE);
}

/**
 * quatuor_html_write:
 * @document: a text to be read
 * @path: (type filename): the file to write, over one that is there
 * @error: where an error goes; the file that was there is whole then
 *
 * Returns: whether the page was written
 */
gboolean
quatuor_html_write (QuatuorDocument  *document,
                    const char       *path,
                    GError          **error)
{
  g_autofree char *html = quatuor_html_from_document (document);
  g_autoptr (GError) cause = NULL;

  if (g_file_set_contents_full (path, html, -1,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666,
                                &cause))
    return TRUE;
  quatuor_problem_raise (error, QUATUOR_PROBLEM_DISK_ERROR, path, cause->message);
  return FALSE;
}
