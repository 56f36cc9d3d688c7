/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-table-private.h"

/*
 * Cohorts that hold a part of a programme: enough for whoever counts presence, and
 * read in a thousandth of the time of the whole.
 */

/* What all half-days are made of: little, whatever the programme. */
static const QuatuorTable COURSE[] = {
  QUATUOR_TABLE_CATEGORY,
  QUATUOR_TABLE_PEER_GROUP,
  QUATUOR_TABLE_PEER_GROUP_MEMBER,
  QUATUOR_TABLE_SESSION,
  QUATUOR_TABLE_SESSION_MEMBER,
  QUATUOR_TABLE_HALF_DAY,
};

/* Who may be on a roll. */
static const QuatuorTable TEAMS[] = {
  QUATUOR_TABLE_PERSON,
  QUATUOR_TABLE_TERRITORY,
  QUATUOR_TABLE_TERRITORY_STATE,
  QUATUOR_TABLE_SEAT,
  QUATUOR_TABLE_TENURE,
};

typedef struct
{
  QuatuorCohort *cohort;
  QuatuorTable   table;
} Loading;

/* The teams of two territories may have people in common. */
static void
take_row (gpointer row,
          gpointer data)
{
  Loading *loading = data;
  const QuatuorId *keys = row; /* a row begins with its key, of one id or two here */

  if (quatuor_cohort_find (loading->cohort, loading->table, &keys[0], &keys[1]) != NULL)
    quatuor_row_free (loading->table, row);
  else
    quatuor_cohort_take (loading->cohort, loading->table, row);
}

static gboolean
load (QuatuorStatement  *statement,
      QuatuorCohort     *cohort,
      QuatuorTable       table,
      GError           **error)
{
  Loading loading = { cohort, table };

  return quatuor_table_read_all (statement, table, take_row, &loading, error);
}

static gboolean
load_whole (QuatuorDb           *db,
            QuatuorCohort       *cohort,
            const QuatuorTable  *tables,
            gsize                n_tables,
            GError             **error)
{
  for (gsize i = 0; i < n_tables; i++)
    {
      QuatuorStatement *select = quatuor_table_select_all (db, tables[i], error);

      if (select == NULL || !load (select, cohort, tables[i], error))
        return FALSE;
    }
  return TRUE;
}

static void
share (QuatuorCohort      *cohort,
       QuatuorCohort      *lender,
       const QuatuorTable *tables,
       gsize               n_tables)
{
  for (gsize i = 0; i < n_tables; i++)
    quatuor_cohort_share (cohort, lender, tables[i]);
}

/**
 * quatuor_table_load_course:
 * @db: a connection
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable): the sessions with their half-days and those
 *   whom they invite, the groups and the categories, and nothing else
 */
QuatuorCohort *
quatuor_table_load_course (QuatuorDb  *db,
                           GError    **error)
{
  g_autoptr (QuatuorCohort) cohort = quatuor_cohort_new ();

  if (!load_whole (db, cohort, COURSE, G_N_ELEMENTS (COURSE), error))
    return NULL;
  quatuor_cohort_seal (cohort);
  return g_steal_pointer (&cohort);
}

static gboolean
load_team (QuatuorDb        *db,
           QuatuorCohort    *cohort,
           QuatuorTable      table,
           const QuatuorId  *territory,
           GError          **error)
{
  g_autofree char *name = g_strconcat ("cohort/team-", quatuor_row_type (table)->name, NULL);
  QuatuorStatement *select = quatuor_db_statement (db, name, error);

  if (select == NULL)
    return FALSE;

  quatuor_statement_bind_id (select, ":territory", territory);
  return load (select, cohort, table, error);
}

/**
 * quatuor_table_load_teams:
 * @db: a connection
 * @course: what quatuor_table_load_course() gave
 * @territories: (element-type QuatuorId): some territories
 * @error: where an error goes
 *
 * The rolls of such a cohort have the same entries on the seats of these territories
 * as those of the whole programme: where its people sit on seats elsewhere, these
 * are in it too, without the other people who sit there.
 *
 * Returns: (transfer full) (nullable): the course, with the teams of the territories
 *   and what was noted of their people
 */
QuatuorCohort *
quatuor_table_load_teams (QuatuorDb      *db,
                          QuatuorCohort  *course,
                          const GArray   *territories,
                          GError        **error)
{
  g_autoptr (QuatuorCohort) cohort = quatuor_cohort_new ();

  share (cohort, course, COURSE, G_N_ELEMENTS (COURSE));
  for (guint i = 0; i < territories->len; i++)
    {
      const QuatuorId *territory = &g_array_index (territories, QuatuorId, i);

      for (gsize table = 0; table < G_N_ELEMENTS (TEAMS); table++)
        if (!load_team (db, cohort, TEAMS[table], territory, error))
          return NULL;
      if (!load_team (db, cohort, QUATUOR_TABLE_ATTENDANCE, territory, error))
        return NULL;
    }
  quatuor_cohort_seal (cohort);
  return g_steal_pointer (&cohort);
}

/**
 * quatuor_table_load_all_teams:
 * @db: a connection
 * @course: what quatuor_table_load_course() gave
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable): the course, with the teams of all
 *   territories, and nothing of what was noted
 */
QuatuorCohort *
quatuor_table_load_all_teams (QuatuorDb      *db,
                              QuatuorCohort  *course,
                              GError        **error)
{
  g_autoptr (QuatuorCohort) cohort = quatuor_cohort_new ();

  share (cohort, course, COURSE, G_N_ELEMENTS (COURSE));
  if (!load_whole (db, cohort, TEAMS, G_N_ELEMENTS (TEAMS), error))
    return NULL;
  quatuor_cohort_seal (cohort);
  return g_steal_pointer (&cohort);
}

/**
 * quatuor_table_load_roll:
 * @db: a connection
 * @teams: what quatuor_table_load_all_teams() gave
 * @half_day: a half-day
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable): the teams, with what was noted on that
 *   half-day
 */
QuatuorCohort *
quatuor_table_load_roll (QuatuorDb        *db,
                         QuatuorCohort    *teams,
                         const QuatuorId  *half_day,
                         GError          **error)
{
  g_autoptr (QuatuorCohort) cohort = quatuor_cohort_new ();
  QuatuorStatement *select = quatuor_db_statement (db, "cohort/roll-attendance", error);

  if (select == NULL)
    return NULL;

  share (cohort, teams, COURSE, G_N_ELEMENTS (COURSE));
  share (cohort, teams, TEAMS, G_N_ELEMENTS (TEAMS));
  quatuor_statement_bind_id (select, ":half_day", half_day);
  if (!load (select, cohort, QUATUOR_TABLE_ATTENDANCE, error))
    return NULL;
  quatuor_cohort_seal (cohort);
  return g_steal_pointer (&cohort);
}
