/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-db.h"
#include "quatuor-edit.h"

G_BEGIN_DECLS

/* How many rows quatuor_table_insert_all() takes at once. */
#define QUATUOR_TABLE_ROWS_MAX 20000

/**
 * QuatuorPut:
 *
 * What writing a row came to.
 */
typedef enum
{
  QUATUOR_PUT_SAME,
  QUATUOR_PUT_NEW,
  QUATUOR_PUT_CHANGED,
} QuatuorPut;

/**
 * QuatuorRowFunc:
 * @row: a row
 * @data: what the caller gave
 * @error: where an error goes
 *
 * Returns: whether to go on
 */
typedef gboolean (*QuatuorRowFunc) (gconstpointer   row,
                                    gpointer        data,
                                    GError        **error);

/* Reading */
gboolean       quatuor_table_get       (QuatuorDb        *db,
                                        QuatuorTable      table,
                                        gconstpointer     key_row,
                                        gpointer         *row,
                                        GError          **error);
GPtrArray     *quatuor_table_list      (QuatuorDb        *db,
                                        QuatuorTable      table,
                                        GError          **error);
gboolean       quatuor_table_each      (QuatuorDb        *db,
                                        QuatuorTable      table,
                                        QuatuorRowFunc    func,
                                        gpointer          data,
                                        GError          **error);
QuatuorCohort *quatuor_table_load_cohort (QuatuorDb      *db,
                                        GError          **error);
QuatuorCohort *quatuor_table_load_quickly (QuatuorDb     *db,
                                        GError          **error);
QuatuorCohort *quatuor_table_load_again (QuatuorDb       *db,
                                        QuatuorCohort    *before,
                                        GError          **error);
QuatuorCohort *quatuor_table_load_course (QuatuorDb      *db,
                                        GError          **error);
QuatuorCohort *quatuor_table_load_teams (QuatuorDb       *db,
                                        QuatuorCohort    *course,
                                        const GArray     *territories,
                                        GError          **error);
QuatuorCohort *quatuor_table_load_all_teams (QuatuorDb   *db,
                                        QuatuorCohort    *course,
                                        GError          **error);
QuatuorCohort *quatuor_table_load_roll (QuatuorDb        *db,
                                        QuatuorCohort    *teams,
                                        const QuatuorId  *half_day,
                                        GError          **error);
GPtrArray     *quatuor_table_load_ratings (QuatuorDb     *db,
                                        const QuatuorId  *campaign,
                                        const QuatuorId  *territory,
                                        GError          **error);
gboolean       quatuor_table_has_ratings (QuatuorDb      *db,
                                        const QuatuorId  *campaign,
                                        const QuatuorId  *seat,
                                        gboolean         *answered,
                                        GError          **error);

/* Writing, inside quatuor_journal_record() only */
gboolean       quatuor_table_put       (QuatuorDb        *db,
                                        QuatuorTable      table,
                                        gconstpointer     row,
                                        QuatuorPut       *result,
                                        GError          **error);
gboolean       quatuor_table_insert_all (QuatuorDb       *db,
                                        QuatuorTable      table,
                                        gconstpointer    *rows,
                                        guint             n_rows,
                                        guint            *n_done,
                                        GError          **error);
gboolean       quatuor_table_remove    (QuatuorDb        *db,
                                        QuatuorTable      table,
                                        gconstpointer     key_row,
                                        GError          **error);

G_END_DECLS
