/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-date.h"
#include "quatuor-locale.h"

#include <locale.h>

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *iso; /* NULL: no day */
  } CASES[] = {
    { "2026-02-04", "2026-02-04" },
    { "04/02/2026", "2026-02-04" },
    { "4/2/2026", "2026-02-04" },
    { "04.02.2026", "2026-02-04" },
    { "04-02-2026", "2026-02-04" },
    { " 04/02/2026 ", "2026-02-04" },
    { "29/02/2024", "2024-02-29" },
    { "29/02/2026", NULL },
    { "02/13/2026", NULL },
    { "04/02/26", NULL },
    { "04/02-2026", NULL },
    { "04/02/2026 12:00", NULL },
    { "2026-2-4", NULL },
    { "2026-02-30", NULL },
    { "-4/02/2026", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      QuatuorDate date = QUATUOR_DATE_UNKNOWN;
      gboolean parsed = quatuor_date_parse (CASES[i].text, &date);
      g_autofree char *iso = quatuor_date_to_iso (date);

      g_assert_cmpint (parsed, ==, CASES[i].iso != NULL);
      g_assert_cmpstr (iso, ==, CASES[i].iso);
    }
}

static void
test_forms (void)
{
  QuatuorDate date = quatuor_date_new (2026, 2, 4);
  g_autofree char *french = quatuor_date_to_french (date);
  g_autofree char *unknown = quatuor_date_to_display (QUATUOR_DATE_UNKNOWN);

  g_assert_cmpstr (french, ==, "04/02/2026");
  g_assert_cmpstr (unknown, ==, "—");
  g_assert_null (quatuor_date_to_iso (QUATUOR_DATE_UNKNOWN));
  g_assert_cmpint (quatuor_date_new (2026, 3, 1) - date, ==, 25);
}

/* French says “1er avril”, and “2 avril”. */
static void
test_first (void)
{
  g_autofree char *first = quatuor_date_format (quatuor_date_new (2026, 4, 1), "%-d");
  g_autofree char *second = quatuor_date_format (quatuor_date_new (2026, 4, 2), "%-d");
  g_autofree char *unknown = quatuor_date_format (QUATUOR_DATE_UNKNOWN, "%-d");
  gboolean is_french = g_str_has_prefix (setlocale (LC_MESSAGES, NULL), "fr");

  g_assert_cmpstr (first, ==, is_french ? "1er" : "1");
  g_assert_cmpstr (second, ==, "2");
  g_assert_cmpstr (unknown, ==, "—");
}

static void
assert_shown (int year,
              int month,
              int day)
{
  QuatuorDate date = quatuor_date_new (year, month, day);
  g_autofree char *iso = quatuor_date_to_iso (date);
  g_autofree char *shown = quatuor_date_format (date, "%Y-%m-%d");

  g_assert_nonnull (iso);
  g_assert_cmpstr (shown, ==, iso);
}

/* A day is the same day wherever it is read, also where the clocks have jumped. */
static void
test_places (void)
{
  static const char *const ZONES[] = { "Pacific/Apia", "America/Sao_Paulo", "Pacific/Noumea",
                                       "Indian/Reunion", "Europe/Paris" };
  g_autofree char *zone = g_strdup (g_getenv ("TZ"));

  for (guint i = 0; i < G_N_ELEMENTS (ZONES); i++)
    {
      g_setenv ("TZ", ZONES[i], TRUE);
      assert_shown (2011, 12, 30);
      assert_shown (2024, 2, 29);
      assert_shown (1896, 2, 29);
      assert_shown (1900, 3, 1);
      assert_shown (1000, 1, 2);
      assert_shown (9999, 12, 31);
    }
  if (zone != NULL)
    g_setenv ("TZ", zone, TRUE);
  else
    g_unsetenv ("TZ");
}

static void
test_today (void)
{
  QuatuorDate today = quatuor_date_today ();

  /* The suite sets QUATUOR_TODAY to a Monday. */
  g_assert_cmpint (today, ==, quatuor_date_new (2026, 3, 16));
  g_assert_cmpint (quatuor_date_monday (today), ==, today);
  g_assert_cmpint (quatuor_date_monday (today + 6), ==, today);
  g_assert_cmpint (quatuor_date_monday (today + 7), ==, today + 7);
}

int
main (int    argc,
      char **argv)
{
  quatuor_locale_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/date/parse", test_parse);
  g_test_add_func ("/core/date/forms", test_forms);
  g_test_add_func ("/core/date/first", test_first);
  g_test_add_func ("/core/date/places", test_places);
  g_test_add_func ("/core/date/today", test_today);
  return g_test_run ();
}
