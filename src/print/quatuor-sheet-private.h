/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-sheet.h"

#include "quatuor-sheet-table.h"

G_BEGIN_DECLS

#define QUATUOR_SHEET_SPACE_BELOW 4.0 /* below each block */
#define QUATUOR_SHEET_BOX_SIDE 8.0
#define QUATUOR_SHEET_INDENT 16.0     /* of a text after a box or a dash */
#define QUATUOR_SHEET_RULED_LINE 20.0 /* room for a line of handwriting */

typedef enum
{
  QUATUOR_SHEET_TEXT_BLOCK,
  QUATUOR_SHEET_CHOICE_BLOCK,
  QUATUOR_SHEET_ITEM_BLOCK,
  QUATUOR_SHEET_LINES_BLOCK,
  QUATUOR_SHEET_TABLE_BLOCK,
  QUATUOR_SHEET_DRAWING_BLOCK,
} QuatuorSheetBlockKind;

typedef struct
{
  QuatuorSheetBlockKind  kind;
  QuatuorSheetStyle      style;
  gboolean               starts_group;
  gboolean               starts_page;
  char                  *text;
  char                  *target; /* of a link */
  guint                  n_lines;
  QuatuorSheetMeasure    measure;
  QuatuorSheetDraw       draw;
  gpointer               data;
  GDestroyNotify         free_data;
  QuatuorSheetTable     *table;
  PangoLayout           *layout; /* of the last pagination */
} QuatuorSheetBlock;

/* What is never cut: a line of text, a ruled line, a row of a table, a drawing.
 * A row of a table that begins a page has the titles of the columns above it. */
typedef struct
{
  const QuatuorSheetBlock *block;
  guint                    line;
  gboolean                 starts_group;
  gboolean                 starts_page;
  gboolean                 has_titles;
  double                   height;
  double                   y;
  guint                    page;
} QuatuorSheetPiece;

struct _QuatuorSheet
{
  char         *running_title;
  char         *stamp;
  GPtrArray    *blocks;
  gboolean      keep;
  gboolean      breaks;
  gboolean      is_landscape;
  guint         max_pages; /* 0 for no limit */

  /* Of the last pagination */
  PangoContext *context;
  GArray       *pieces;
  guint         n_pages;
  double        width;
  double        height;
  double        scale; /* of what is drawn: lengths above are before it */

  /* While a PDF file is written: the headings that links go to and that are not yet
   * drawn. Nothing else has links */
  GHashTable   *places;
};

/**
 * QuatuorSheetLook:
 * @size: of the letters, in points
 * @bold: whether they are
 * @space_above: above the first line
 * @indent: of all lines
 * @tag: what it is to a screen reader
 * @level: of a heading, 1 to 4; 0 of anything else
 *
 * How a style looks.
 */
typedef struct
{
  int         size;
  gboolean    bold;
  double      space_above;
  double      indent;
  const char *tag;
  guint       level;
} QuatuorSheetLook;

const QuatuorSheetLook *quatuor_sheet_look   (QuatuorSheetStyle        style);
PangoLayout            *quatuor_sheet_layout (PangoContext            *context,
                                              QuatuorSheetStyle        style,
                                              const char              *text);
double                  quatuor_sheet_indent (const QuatuorSheetBlock *block);

G_END_DECLS
