/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"
#include "quatuor-test-db.h"

G_BEGIN_DECLS

/* The small programme of quatuor-test-db, open as a window has it. */
typedef struct
{
  QuatuorTestDb  base;
  QuatuorStore  *store;
} QuatuorTestStore;

void quatuor_test_store_set_up        (QuatuorTestStore *self,
                                       gconstpointer     data);
void quatuor_test_store_tear_down     (QuatuorTestStore *self,
                                       gconstpointer     data);
void quatuor_test_store_await_change  (QuatuorTestStore *self);
void quatuor_test_store_apply         (QuatuorTestStore *self,
                                       QuatuorEdit      *edit);
void quatuor_test_store_undo          (QuatuorTestStore *self);

G_END_DECLS
