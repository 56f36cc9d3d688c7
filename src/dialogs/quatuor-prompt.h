/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * QuatuorPromptFunc:
 * @text: what was typed, cleaned and never empty
 * @target: the widget that was given
 */
typedef void (*QuatuorPromptFunc) (const char *text,
                                   gpointer    target);

/**
 * QuatuorPromptDone:
 * @target: the widget that was given
 */
typedef void (*QuatuorPromptDone) (gpointer target);

void quatuor_prompt_ask (GtkWindow         *parent,
                         const char        *heading,
                         const char        *body,
                         const char        *field,
                         const char        *answer,
                         QuatuorPromptFunc  func,
                         gpointer           target);
void quatuor_prompt_confirm  (GtkWindow             *parent,
                              const char            *heading,
                              const char            *body,
                              const char            *answer,
                              AdwResponseAppearance  appearance,
                              QuatuorPromptDone      func,
                              gpointer               target);
void quatuor_prompt_ask_anew (GtkWindow         *parent,
                              const char        *heading,
                              const char        *field,
                              const char        *present,
                              const char        *answer,
                              QuatuorPromptFunc  func,
                              gpointer           target);

G_END_DECLS
