/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-answer-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_ANSWER_LIST (quatuor_answer_list_get_type ())

/**
 * QuatuorAnswerList:
 *
 * The criteria of a questionnaire under their dimensions, each with a mark once
 * it has an answer: to see what is left and to jump there.
 */
G_DECLARE_FINAL_TYPE (QuatuorAnswerList, quatuor_answer_list, QUATUOR, ANSWER_LIST, AdwBin)

void quatuor_answer_list_set_session (QuatuorAnswerList    *self,
                                      QuatuorAnswerSession *session);
void quatuor_answer_list_refresh     (QuatuorAnswerList    *self);
void quatuor_answer_list_select      (QuatuorAnswerList    *self,
                                      guint                 position);

G_END_DECLS
