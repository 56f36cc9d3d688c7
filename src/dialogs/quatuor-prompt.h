/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * QuatuorPromptFunc:
 * @text: what was typed, cleaned and never empty
 * @target: the widget that was given
 */
typedef void (*QuatuorPromptFunc) (const char *text,
                                   gpointer    target);

void quatuor_prompt_ask (GtkWindow         *parent,
                         const char        *heading,
                         const char        *body,
                         const char        *field,
                         const char        *answer,
                         QuatuorPromptFunc  func,
                         gpointer           target);

G_END_DECLS
