/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-members.h"

G_BEGIN_DECLS

struct _QuatuorCsvMember
{
  QuatuorPerson       *person;      /* as it will stand */
  const QuatuorPerson *before;      /* NULL for one that the table makes */
  gint64               line;        /* the first row that made or changed it */
  gint64               said;        /* the last row that spoke of it, or 0 */
  GHashTable          *territories; /* ids of those where the person has a term */
};

struct _QuatuorCsvMembers
{
  QuatuorCsvContext *context; /* borrowed */

  /* Owned */
  GPtrArray         *members; /* QuatuorCsvMember */
  GHashTable        *codes;   /* folded code to QuatuorCsvMember */
  GHashTable        *emails;  /* folded address to GPtrArray of QuatuorCsvMember */
  GHashTable        *names;   /* folded names to GPtrArray of QuatuorCsvMember */
};

char             *quatuor_csv_fold_names  (const char        *given_name,
                                           const char        *family_name);
QuatuorCsvMember *quatuor_csv_members_add (QuatuorCsvMembers *self,
                                           QuatuorPerson     *person,
                                           gint64             line);

G_END_DECLS
