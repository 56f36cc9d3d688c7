/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-application.h"
#include "quatuor-window.h"

#include "fixture-sample.h"

G_BEGIN_DECLS

/* In pixels: a telephone held upright. */
#define FIXTURE_NARROWEST 360

/**
 * FixtureWindow:
 *
 * The sample programme in the window of the program, as narrow as it may be.
 */
typedef struct
{
  FixtureSample       sample;
  QuatuorApplication *application;
  QuatuorWindow      *window;
} FixtureWindow;

void fixture_window_set_up    (FixtureWindow *self,
                               gconstpointer  data);
void fixture_window_tear_down (FixtureWindow *self,
                               gconstpointer  data);
void fixture_window_look      (guint          times);

G_END_DECLS
