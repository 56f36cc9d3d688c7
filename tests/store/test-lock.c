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

static void
take_in_vain (QuatuorTestDb *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (quatuor_lock_take (fixture->path, QUATUOR_LOCK_REFUSE, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_LOCKED);
}

/* In a shared folder, nobody may write into the lock of somebody else. */
static void
test_of_another_person (QuatuorTestDb *fixture,
                        gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, ".été.quatuor.lock", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorLock) lock = quatuor_lock_take (fixture->path, QUATUOR_LOCK_REFUSE, &error);

  g_assert_no_error (error);
  g_assert_nonnull (lock);
  g_chmod (fixture->directory, 0777);
  g_chmod (path, 0444);
  quatuor_test_db_run_as_nobody (fixture, take_in_vain);
}

#define N_RIVALS 4
#define N_TURNS 1000

typedef struct
{
  const char *path;
  int         n_holders;
} Contest;

static gpointer
take_and_release (gpointer data)
{
  Contest *contest = data;

  for (guint i = 0; i < N_TURNS; i++)
    {
      QuatuorLock *lock = quatuor_lock_take (contest->path, QUATUOR_LOCK_REFUSE, NULL);

      if (lock == NULL)
        continue;
      g_assert_cmpint (g_atomic_int_add (&contest->n_holders, 1), ==, 0);
      g_thread_yield ();
      g_atomic_int_add (&contest->n_holders, -1);
      quatuor_lock_release (lock);
    }
  return NULL;
}

/* One takes it while another one, who removes the file, lets it go. */
static void
test_one_at_a_time (QuatuorTestDb *fixture,
                    gconstpointer  data)
{
  Contest contest = { fixture->path, 0 };
  GThread *rivals[N_RIVALS];

  for (guint i = 0; i < N_RIVALS; i++)
    rivals[i] = g_thread_new ("rival", take_and_release, &contest);
  for (guint i = 0; i < N_RIVALS; i++)
    g_thread_join (rivals[i]);
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
  ADD ("another-person", test_of_another_person);
  ADD ("one-at-a-time", test_one_at_a_time);
  return g_test_run ();
}
