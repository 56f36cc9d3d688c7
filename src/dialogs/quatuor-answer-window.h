/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_ANSWER_WINDOW (quatuor_answer_window_get_type ())

/**
 * QuatuorAnswerWindow:
 *
 * Where a member answers the questionnaire: first the seat, then one criterion
 * after the other. Each answer is saved at once.
 */
G_DECLARE_FINAL_TYPE (QuatuorAnswerWindow, quatuor_answer_window, QUATUOR, ANSWER_WINDOW, AdwWindow)

GtkWindow *quatuor_answer_window_new (GtkWindow       *parent,
                                      QuatuorStore    *store,
                                      const QuatuorId *campaign,
                                      const QuatuorId *territory,
                                      const QuatuorId *seat);

G_END_DECLS
