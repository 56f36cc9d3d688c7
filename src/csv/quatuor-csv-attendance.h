/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-kind.h"

G_BEGIN_DECLS

/* The columns of the table of attendance, in the order of the file. */
typedef enum
{
  QUATUOR_ATTENDANCE_SESSION,
  QUATUOR_ATTENDANCE_DATE,
  QUATUOR_ATTENDANCE_PART,
  QUATUOR_ATTENDANCE_TERRITORY,
  QUATUOR_ATTENDANCE_CATEGORY,
  QUATUOR_ATTENDANCE_PERSON,
  QUATUOR_ATTENDANCE_STATUS,
  QUATUOR_ATTENDANCE_NOTE,
  QUATUOR_N_ATTENDANCE_COLUMNS,
} QuatuorAttendanceColumn;

extern const QuatuorCsvTable quatuor_csv_attendance_table;

G_END_DECLS
