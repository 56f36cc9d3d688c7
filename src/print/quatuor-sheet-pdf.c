/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-sheet-private.h"

#include "quatuor-pdf.h"
#include "quatuor-problem.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

/* A4, with margins wide enough for two holes. */
#define PAPER_WIDTH 595.28
#define PAPER_HEIGHT 841.89
#define PAPER_MARGIN 50.0

#define OUTLINE_LEVELS 4

/* The headings as bookmarks, each below the last one of a higher level. The pages
 * are drawn by then: an outline to a page that does not exist is an error. */
static void
add_outline (QuatuorSheet    *self,
             cairo_surface_t *surface)
{
  int parents[OUTLINE_LEVELS + 1] = { CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const QuatuorSheetPiece *piece = &g_array_index (self->pieces, QuatuorSheetPiece, i);
      guint level = quatuor_sheet_look (piece->block->style)->level;
      g_autofree char *target = NULL;

      if (piece->block->kind != QUATUOR_SHEET_TEXT_BLOCK || level == 0 || piece->line > 0)
        continue;
      target = g_strdup_printf ("page=%u pos=[%d %d]", piece->page + 1, (int) PAPER_MARGIN,
                                (int) (PAPER_MARGIN + piece->y * self->scale));
      parents[level] =
        cairo_pdf_surface_add_outline (surface, parents[level - 1], piece->block->text, target,
                                       level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
      /* A level that is left out passes its parent on. */
      for (guint n = level + 1; n <= OUTLINE_LEVELS; n++)
        parents[n] = parents[level];
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

static void
set_metadata (QuatuorSheet    *self,
              cairo_surface_t *surface)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->running_title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Quatuor");
}

static void
draw_pages (QuatuorSheet *self,
            cairo_t      *cr,
            guint         n_pages)
{
  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < n_pages; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, PAPER_MARGIN, PAPER_MARGIN);
      quatuor_sheet_draw_page (self, cr, i);
      cairo_restore (cr);
      if (i == n_pages - 1)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }
}

/* Without a path it is thrown away: a measure for the same fonts. */
static cairo_t *
new_pdf (QuatuorSheet *self,
         const char   *path,
         guint        *n_pages)
{
  double width = self->is_landscape ? PAPER_HEIGHT : PAPER_WIDTH;
  double height = self->is_landscape ? PAPER_WIDTH : PAPER_HEIGHT;
  cairo_surface_t *surface = cairo_pdf_surface_create (path, width, height);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = pango_cairo_create_context (cr);

  *n_pages = quatuor_sheet_paginate (self, context, width - 2 * PAPER_MARGIN,
                                     height - 2 * PAPER_MARGIN);
  g_object_unref (context);
  cairo_surface_destroy (surface);
  return cr;
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
  guint n_pages;

  cairo_destroy (new_pdf (self, NULL, &n_pages));
  return n_pages;
}

/**
 * quatuor_sheet_write_pdf:
 * @self: a document
 * @path: the file to write
 * @error: where an error goes
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
  guint n_pages;
  cairo_t *cr = new_pdf (self, path, &n_pages);
  cairo_surface_t *surface = cairo_get_target (cr);
  cairo_status_t status;

  set_metadata (self, surface);
  self->places = list_places (self);
  draw_pages (self, cr, n_pages);
  g_clear_pointer (&self->places, g_hash_table_unref);
  add_outline (self, surface);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_destroy (cr);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_DISK_ERROR, path,
                             cairo_status_to_string (status));
      return FALSE;
    }
  /* Translators: the code of the language of this translation, such as fr. */
  return quatuor_pdf_set_language (path, _("en"), error);
}
