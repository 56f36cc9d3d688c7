/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-context.h"

G_BEGIN_DECLS

/**
 * QuatuorCsvMembers:
 *
 * The persons while a table of people is imported, and who of them a row means.
 * Private to the import.
 */
typedef struct _QuatuorCsvMembers QuatuorCsvMembers;

/**
 * QuatuorCsvMember:
 *
 * A person, as known before the import or made by it.
 */
typedef struct _QuatuorCsvMember QuatuorCsvMember;

/**
 * QuatuorCsvTerm:
 * @line: where the row stands
 * @role: (nullable): the role it gives
 * @starts: the first day it gives
 * @ends: the last day it gives
 * @person_new: the row made the person
 * @person_changed: the row changed the person
 *
 * What a row of the table says beside the person.
 */
typedef struct
{
  gint64      line;
  const char *role;
  QuatuorDate starts;
  QuatuorDate ends;
  gboolean    person_new;
  gboolean    person_changed;
} QuatuorCsvTerm;

QuatuorCsvMembers *quatuor_csv_members_new       (QuatuorCsvContext      *context);
void               quatuor_csv_members_free      (QuatuorCsvMembers      *self);
QuatuorCsvMember  *quatuor_csv_members_find      (QuatuorCsvMembers      *self,
                                                  const QuatuorTerritory *territory);
void               quatuor_csv_members_update    (QuatuorCsvMembers      *self,
                                                  QuatuorCsvMember       *member,
                                                  const QuatuorPerson    *before,
                                                  QuatuorCsvTerm         *term);
gboolean           quatuor_csv_members_write     (QuatuorCsvMembers      *self,
                                                  GError                **error);
QuatuorPerson     *quatuor_csv_member_get_person (QuatuorCsvMember       *member);
void               quatuor_csv_member_join       (QuatuorCsvMember       *member,
                                                  const QuatuorId        *territory);

G_END_DECLS
