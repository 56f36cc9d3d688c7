/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db.h"

G_BEGIN_DECLS

#define QUATUOR_TEMPLATE_DEFAULT "territoires-pilotes"

/**
 * QuatuorTemplate:
 * @name: its folder's name, by which it is asked for
 * @title: what people call it
 * @description: (nullable): what it holds, in a sentence or two
 */
typedef struct
{
  char *name;
  char *title;
  char *description;
} QuatuorTemplate;

GPtrArray *quatuor_template_list         (void);
gboolean   quatuor_template_apply        (QuatuorDb       *db,
                                          const char      *name,
                                          const char      *title,
                                          QuatuorDate      starts,
                                          GError         **error);
gboolean   quatuor_template_apply_sample (QuatuorDb       *db,
                                          QuatuorDate      monday,
                                          GError         **error);
void       quatuor_template_free         (QuatuorTemplate *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorTemplate, quatuor_template_free)

G_END_DECLS
