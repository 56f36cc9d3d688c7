/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-kind.h"

G_BEGIN_DECLS

/* The columns of the table of moments, in the order of the file. */
typedef enum
{
  QUATUOR_MOMENTS_CODE,
  QUATUOR_MOMENTS_TERRITORY,
  QUATUOR_MOMENTS_DATE,
  QUATUOR_MOMENTS_TITLE,
  QUATUOR_MOMENTS_PHASE,
  QUATUOR_N_MOMENTS_COLUMNS,
} QuatuorMomentsColumn;

extern const QuatuorCsvTable quatuor_csv_moments_table;

G_END_DECLS
