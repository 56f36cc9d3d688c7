/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db.h"

G_BEGIN_DECLS

/**
 * QuatuorNamesakes:
 *
 * Which names several persons of a programme bear, so that nobody goes by a name
 * that is not theirs alone. Bound to a parameter of a statement, it is what the SQL
 * function quatuor_called() asks:
 *
 * |[
 * SELECT quatuor_called (:names, code, given_name, family_name) FROM person
 * ]|
 *
 * gives the name of a person, or the code: where nothing is bound, where the person
 * has no name, and where another person bears the same, case and accents apart. A
 * name with a bar in it could not be told apart in a list: it gives way, too.
 */
typedef struct _QuatuorNamesakes QuatuorNamesakes;

QuatuorNamesakes *quatuor_namesakes_new   (QuatuorDb        *db);
void              quatuor_namesakes_unref (QuatuorNamesakes *self);
void              quatuor_namesakes_bind  (QuatuorNamesakes *self,
                                           QuatuorStatement *statement,
                                           const char       *parameter);
gboolean          quatuor_namesakes_read  (QuatuorNamesakes *self,
                                           GError          **error);
const char       *quatuor_namesakes_name  (QuatuorNamesakes *self,
                                           const char       *given_name,
                                           const char       *family_name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorNamesakes, quatuor_namesakes_unref)

G_END_DECLS
