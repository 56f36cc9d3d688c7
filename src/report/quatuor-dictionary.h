/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-writer.h"
#include "quatuor-report.h"

G_BEGIN_DECLS

void quatuor_dictionary_write (QuatuorCsvWriter   *writer,
                               const GPtrArray    *columns,
                               QuatuorReportNames  names);

G_END_DECLS
