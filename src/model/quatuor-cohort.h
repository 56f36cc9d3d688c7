/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-row.h"

G_BEGIN_DECLS

/**
 * QuatuorTally:
 *
 * What the answers of one seat to one dimension in one campaign add up to, the
 * campaign's hidden criteria left out. With the number of visible criteria this
 * gives the score (quatuor-sums.h) without reading the ratings.
 */
typedef struct
{
  QuatuorId campaign;
  QuatuorId seat;
  QuatuorId dimension;
  guint     answered;       /* levels 0 to 4 */
  guint     dont_know;
  guint     not_applicable;
  guint     sum;            /* of the levels */
} QuatuorTally;

/**
 * QuatuorOpenGap:
 *
 * How many criteria of a territory show a gap of two levels or more without an
 * agreed answer, in one campaign.
 */
typedef struct
{
  QuatuorId campaign;
  QuatuorId territory;
  guint     count;
} QuatuorOpenGap;

/**
 * QuatuorCohort:
 *
 * Everything of a programme but its ratings, as it stood after one act: what
 * the window shows. It is filled by one thread, sealed, and never changed after
 * that, so that it can be read from any thread. Rows belong to the cohort, or to
 * all the cohorts that share them.
 */
typedef struct _QuatuorCohort QuatuorCohort;

QuatuorCohort          *quatuor_cohort_new         (void);
QuatuorCohort          *quatuor_cohort_ref         (QuatuorCohort      *self);
void                    quatuor_cohort_unref       (QuatuorCohort      *self);
void                    quatuor_cohort_take        (QuatuorCohort      *self,
                                                    QuatuorTable        table,
                                                    gpointer            row);
void                    quatuor_cohort_share       (QuatuorCohort      *self,
                                                    QuatuorCohort      *other,
                                                    QuatuorTable        table);
void                    quatuor_cohort_share_sums  (QuatuorCohort      *self,
                                                    QuatuorCohort      *other);
void                    quatuor_cohort_add_tally   (QuatuorCohort      *self,
                                                    const QuatuorTally *tally);
void                    quatuor_cohort_add_gap     (QuatuorCohort      *self,
                                                    const QuatuorOpenGap *gap);
void                    quatuor_cohort_set_counted (QuatuorCohort      *self);
gboolean                quatuor_cohort_is_counted  (QuatuorCohort      *self);
void                    quatuor_cohort_seal        (QuatuorCohort      *self);
const QuatuorProgramme *quatuor_cohort_programme   (QuatuorCohort      *self);
const GPtrArray        *quatuor_cohort_rows        (QuatuorCohort      *self,
                                                    QuatuorTable        table);
gconstpointer           quatuor_cohort_find        (QuatuorCohort      *self,
                                                    QuatuorTable        table,
                                                    const QuatuorId    *key,
                                                    ...);
gconstpointer           quatuor_cohort_find_code   (QuatuorCohort      *self,
                                                    QuatuorTable        table,
                                                    const char         *code);
char                   *quatuor_cohort_new_code    (QuatuorCohort      *self,
                                                    QuatuorTable        table);
const GPtrArray        *quatuor_cohort_children    (QuatuorCohort      *self,
                                                    QuatuorTable        table,
                                                    const QuatuorId    *parent);
const GArray           *quatuor_cohort_tallies     (QuatuorCohort      *self,
                                                    const QuatuorId    *seat);
guint                   quatuor_cohort_open_gaps   (QuatuorCohort      *self,
                                                    const QuatuorId    *campaign,
                                                    const QuatuorId    *territory);

/* What people ask of the rows. */
const QuatuorTenure    *quatuor_cohort_holder      (QuatuorCohort      *self,
                                                    const QuatuorId    *seat,
                                                    QuatuorDate         on);
const QuatuorTenure    *quatuor_cohort_substitute  (QuatuorCohort      *self,
                                                    const QuatuorId    *seat,
                                                    QuatuorDate         on);
QuatuorDate             quatuor_cohort_vacant_since (QuatuorCohort     *self,
                                                    const QuatuorId    *seat,
                                                    QuatuorDate         on);
const char             *quatuor_cohort_state       (QuatuorCohort      *self,
                                                    const QuatuorId    *territory,
                                                    QuatuorDate         on);
gboolean                quatuor_cohort_is_followed (QuatuorCohort      *self,
                                                    const QuatuorId    *territory,
                                                    QuatuorDate         on);
gboolean                quatuor_cohort_is_late     (QuatuorCohort      *self,
                                                    const QuatuorId    *territory,
                                                    const QuatuorPhase *phase,
                                                    QuatuorDate         on);
char                   *quatuor_person_name        (const QuatuorPerson *person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorCohort, quatuor_cohort_unref)

G_END_DECLS
