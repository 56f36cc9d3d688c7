/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-test-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The small programme of quatuor-test-store and a window for what shows it. */
typedef struct
{
  QuatuorTestStore  test;
  GtkWidget        *window;
  GtkWidget        *page; /* NULL until a page is shown */
} QuatuorTestWindow;

void           quatuor_test_window_set_up    (QuatuorTestWindow *self,
                                              gconstpointer      data);
void           quatuor_test_window_tear_down (QuatuorTestWindow *self,
                                              gconstpointer      data);
void           quatuor_test_window_show_page (QuatuorTestWindow *self,
                                              GType              type);
QuatuorCohort *quatuor_test_window_cohort    (QuatuorTestWindow *self);

void           quatuor_test_settle           (void);
gboolean       quatuor_test_look_again       (guint             *n_looks);
GtkWidget     *quatuor_test_find             (GtkWidget         *widget,
                                              GType              type);
GtkWidget     *quatuor_test_find_row         (GtkWidget         *widget,
                                              GType              type,
                                              const char        *title);
guint          quatuor_test_count            (GtkWidget         *widget,
                                              GType              type);
GtkWidget     *quatuor_test_find_window      (GType              type);

/**
 * quatuor_test_await:
 * @condition: what is to come true
 *
 * Runs the main loop until it is so. It fails after ten seconds: a busy machine
 * is slow to let go.
 */
#define quatuor_test_await(condition)                             \
  G_STMT_START                                                    \
  {                                                               \
    guint n_looks_ = 0;                                           \
                                                                  \
    while (!(condition) && quatuor_test_look_again (&n_looks_))   \
      ;                                                           \
    g_assert_true (condition);                                    \
  }                                                               \
  G_STMT_END

G_END_DECLS
