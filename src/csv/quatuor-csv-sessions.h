/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-kind.h"

G_BEGIN_DECLS

/* The columns of the sessions, in the order of the file. */
typedef enum
{
  QUATUOR_SESSIONS_CODE,
  QUATUOR_SESSIONS_TITLE,
  QUATUOR_SESSIONS_KIND,
  QUATUOR_SESSIONS_FORMAT,
  QUATUOR_SESSIONS_STATE,
  QUATUOR_SESSIONS_STATE_ON,
  QUATUOR_SESSIONS_REASON,
  QUATUOR_SESSIONS_PHASE,
  QUATUOR_SESSIONS_MODULE,
  QUATUOR_SESSIONS_AUDIENCE,
  QUATUOR_SESSIONS_CATEGORY,
  QUATUOR_SESSIONS_TERRITORY,
  QUATUOR_SESSIONS_GROUP,
  QUATUOR_SESSIONS_HALF_DAYS,
  QUATUOR_SESSIONS_PLACE,
  QUATUOR_SESSIONS_LINK,
  QUATUOR_SESSIONS_HOST,
  QUATUOR_SESSIONS_LEAD,
  QUATUOR_SESSIONS_OPEN_TO_ALL,
  QUATUOR_SESSIONS_MINIMUM,
  QUATUOR_SESSIONS_AGENDA,
  QUATUOR_SESSIONS_MINUTES,
  QUATUOR_N_SESSIONS_COLUMNS,
} QuatuorSessionsColumn;

extern const QuatuorCsvTable quatuor_csv_sessions_table;

/* The half-days of a session in one cell: quatuor-csv-half-days.c. */
GPtrArray *quatuor_csv_half_days_parse     (const char *text);
char      *quatuor_csv_half_days_to_french (const char *text);

G_END_DECLS
