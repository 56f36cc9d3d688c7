/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-form-dialog.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_VOICE_DIALOG (quatuor_voice_dialog_get_type ())

/**
 * QuatuorVoiceDialog:
 *
 * Says who told a voice, when, and what they allow to be done with it.
 */
G_DECLARE_FINAL_TYPE (QuatuorVoiceDialog, quatuor_voice_dialog, QUATUOR, VOICE_DIALOG,
                      QuatuorFormDialog)

GtkWidget *quatuor_voice_dialog_new (QuatuorStore       *store,
                                     const QuatuorVoice *voice);

G_END_DECLS
