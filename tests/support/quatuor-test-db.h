/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db.h"
#include "quatuor-edit.h"
#include "quatuor-table.h"

G_BEGIN_DECLS

/* A small programme in a folder of its own, for tests of the store and of what
 * stands on it. */
typedef struct
{
  char      *directory;
  char      *path;
  QuatuorDb *db;
  QuatuorId  territory;
  QuatuorId  category[4];
  QuatuorId  seat[4];
  QuatuorId  campaign;
  QuatuorId  criterion[3];
  QuatuorId  phase;
} QuatuorTestDb;

void    quatuor_test_db_set_up    (QuatuorTestDb   *self,
                                   gconstpointer    data);
void    quatuor_test_db_tear_down (QuatuorTestDb   *self,
                                   gconstpointer    data);
void    quatuor_test_db_reopen    (QuatuorTestDb   *self,
                                   QuatuorOpenMode  mode);
void    quatuor_test_db_apply     (QuatuorTestDb   *self,
                                   QuatuorEdit     *edit);
void    quatuor_test_db_rename    (QuatuorTestDb   *self,
                                   const char      *name);
QuatuorId quatuor_test_db_seat_person (QuatuorTestDb *self,
                                   guint            category,
                                   const char      *given_name,
                                   const char      *family_name,
                                   const char      *starts);
void    quatuor_test_db_rate      (QuatuorTestDb   *self,
                                   guint            category,
                                   guint            criterion,
                                   const char      *level,
                                   const char      *comment);
guint   quatuor_test_db_count     (QuatuorDb       *db,
                                   QuatuorTable     table);
char   *quatuor_test_db_dump      (QuatuorDb       *db);
void    quatuor_test_db_assert_sound (QuatuorDb    *db);
void    quatuor_test_db_run_as_nobody (QuatuorTestDb *self,
                                   void           (*func) (QuatuorTestDb *self));
void    quatuor_test_remove_tree  (const char      *path);

G_END_DECLS
