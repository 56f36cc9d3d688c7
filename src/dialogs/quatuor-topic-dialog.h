/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-form-dialog.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_TOPIC_DIALOG (quatuor_topic_dialog_get_type ())

/**
 * QuatuorTopicDialog:
 *
 * A local topic (enjeu): what matters in a territory and comes back.
 */
G_DECLARE_FINAL_TYPE (QuatuorTopicDialog, quatuor_topic_dialog, QUATUOR, TOPIC_DIALOG,
                      QuatuorFormDialog)

GtkWidget *quatuor_topic_dialog_new (QuatuorStore       *store,
                                     const QuatuorId    *territory,
                                     const QuatuorTopic *topic);

G_END_DECLS
