/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-session-edit.h"

G_BEGIN_DECLS

QuatuorEdit *quatuor_session_begin (const char      *verb,
                                    const QuatuorId *session);

G_END_DECLS
