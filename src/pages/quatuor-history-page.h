/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-page.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_HISTORY_PAGE (quatuor_history_page_get_type ())

/**
 * QuatuorHistoryPage:
 *
 * What was done, newest first: in the whole programme, to a territory, to a person
 * and the terms of that person, or to one row.
 */
G_DECLARE_FINAL_TYPE (QuatuorHistoryPage, quatuor_history_page, QUATUOR, HISTORY_PAGE, QuatuorPage)

void quatuor_history_page_set_territory (QuatuorHistoryPage *self,
                                         const QuatuorId    *territory);
void quatuor_history_page_set_person    (QuatuorHistoryPage *self,
                                         const QuatuorId    *person);
void quatuor_history_page_set_row       (QuatuorHistoryPage *self,
                                         QuatuorTable        table,
                                         const QuatuorId    *key);

G_END_DECLS
