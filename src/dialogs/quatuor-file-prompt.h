/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * QuatuorFilePurpose:
 *
 * What a file or folder is asked for.
 */
typedef enum
{
  QUATUOR_FILE_OPEN_PROGRAMME,
  QUATUOR_FILE_SAVE_PROGRAMME,
  QUATUOR_FILE_OPEN_TABLE,
  QUATUOR_FILE_SAVE_TABLE,
  QUATUOR_FILE_SAVE_CALENDAR,
  QUATUOR_FILE_SAVE_HTML,
  QUATUOR_FILE_SAVE_PDF,
  QUATUOR_FILE_OPEN_FOLDER,
  QUATUOR_FILE_SAVE_FOLDER,
} QuatuorFilePurpose;

void   quatuor_file_prompt_async  (GtkWindow            *parent,
                                   QuatuorFilePurpose    purpose,
                                   const char           *title,
                                   const char           *suggestion,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
GFile *quatuor_file_prompt_finish (GAsyncResult         *result,
                                   GError              **error);
void   quatuor_file_prompt_reveal (GtkWindow            *parent,
                                   GFile                *file);

G_END_DECLS
