/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-problem.h"

#include <gio/gio.h>
#include <string.h>

static void
test_every_code_has_a_sentence (void)
{
  for (int code = 0; code <= QUATUOR_PROBLEM_DEPENDENCY; code++)
    {
      g_autoptr (QuatuorProblem) problem =
        quatuor_problem_new ((QuatuorProblemCode) code, "VALEUR", "DÉTAIL");
      g_autofree char *sentence = quatuor_problem_to_sentence (problem);

      g_assert_cmpuint (strlen (sentence), >, 10);
      g_assert_null (strstr (sentence, "{value}"));
      g_assert_null (strstr (sentence, "{detail}"));
    }
}

static void
test_line (void)
{
  g_autoptr (QuatuorProblem) problem = quatuor_problem_new (QUATUOR_PROBLEM_CSV_NUL, NULL, NULL);
  g_autofree char *line = NULL;

  quatuor_problem_set_place (problem, "équipe.csv", 12, "Prénom");
  line = quatuor_problem_to_line (problem);
  g_assert_true (g_str_has_prefix (line, "équipe.csv:12: Prénom: "));
}

static void
test_value_is_not_expanded (void)
{
  g_autoptr (QuatuorProblem) problem =
    quatuor_problem_new (QUATUOR_PROBLEM_BAD_CHOICE, "{detail} %s", "élu");
  g_autofree char *sentence = quatuor_problem_to_sentence (problem);

  g_assert_nonnull (strstr (sentence, "{detail} %s"));
}

static void
test_error (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) copy = NULL;
  g_autofree char *sentence = NULL;

  quatuor_problem_raise (&error, QUATUOR_PROBLEM_BAD_SIREN, "123", NULL);
  copy = g_error_copy (error);

  g_assert_true (g_error_matches (copy, QUATUOR_PROBLEM, QUATUOR_PROBLEM_BAD_SIREN));
  g_assert_cmpstr (quatuor_problem_from (copy)->value, ==, "123");
  sentence = quatuor_error_to_sentence (copy);
  g_assert_nonnull (strstr (sentence, "123"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/problem/sentences", test_every_code_has_a_sentence);
  g_test_add_func ("/core/problem/line", test_line);
  g_test_add_func ("/core/problem/value", test_value_is_not_expanded);
  g_test_add_func ("/core/problem/error", test_error);
  return g_test_run ();
}
