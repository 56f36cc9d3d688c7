/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-mirror.h"

G_BEGIN_DECLS

char       *quatuor_tenths_to_text      (guint                   tenths);
char       *quatuor_score_to_text       (const QuatuorScore     *score);
char       *quatuor_median_to_text      (const QuatuorMedian    *median);
char       *quatuor_median_to_sentence  (const QuatuorMedian    *median,
                                         const char             *what);
const char *quatuor_level_to_text       (int                     level);
char       *quatuor_level_to_title      (int                     level);
char       *quatuor_gap_to_text         (int                     gap);
const char *quatuor_rule_of_scores      (void);
const char *quatuor_rule_of_gaps        (void);
const char *quatuor_criterion_level     (const QuatuorCriterion *criterion,
                                         int                     level);
char       *quatuor_mirror_seat_answer  (const QuatuorMirror          *self,
                                         const QuatuorMirrorCriterion *criterion,
                                         guint                         seat);
char       *quatuor_mirror_describe_dimension (const QuatuorMirror          *self,
                                               const QuatuorMirrorDimension *dimension);
char       *quatuor_mirror_describe_missing   (const QuatuorMirror          *self,
                                               const QuatuorMirrorDimension *dimension);
char       *quatuor_mirror_describe_criterion (const QuatuorMirror          *self,
                                               const QuatuorMirrorCriterion *criterion);
char       *quatuor_mirror_describe_unplaced  (const QuatuorMirror          *self,
                                               const QuatuorMirrorCriterion *criterion);
GPtrArray  *quatuor_mirror_excerpts         (const QuatuorMirror          *mirror,
                                             const QuatuorMirrorCriterion *criterion);

G_END_DECLS
