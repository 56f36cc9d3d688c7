/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db.h"
#include "quatuor-edit.h"

G_BEGIN_DECLS

void     quatuor_rules_start         (QuatuorDb      *db);
gboolean quatuor_rules_before_put    (QuatuorDb      *db,
                                      QuatuorTable    table,
                                      gconstpointer   row,
                                      GError        **error);
gboolean quatuor_rules_after_put     (QuatuorDb      *db,
                                      QuatuorTable    table,
                                      gconstpointer   row,
                                      GError        **error);
gboolean quatuor_rules_before_insert (QuatuorDb      *db,
                                      QuatuorTable    table,
                                      gconstpointer   row,
                                      GError        **error);
gboolean quatuor_rules_before_remove (QuatuorDb      *db,
                                      QuatuorTable    table,
                                      gconstpointer   key_row,
                                      GError        **error);
gboolean quatuor_rules_explain       (QuatuorDb      *db,
                                      QuatuorTable    table,
                                      gconstpointer   row,
                                      GError        **error);

G_END_DECLS
