/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-form-dialog.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_INTERVIEW_DIALOG (quatuor_interview_dialog_get_type ())

/**
 * QuatuorInterviewDialog:
 *
 * An interview of the listening to a territory: who under which code, the notes
 * for the coach alone, and the excerpts that others may read, each with its
 * consent.
 */
G_DECLARE_FINAL_TYPE (QuatuorInterviewDialog, quatuor_interview_dialog, QUATUOR, INTERVIEW_DIALOG,
                      QuatuorFormDialog)

GtkWidget *quatuor_interview_dialog_new (QuatuorStore           *store,
                                         const QuatuorId        *territory,
                                         const QuatuorInterview *interview);

G_END_DECLS
