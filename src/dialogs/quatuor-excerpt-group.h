/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_EXCERPT_GROUP (quatuor_excerpt_group_get_type ())

/**
 * QuatuorExcerptGroup:
 *
 * The fields of an excerpt: the words, the criterion they are about, and how
 * they may be shown. One without words is no excerpt.
 */
G_DECLARE_FINAL_TYPE (QuatuorExcerptGroup, quatuor_excerpt_group, QUATUOR, EXCERPT_GROUP,
                      AdwPreferencesGroup)

GtkWidget      *quatuor_excerpt_group_new  (QuatuorCohort        *cohort,
                                            const QuatuorExcerpt *excerpt);
QuatuorExcerpt *quatuor_excerpt_group_make (QuatuorExcerptGroup  *self);

G_END_DECLS
