/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db.h"

G_BEGIN_DECLS

#define QUATUOR_TEMPLATE_KEY_FILE "template.ini"

/**
 * QuatuorTemplateBuilder:
 *
 * Fills a new programme from a folder: a key file, and one CSV file a table, as
 * data/templates/README.md says. Rows refer to one another by their codes; days
 * are offsets. It lives for one act.
 */
typedef struct _QuatuorTemplateBuilder QuatuorTemplateBuilder;

QuatuorTemplateBuilder *quatuor_template_builder_new   (const char             *path,
                                                        const char             *title,
                                                        QuatuorDate             origin,
                                                        GError                **error);
void                    quatuor_template_builder_free  (QuatuorTemplateBuilder *self);
gboolean                quatuor_template_builder_write (QuatuorDb              *db,
                                                        gpointer                data,
                                                        GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorTemplateBuilder, quatuor_template_builder_free)

G_END_DECLS
