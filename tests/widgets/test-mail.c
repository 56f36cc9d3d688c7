/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-mail.h"

static QuatuorPerson CLAIRE = {
  .given_name = (char *) "Claire", .family_name = (char *) "Morel",
  .email = (char *) "claire.morel@frontonnais.fr",
};
static QuatuorPerson ODD = {
  .given_name = (char *) "Zoé", .family_name = (char *) "Œuvrard",
  .email = (char *) "zoé&co?bcc=all@exemple.fr",
};
static QuatuorPerson WITHOUT = {
  .given_name = (char *) "Paul", .family_name = (char *) "Lefèvre",
};
static QuatuorPerson FORGOTTEN = { .code = (char *) "7K2M9Q" };

static GPtrArray *
list (QuatuorPerson *first,
      QuatuorPerson *second,
      QuatuorPerson *third)
{
  GPtrArray *people = g_ptr_array_new ();

  g_ptr_array_add (people, first);
  if (second != NULL)
    g_ptr_array_add (people, second);
  if (third != NULL)
    g_ptr_array_add (people, third);
  return people;
}

/* An address comes from a table that somebody sent: it must not add to the link. */
static void
test_uri (void)
{
  g_autoptr (GPtrArray) people = list (&CLAIRE, &WITHOUT, &ODD);
  g_autofree char *uri = quatuor_mail_make_uri (people, NULL, NULL);

  g_assert_cmpstr (uri, ==, "mailto:?bcc=claire.morel@frontonnais.fr,"
                            "zo%C3%A9%26co%3Fbcc%3Dall@exemple.fr");
}

/* What the mail begins with is text of the programme: neither may it add to the link. */
static void
test_letter (void)
{
  g_autoptr (GPtrArray) people = list (&CLAIRE, NULL, NULL);
  g_autofree char *uri = quatuor_mail_make_uri (people, "Atelier & co", "À Lille\nà 9 h ?");

  g_assert_cmpstr (uri, ==, "mailto:?bcc=claire.morel@frontonnais.fr"
                            "&subject=Atelier%20%26%20co"
                            "&body=%C3%80%20Lille%0D%0A%C3%A0%209%20h%20%3F");
}

static void
test_missing (void)
{
  g_autoptr (GPtrArray) all = list (&CLAIRE, NULL, NULL);
  g_autoptr (GPtrArray) some = list (&WITHOUT, &CLAIRE, &FORGOTTEN);
  g_autofree char *nobody = quatuor_mail_list_missing (all);
  g_autofree char *names = quatuor_mail_list_missing (some);

  g_assert_null (nobody);
  g_assert_cmpstr (names, ==, "Paul Lefèvre, 7K2M9Q");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);

  g_test_add_func ("/widgets/mail/uri", test_uri);
  g_test_add_func ("/widgets/mail/letter", test_letter);
  g_test_add_func ("/widgets/mail/missing", test_missing);

  return g_test_run ();
}
