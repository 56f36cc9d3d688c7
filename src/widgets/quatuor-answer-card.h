/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_ANSWER_CARD (quatuor_answer_card_get_type ())

/**
 * QuatuorAnswerCard:
 *
 * One criterion to be answered: its question, its levels, a comment and the
 * evidence.
 */
G_DECLARE_FINAL_TYPE (QuatuorAnswerCard, quatuor_answer_card, QUATUOR, ANSWER_CARD, AdwBin)

void     quatuor_answer_card_show_criterion (QuatuorAnswerCard      *self,
                                             const QuatuorDimension *dimension,
                                             const QuatuorCriterion *criterion);
void     quatuor_answer_card_show_rating    (QuatuorAnswerCard      *self,
                                             const QuatuorRating    *rating,
                                             gboolean                writable);
void     quatuor_answer_card_focus_levels   (QuatuorAnswerCard      *self);
void     quatuor_answer_card_choose         (QuatuorAnswerCard      *self,
                                             int                     level);
void     quatuor_answer_card_flush          (QuatuorAnswerCard      *self);
char    *quatuor_answer_card_dup_comment    (QuatuorAnswerCard      *self);
char    *quatuor_answer_card_dup_evidence   (QuatuorAnswerCard      *self);

G_END_DECLS
