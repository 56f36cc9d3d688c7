/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

G_BEGIN_DECLS

/**
 * QuatuorCsvLookup:
 *
 * Finds the row that a cell means: by its code, else by its present label, else
 * by the label it is shipped with; case, accents, apostrophes and spaces do not
 * count. The answer to each text is kept, as a long table repeats itself.
 */
typedef struct _QuatuorCsvLookup QuatuorCsvLookup;

typedef enum
{
  QUATUOR_CSV_BY_CODE,
  QUATUOR_CSV_BY_LABEL,
  QUATUOR_CSV_BY_SHIPPED,
  QUATUOR_CSV_N_RANKS,
} QuatuorCsvRank;

/**
 * QuatuorCsvFound:
 *
 * What a lookup came to.
 */
typedef enum
{
  QUATUOR_CSV_FOUND,
  QUATUOR_CSV_NOT_FOUND,
  QUATUOR_CSV_SEVERAL,
} QuatuorCsvFound;

QuatuorCsvLookup *quatuor_csv_lookup_new       (void);
QuatuorCsvLookup *quatuor_csv_lookup_new_table (QuatuorCohort     *cohort,
                                                QuatuorTable       table);
QuatuorCsvLookup *quatuor_csv_lookup_new_rows  (QuatuorTable       table,
                                                const GPtrArray   *rows);
void              quatuor_csv_lookup_free      (QuatuorCsvLookup  *self);
void              quatuor_csv_lookup_add       (QuatuorCsvLookup  *self,
                                                QuatuorCsvRank     rank,
                                                const char        *text,
                                                gconstpointer      row);
QuatuorCsvFound   quatuor_csv_lookup_find      (QuatuorCsvLookup  *self,
                                                const char        *text,
                                                gconstpointer     *row);

const char       *quatuor_csv_row_text         (QuatuorTable       table,
                                                gconstpointer      row,
                                                const char        *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorCsvLookup, quatuor_csv_lookup_free)

G_END_DECLS
