/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-page.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_PRESENCE_PAGE (quatuor_presence_page_get_type ())

/**
 * QuatuorPresencePage:
 *
 * Who attends the half-days of a session: one key for all, then the exceptions.
 * Its place in `win.go` is the id of the session.
 */
G_DECLARE_FINAL_TYPE (QuatuorPresencePage, quatuor_presence_page, QUATUOR, PRESENCE_PAGE,
                      QuatuorPage)

G_END_DECLS
