/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-writer.h"
#include "quatuor-db.h"

G_BEGIN_DECLS

/**
 * QuatuorPrepare:
 * @kind: what will be filled in
 * @territory: (nullable): the code of a territory: what concerns it only
 * @campaign: (nullable): for ratings, the code of a campaign
 * @category: (nullable): for ratings, the category of the seat that answers: the
 *   three name it, as each seat answers alone
 * @path: (type filename): the file
 * @profile: for whom
 * @replace: what to do when the file is there already
 * @cancellable: (nullable): stops it; then nothing is written
 *
 * A table to fill in.
 */
typedef struct
{
  QuatuorCsvKind     kind;
  const char        *territory;
  const char        *campaign;
  const char        *category;
  const char        *path;
  QuatuorCsvProfile  profile;
  QuatuorCsvReplace  replace;
  GCancellable      *cancellable;
} QuatuorPrepare;

gboolean quatuor_prepare_write (QuatuorDb             *db,
                                const QuatuorPrepare  *what,
                                gint64                *n_rows,
                                GError               **error);

G_END_DECLS
