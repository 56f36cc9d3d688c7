/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * QuatuorPdfFile:
 * @mapped: its bytes
 * @table_at: where its last table of references begins
 * @is_packed: whether that table is a stream, as the catalogue may then be part of one
 * @size: the number of the first object that it does not have
 * @root: the number of the object that is its catalogue
 * @info: the number of the object with its title, or 0
 * @catalogue: (nullable): what stands in the dictionary of the catalogue; %NULL when
 *   the file is not as cairo writes it
 *
 * What must be known of a PDF file to add something to it.
 */
typedef struct
{
  GMappedFile *mapped;
  guint64      table_at;
  gboolean     is_packed;
  guint64      size;
  guint64      root;
  guint64      info;
  char        *catalogue;
} QuatuorPdfFile;

QuatuorPdfFile *quatuor_pdf_file_open (const char      *path,
                                       GError         **error);
void            quatuor_pdf_file_free (QuatuorPdfFile  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorPdfFile, quatuor_pdf_file_free)

G_END_DECLS
