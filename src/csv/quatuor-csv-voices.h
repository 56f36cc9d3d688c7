/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-kind.h"

G_BEGIN_DECLS

/* The columns of the table of voices, in the order of the file. */
typedef enum
{
  QUATUOR_VOICES_MOMENT,
  QUATUOR_VOICES_TERRITORY,
  QUATUOR_VOICES_CATEGORY,
  QUATUOR_VOICES_TEXT,
  QUATUOR_VOICES_CONSENT,
  QUATUOR_VOICES_PERSON,
  QUATUOR_VOICES_TOLD_ON,
  QUATUOR_N_VOICES_COLUMNS,
} QuatuorVoicesColumn;

extern const QuatuorCsvTable quatuor_csv_voices_table;

G_END_DECLS
