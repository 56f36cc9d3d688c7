/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-writer.h"
#include "quatuor-report.h"

G_BEGIN_DECLS

void quatuor_dictionary_write (QuatuorCsvWriter          *writer,
                               const QuatuorReport       *report,
                               const GPtrArray           *columns,
                               const QuatuorReportFilter *filter,
                               QuatuorCohort             *cohort);

G_END_DECLS
