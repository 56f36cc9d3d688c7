/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-problem.h"
#include "quatuor-rules.h"

G_BEGIN_DECLS

/* What the files of the rules have in common. */
gboolean    quatuor_rules_is_base          (QuatuorDb               *db);
gboolean    quatuor_rules_refuse           (GError                 **error,
                                            QuatuorProblemCode       code,
                                            const char              *value,
                                            const char              *detail);
gboolean    quatuor_rules_check_code       (const char              *code,
                                            GError                 **error);
gboolean    quatuor_rules_check_text       (const char              *text,
                                            const char              *what,
                                            GError                 **error);
gboolean    quatuor_rules_check_order      (QuatuorDate              starts,
                                            QuatuorDate              ends,
                                            GError                 **error);

/* The rules of the diagnostic */
GHashTable *quatuor_rules_new_campaigns    (void);
gboolean    quatuor_rules_check_answering  (QuatuorDb               *db,
                                            const QuatuorId         *campaign,
                                            GError                 **error);
gboolean    quatuor_rules_check_campaign   (QuatuorDb               *db,
                                            const QuatuorCampaign   *campaign,
                                            GError                 **error);
gboolean    quatuor_rules_check_criterion  (QuatuorDb               *db,
                                            const QuatuorCriterion  *criterion,
                                            GError                 **error);
gboolean    quatuor_rules_check_dimension  (QuatuorDb               *db,
                                            const QuatuorDimension  *dimension,
                                            GError                 **error);
gboolean    quatuor_rules_check_framework  (QuatuorDb               *db,
                                            const QuatuorFramework  *framework,
                                            GError                 **error);
gboolean    quatuor_rules_check_removal    (QuatuorDb               *db,
                                            QuatuorTable             table,
                                            gconstpointer            key_row,
                                            GError                 **error);
gboolean    quatuor_rules_freeze_framework (QuatuorDb               *db,
                                            const QuatuorId         *campaign,
                                            GError                 **error);

G_END_DECLS
