/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-grid.h"

#include <gio/gio.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * QuatuorSheet:
 *
 * A document for paper: blocks one below the other, cut into pages. All lengths
 * are points. It is drawn page by page on whatever cairo draws on: a printer, a
 * PDF file, a preview.
 */
typedef struct _QuatuorSheet QuatuorSheet;

/**
 * QuatuorSheetBook:
 *
 * A PDF file on A4 pages that takes one document after the other, so that a
 * hundred of them need the memory of one.
 */
typedef struct _QuatuorSheetBook QuatuorSheetBook;

/* Of a page: wide enough for two holes. */
#define QUATUOR_SHEET_MARGIN 50.0

typedef enum
{
  QUATUOR_SHEET_TITLE,
  QUATUOR_SHEET_HEADING,
  QUATUOR_SHEET_SUBHEADING,
  QUATUOR_SHEET_MINOR, /* a heading under a subheading */
  QUATUOR_SHEET_BODY,
  QUATUOR_SHEET_SMALL,
  QUATUOR_SHEET_QUOTE,
  QUATUOR_SHEET_CAPTION, /* above a table or a chart */
} QuatuorSheetStyle;

/**
 * QuatuorSheetMeasure:
 * @context: of the text
 * @width: the width there is
 * @data: what the caller gave
 *
 * Returns: the height of a drawing
 */
typedef double (*QuatuorSheetMeasure) (PangoContext *context,
                                       double        width,
                                       gpointer      data);

/**
 * QuatuorSheetDraw:
 * @cr: where to draw, from its origin on
 * @context: of the text
 * @width: the width there is
 * @data: what the caller gave
 */
typedef void (*QuatuorSheetDraw) (cairo_t      *cr,
                                  PangoContext *context,
                                  double        width,
                                  gpointer      data);

QuatuorSheet *quatuor_sheet_new         (const char           *running_title);
void          quatuor_sheet_free        (QuatuorSheet         *self);
void          quatuor_sheet_add_text    (QuatuorSheet         *self,
                                         QuatuorSheetStyle     style,
                                         const char           *text);
void          quatuor_sheet_add_choice  (QuatuorSheet         *self,
                                         const char           *text);
void          quatuor_sheet_add_item    (QuatuorSheet         *self,
                                         const char           *text);
void          quatuor_sheet_add_link    (QuatuorSheet         *self,
                                         const char           *text,
                                         const char           *target);
void          quatuor_sheet_add_table   (QuatuorSheet         *self,
                                         QuatuorGrid          *grid);
void          quatuor_sheet_add_lines   (QuatuorSheet         *self,
                                         const char           *label,
                                         guint                 n_lines);
void          quatuor_sheet_add_drawing (QuatuorSheet         *self,
                                         QuatuorSheetMeasure   measure,
                                         QuatuorSheetDraw      draw,
                                         gpointer              data,
                                         GDestroyNotify        free_data);
void          quatuor_sheet_set_landscape (QuatuorSheet       *self);
gboolean      quatuor_sheet_is_landscape  (QuatuorSheet       *self);
void          quatuor_sheet_keep        (QuatuorSheet         *self);
void          quatuor_sheet_break_page  (QuatuorSheet         *self);
void          quatuor_sheet_set_stamp   (QuatuorSheet         *self,
                                         const char           *stamp);
void          quatuor_sheet_set_pages   (QuatuorSheet         *self,
                                         guint                 n_pages);
guint         quatuor_sheet_paginate    (QuatuorSheet         *self,
                                         PangoContext         *context,
                                         double                width,
                                         double                height);
guint         quatuor_sheet_count_pages (QuatuorSheet         *self);
void          quatuor_sheet_draw_page   (QuatuorSheet         *self,
                                         cairo_t              *cr,
                                         guint                 page);
gboolean      quatuor_sheet_write_pdf   (QuatuorSheet         *self,
                                         const char           *path,
                                         GError              **error);

QuatuorSheetBook *quatuor_sheet_book_new    (const char        *path,
                                             const char        *title);
void              quatuor_sheet_book_free   (QuatuorSheetBook  *book);
void              quatuor_sheet_book_add    (QuatuorSheetBook  *book,
                                             QuatuorSheet      *sheet);
gboolean          quatuor_sheet_book_finish (QuatuorSheetBook  *book,
                                             GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorSheet, quatuor_sheet_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorSheetBook, quatuor_sheet_book_free)

G_END_DECLS
