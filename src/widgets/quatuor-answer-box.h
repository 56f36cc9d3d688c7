/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-mirror.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_ANSWER_BOX (quatuor_answer_box_get_type ())

/**
 * QuatuorAnswerBox:
 *
 * What one seat said of one criterion, to stand beside what the others said.
 */
G_DECLARE_FINAL_TYPE (QuatuorAnswerBox, quatuor_answer_box, QUATUOR, ANSWER_BOX, AdwBin)

GtkWidget *quatuor_answer_box_new (QuatuorMirror                *mirror,
                                   const QuatuorMirrorCriterion *criterion,
                                   guint                         seat);

G_END_DECLS
