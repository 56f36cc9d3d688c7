/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-kind.h"

G_BEGIN_DECLS

/* The columns of the table of recommendations, in the order of the file. */
typedef enum
{
  QUATUOR_RECOMMENDATIONS_CODE,
  QUATUOR_RECOMMENDATIONS_TERRITORY,
  QUATUOR_RECOMMENDATIONS_ADDRESSEE,
  QUATUOR_RECOMMENDATIONS_TEXT,
  QUATUOR_RECOMMENDATIONS_ANSWER,
  QUATUOR_RECOMMENDATIONS_ANSWERED_ON,
  QUATUOR_N_RECOMMENDATIONS_COLUMNS,
} QuatuorRecommendationsColumn;

extern const QuatuorCsvTable quatuor_csv_recommendations_table;

G_END_DECLS
