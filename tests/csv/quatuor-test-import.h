/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-import.h"
#include "quatuor-test-db.h"

G_BEGIN_DECLS

QuatuorCsvResult *quatuor_test_import         (QuatuorTestDb      *fixture,
                                               QuatuorCsvKind      kind,
                                               const char         *text);
void              quatuor_test_import_counts  (QuatuorTestDb      *fixture,
                                               QuatuorCsvKind      kind,
                                               const char         *text,
                                               gint64              n_new,
                                               gint64              n_changed,
                                               gint64              n_identical,
                                               gint64              n_emptied);
void              quatuor_test_import_refused (QuatuorTestDb      *fixture,
                                               QuatuorCsvKind      kind,
                                               const char         *text,
                                               QuatuorProblemCode  code,
                                               gint64              line,
                                               const char         *column);
gboolean          quatuor_test_import_warned  (QuatuorCsvResult   *result,
                                               QuatuorProblemCode  code);

G_END_DECLS
