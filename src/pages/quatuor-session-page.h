/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-page.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_SESSION_PAGE (quatuor_session_page_get_type ())

/**
 * QuatuorSessionPage:
 *
 * All of one session: days, people, place, agenda, minutes and the work until
 * the next one. Its place is the session’s id.
 */
G_DECLARE_FINAL_TYPE (QuatuorSessionPage, quatuor_session_page, QUATUOR, SESSION_PAGE, QuatuorPage)

G_END_DECLS
