/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-record.h"
#include "quatuor-csv-twins.h"

G_BEGIN_DECLS

struct _QuatuorCsvRecord
{
  QuatuorCsvContext          *context;
  const QuatuorCsvRecordKind *kind;
  QuatuorTable                table;

  /* Owned */
  GHashTable                 *keys;    /* key to row of the cohort, itself where several have it */
  QuatuorCsvLookup           *known;   /* rows of the cohort by code */
  GHashTable                 *codes;   /* folded code to QuatuorId, of the rows of the file */
  QuatuorCsvTwins            *twins;
  GArray                     *pending; /* Pending */
  GPtrArray                  *needed;  /* Needed */
  GHashTable                 *needs;   /* its key, borrowed, to Needed, borrowed */
  char                       *later;   /* of the present row */
};

void     quatuor_csv_record_note_rows   (QuatuorCsvRecord  *self);
gboolean quatuor_csv_record_find_before (QuatuorCsvRecord  *self,
                                         gconstpointer      blank,
                                         const char        *code,
                                         gconstpointer     *before);
void     quatuor_csv_record_complete    (QuatuorCsvRecord  *self,
                                         gpointer           row,
                                         const char        *code);
gboolean quatuor_csv_record_check_alone (QuatuorCsvRecord  *self,
                                         gconstpointer      row,
                                         gboolean           has_code);
void     quatuor_csv_record_init_needs  (QuatuorCsvRecord  *self);
void     quatuor_csv_record_clear_needs (QuatuorCsvRecord  *self);
gboolean quatuor_csv_record_write_needs (QuatuorCsvRecord  *self,
                                         GError           **error);

G_END_DECLS
