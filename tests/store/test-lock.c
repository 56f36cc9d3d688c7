/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-lock.h"

#include "quatuor-test-db.h"

#include <glib/gstdio.h>
#include <string.h>

static void
test_second_is_refused (QuatuorTestDb *fixture,
                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorLock) first G_GNUC_UNUSED =
    quatuor_lock_take (fixture->path, QUATUOR_LOCK_REFUSE, &error);
  g_autoptr (QuatuorLock) anyway = NULL;

  g_assert_no_error (error);
  g_assert_null (quatuor_lock_take (fixture->path, QUATUOR_LOCK_REFUSE, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_LOCKED);
  g_assert_nonnull (strstr (quatuor_problem_from (error)->detail, g_get_host_name ()));

  anyway = quatuor_lock_take (fixture->path, QUATUOR_LOCK_IGNORE, NULL);
  g_assert_nonnull (anyway);
}

static void
test_stale_is_taken_over (QuatuorTestDb *fixture,
                          gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, ".été.quatuor.lock", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorLock) lock = NULL;

  /* Left by a computer that went down: it says who, and nobody holds it. */
  g_assert_true (g_file_set_contents (path, "Claire\nPC-12\n14:05\n", -1, NULL));
  lock = quatuor_lock_take (fixture->path, QUATUOR_LOCK_REFUSE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (lock);

  g_clear_pointer (&lock, quatuor_lock_release);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                        \
  g_test_add ("/store/lock/" name, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              func, quatuor_test_db_tear_down)
  ADD ("second", test_second_is_refused);
  ADD ("stale", test_stale_is_taken_over);
  return g_test_run ();
}
