/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-form-dialog.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_SESSION_STEP_DIALOG (quatuor_session_step_dialog_get_type ())

/**
 * QuatuorSessionStepDialog:
 *
 * What is done with a session that takes a day or a reason: calling it off,
 * moving it, making another like it; and moving the whole plan.
 */
G_DECLARE_FINAL_TYPE (QuatuorSessionStepDialog, quatuor_session_step_dialog, QUATUOR,
                      SESSION_STEP_DIALOG, QuatuorFormDialog)

/**
 * QuatuorSessionStep:
 * @QUATUOR_SESSION_STEP_CANCEL: call it off, since a day and for a reason
 * @QUATUOR_SESSION_STEP_MOVE: move all its days, its first one to a day
 * @QUATUOR_SESSION_STEP_DUPLICATE: make another like it, the first day on a day
 */
typedef enum
{
  QUATUOR_SESSION_STEP_CANCEL,
  QUATUOR_SESSION_STEP_MOVE,
  QUATUOR_SESSION_STEP_DUPLICATE,
} QuatuorSessionStep;

GtkWidget *quatuor_session_step_dialog_new      (QuatuorStore       *store,
                                                 const QuatuorId    *session,
                                                 QuatuorSessionStep  step);
GtkWidget *quatuor_session_step_dialog_new_plan (QuatuorStore       *store);

G_END_DECLS
