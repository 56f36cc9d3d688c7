/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-sheet-private.h"

#include "quatuor-pdf.h"
#include "quatuor-problem.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

/* A4. */
#define PAPER_WIDTH 595.28
#define PAPER_HEIGHT 841.89

#define OUTLINE_LEVELS 4

#define PARTIAL_SUFFIX ".partial"

/* A heading, and where it stands. */
typedef struct
{
  guint  level;
  char  *text;
  guint  page; /* from 1 */
  int    y;
} Bookmark;

struct _QuatuorSheetBook
{
  char            *path;
  char            *partial; /* what is written, until it is whole */
  FILE            *file;    /* where its bytes go, or NULL */
  int              problem; /* the number of the error that stopped them, or 0 */
  cairo_surface_t *surface;
  cairo_t         *cr;
  GArray          *bookmarks;
  guint            n_pages; /* drawn so far */
  gboolean         is_long; /* has several documents: their bookmarks are folded */
};

static void
bookmark_clear (gpointer data)
{
  g_free (((Bookmark *) data)->text);
}

/*
 * One sheet
 */

static double
paper_width (QuatuorSheet *self)
{
  return self->is_landscape ? PAPER_HEIGHT : PAPER_WIDTH;
}

static double
paper_height (QuatuorSheet *self)
{
  return self->is_landscape ? PAPER_WIDTH : PAPER_HEIGHT;
}

static guint
paginate (QuatuorSheet *self,
          cairo_t      *cr)
{
  PangoContext *context = pango_cairo_create_context (cr);
  guint n_pages = quatuor_sheet_paginate (self, context,
                                          paper_width (self) - 2 * QUATUOR_SHEET_MARGIN,
                                          paper_height (self) - 2 * QUATUOR_SHEET_MARGIN);

  g_object_unref (context);
  return n_pages;
}

/**
 * quatuor_sheet_count_pages:
 * @self: a document
 *
 * Returns: how many A4 pages it fills
 */
guint
quatuor_sheet_count_pages (QuatuorSheet *self)
{
  /* Without a path it is thrown away: a measure for the same fonts. */
  cairo_surface_t *surface =
    cairo_pdf_surface_create (NULL, paper_width (self), paper_height (self));
  cairo_t *cr = cairo_create (surface);
  guint n_pages = paginate (self, cr);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n_pages;
}

/* An outline to a page that does not exist yet is an error: the bookmarks are kept
 * until all pages are there. */
static void
keep_bookmarks (QuatuorSheetBook *book,
                QuatuorSheet     *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const QuatuorSheetPiece *piece = &g_array_index (self->pieces, QuatuorSheetPiece, i);
      guint level = quatuor_sheet_look (piece->block->style)->level;
      Bookmark bookmark = { .level = level };

      if (piece->block->kind != QUATUOR_SHEET_TEXT_BLOCK || level == 0 || piece->line > 0)
        continue;
      bookmark.text = g_strdup (piece->block->text);
      bookmark.page = book->n_pages + piece->page + 1;
      bookmark.y = (int) (QUATUOR_SHEET_MARGIN + piece->y * self->scale);
      g_array_append_val (book->bookmarks, bookmark);
    }
}

/* The headings as bookmarks, each below the last one of a higher level. */
static void
add_outline (QuatuorSheetBook *book)
{
  int parents[OUTLINE_LEVELS + 1] = { CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < book->bookmarks->len; i++)
    {
      const Bookmark *bookmark = &g_array_index (book->bookmarks, Bookmark, i);
      g_autofree char *target = g_strdup_printf ("page=%u pos=[%d %d]", bookmark->page,
                                                 (int) QUATUOR_SHEET_MARGIN, bookmark->y);

      parents[bookmark->level] = cairo_pdf_surface_add_outline (
        book->surface, parents[bookmark->level - 1], bookmark->text, target,
        bookmark->level == 1 && !book->is_long ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
      /* A level that is left out passes its parent on. */
      for (guint n = bookmark->level + 1; n <= OUTLINE_LEVELS; n++)
        parents[n] = parents[bookmark->level];
    }
}

/* Where the links of the document go. */
static GHashTable *
list_places (QuatuorSheet *self)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const QuatuorSheetBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->target != NULL)
        g_hash_table_add (places, block->target);
    }
  return places;
}

/*
 * A file of several sheets
 */

/* cairo's own files do not tell when the disk is full at the very end. */
static cairo_status_t
write_bytes (void                *data,
             const unsigned char *bytes,
             unsigned int         n_bytes)
{
  QuatuorSheetBook *book = data;

  if (book->file != NULL && fwrite (bytes, 1, n_bytes, book->file) == n_bytes)
    return CAIRO_STATUS_SUCCESS;
  if (book->problem == 0)
    book->problem = errno;
  return CAIRO_STATUS_WRITE_ERROR;
}

/**
 * quatuor_sheet_book_new:
 * @path: (type filename): the file to write; one that is there stays until the new
 *   one is whole
 * @title: its title
 *
 * Returns: (transfer full): a PDF file without pages
 */
QuatuorSheetBook *
quatuor_sheet_book_new (const char *path,
                        const char *title)
{
  QuatuorSheetBook *book = g_new0 (QuatuorSheetBook, 1);

  book->path = g_strdup (path);
  book->partial = g_strconcat (path, PARTIAL_SUFFIX, NULL);
  book->file = g_fopen (book->partial, "wb");
  book->problem = book->file != NULL ? 0 : errno;
  book->surface =
    cairo_pdf_surface_create_for_stream (write_bytes, book, PAPER_WIDTH, PAPER_HEIGHT);
  book->cr = cairo_create (book->surface);
  quatuor_pdf_set_title (book->surface, title);
  book->bookmarks = g_array_new (FALSE, FALSE, sizeof (Bookmark));
  g_array_set_clear_func (book->bookmarks, bookmark_clear);
  return book;
}

/**
 * quatuor_sheet_book_free:
 * @book: (nullable) (transfer full): a PDF file
 *
 * What was not finished is gone.
 */
void
quatuor_sheet_book_free (QuatuorSheetBook *book)
{
  if (book == NULL)
    return;

  cairo_destroy (book->cr);
  cairo_surface_destroy (book->surface);
  if (book->file != NULL)
    fclose (book->file);
  if (book->partial != NULL)
    g_unlink (book->partial);
  g_array_unref (book->bookmarks);
  g_free (book->partial);
  g_free (book->path);
  g_free (book);
}

/* A page is shown when the next one begins: what it belongs to is closed on the
 * last. Its size is set before anything stands on it, tags included. */
static void
begin_page (QuatuorSheetBook *book,
            QuatuorSheet     *sheet,
            gboolean          is_first)
{
  if (!is_first)
    cairo_show_page (book->cr);
  cairo_pdf_surface_set_size (book->surface, paper_width (sheet), paper_height (sheet));
  if (is_first)
    cairo_tag_begin (book->cr, QUATUOR_PDF_ROOT, NULL);
}

/**
 * quatuor_sheet_book_add:
 * @book: a PDF file
 * @sheet: a document, whose pages come after those that are there; its first
 *   heading is a bookmark of the file
 */
void
quatuor_sheet_book_add (QuatuorSheetBook *book,
                        QuatuorSheet     *sheet)
{
  guint n_pages = paginate (sheet, book->cr);

  sheet->places = list_places (sheet);
  for (guint i = 0; i < n_pages; i++)
    {
      begin_page (book, sheet, book->n_pages + i == 0);
      cairo_save (book->cr);
      cairo_translate (book->cr, QUATUOR_SHEET_MARGIN, QUATUOR_SHEET_MARGIN);
      quatuor_sheet_draw_page (sheet, book->cr, i);
      cairo_restore (book->cr);
    }
  g_clear_pointer (&sheet->places, g_hash_table_unref);
  keep_bookmarks (book, sheet);
  book->is_long = book->n_pages > 0;
  book->n_pages += n_pages;
}

static gboolean
close_file (QuatuorSheetBook  *book,
            GError           **error)
{
  cairo_status_t status;

  cairo_surface_finish (book->surface);
  status = cairo_surface_status (book->surface);
  if (book->file != NULL && fclose (g_steal_pointer (&book->file)) != 0 && book->problem == 0)
    book->problem = errno;
  if (status == CAIRO_STATUS_SUCCESS && book->problem == 0)
    return TRUE;

  quatuor_problem_raise (error,
                         book->problem == ENOSPC ? QUATUOR_PROBLEM_DISK_FULL
                                                 : QUATUOR_PROBLEM_DISK_ERROR,
                         book->path,
                         book->problem != 0 ? g_strerror (book->problem)
                                            : cairo_status_to_string (status));
  return FALSE;
}

static gboolean
put_in_place (QuatuorSheetBook  *book,
              GError           **error)
{
  if (g_rename (book->partial, book->path) != 0)
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_DISK_ERROR, book->path, g_strerror (errno));
      return FALSE;
    }
  g_clear_pointer (&book->partial, g_free);
  return TRUE;
}

/**
 * quatuor_sheet_book_finish:
 * @book: a PDF file that has all its pages
 * @error: where an error goes; the file that was there is whole then
 *
 * Returns: whether the file is there
 */
gboolean
quatuor_sheet_book_finish (QuatuorSheetBook  *book,
                           GError           **error)
{
  cairo_tag_end (book->cr, QUATUOR_PDF_ROOT);
  cairo_show_page (book->cr);
  add_outline (book);
  /* Translators: the code of the language of this translation, such as fr. */
  return close_file (book, error) && quatuor_pdf_set_language (book->partial, _("en"), error) &&
         put_in_place (book, error);
}

/**
 * quatuor_sheet_write_pdf:
 * @self: a document
 * @path: the file to write
 * @error: where an error goes; the file that was there is whole then
 *
 * Writes the document on A4 pages, without a display or a printer: tagged for
 * screen readers, with its headings as bookmarks, and saying its language.
 *
 * Returns: whether it was written
 */
gboolean
quatuor_sheet_write_pdf (QuatuorSheet  *self,
                         const char    *path,
                         GError       **error)
{
  g_autoptr (QuatuorSheetBook) book = quatuor_sheet_book_new (path, self->running_title);

  quatuor_sheet_book_add (book, self);
  return quatuor_sheet_book_finish (book, error);
}
