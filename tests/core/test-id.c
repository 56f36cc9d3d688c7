/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-id.h"

#include <string.h>

static void
test_new (void)
{
  QuatuorId first = quatuor_id_new ();
  QuatuorId second = quatuor_id_new ();

  g_assert_false (quatuor_id_is_none (&first));
  g_assert_false (quatuor_id_equal (&first, &second));
  g_assert_cmphex (first.bytes[6] >> 4, ==, 7);
  g_assert_cmphex (first.bytes[8] >> 6, ==, 2);
  g_assert_cmpint (memcmp (first.bytes, second.bytes, 6), <=, 0);
}

static void
test_derive (void)
{
  QuatuorId territory = quatuor_id_new ();
  QuatuorId category = quatuor_id_new ();
  QuatuorId seat = quatuor_id_derive (&territory, &category);
  QuatuorId again = quatuor_id_derive (&territory, &category);
  QuatuorId swapped = quatuor_id_derive (&category, &territory);

  g_assert_true (quatuor_id_equal (&seat, &again));
  g_assert_false (quatuor_id_equal (&seat, &swapped));
  g_assert_cmphex (seat.bytes[6] >> 4, ==, 8);
}

static void
test_text (void)
{
  QuatuorId id = quatuor_id_new ();
  QuatuorId parsed;
  g_autofree char *text = quatuor_id_to_string (&id);

  g_assert_cmpuint (strlen (text), ==, 36);
  g_assert_true (quatuor_id_parse (text, &parsed));
  g_assert_true (quatuor_id_equal (&id, &parsed));

  g_assert_false (quatuor_id_parse (NULL, &parsed));
  g_assert_false (quatuor_id_parse ("", &parsed));
  g_assert_false (quatuor_id_parse ("019ab-zz", &parsed));
  text[3] = 'g';
  g_assert_false (quatuor_id_parse (text, &parsed));
}

/* Whatever is not quite an id is none: shorter, longer, with another sign anywhere. */
static void
test_nearly (void)
{
  static const char TEXT[] = "019aB0c1-d2E3-7f45-8967-0123456789aF";
  g_autofree char *longer = g_strconcat (TEXT, "0", NULL);
  QuatuorId parsed;
  g_autofree char *again = NULL;
  g_autofree char *lower = g_ascii_strdown (TEXT, -1);

  g_assert_true (quatuor_id_parse (TEXT, &parsed));
  again = quatuor_id_to_string (&parsed);
  g_assert_cmpstr (again, ==, lower);
  g_assert_false (quatuor_id_parse (longer, &parsed));
  for (gsize i = 0; i < strlen (TEXT); i++)
    for (const char *sign = "gG:/@`\xe9 -0"; *sign != '\0'; sign++)
      {
        g_autofree char *other = g_strdup (TEXT);
        g_autofree char *cut = g_strndup (TEXT, i);

        other[i] = *sign;
        g_assert_cmpint (quatuor_id_parse (other, &parsed), ==, g_uuid_string_is_valid (other));
        g_assert_false (quatuor_id_parse (cut, &parsed));
      }
}

static void
test_code (void)
{
  g_autofree char *code = quatuor_id_new_code ();

  g_assert_cmpuint (strlen (code), ==, 6);
  g_assert_cmpuint (strspn (code, "0123456789ABCDEFGHJKMNPQRSTVWXYZ"), ==, 6);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/id/new", test_new);
  g_test_add_func ("/core/id/derive", test_derive);
  g_test_add_func ("/core/id/text", test_text);
  g_test_add_func ("/core/id/nearly", test_nearly);
  g_test_add_func ("/core/id/code", test_code);
  return g_test_run ();
}
