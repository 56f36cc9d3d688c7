/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-page.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_REPORTS_PAGE (quatuor_reports_page_get_type ())

/**
 * QuatuorReportsPage:
 *
 * The tables for evaluators: a list of them, the rows of one, its filters, and
 * the way to export it. Its place is the name of a report.
 */
G_DECLARE_FINAL_TYPE (QuatuorReportsPage, quatuor_reports_page, QUATUOR, REPORTS_PAGE, QuatuorPage)

G_END_DECLS
