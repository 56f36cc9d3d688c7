/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-test-import.h"

/* What the lines of a table resemble, as “line>other line”, 0 being the programme. */
static void
assert_doubles (QuatuorTestDb  *fixture,
                QuatuorCsvKind  kind,
                const char     *table,
                const char     *expected)
{
  g_autoptr (QuatuorCsvResult) result = quatuor_test_import (fixture, kind, table);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_cmpint (result->n_errors, ==, 0);
  for (guint i = 0; i < result->doubles->len; i++)
    {
      const QuatuorCsvDouble *pair = &g_array_index (result->doubles, QuatuorCsvDouble, i);

      g_string_append_printf (found, "%s%d>%d", i > 0 ? " " : "", (int) pair->line,
                              (int) pair->other_line);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_territories (QuatuorTestDb *fixture,
                  gconstpointer  data)
{
  assert_doubles (fixture, QUATUOR_CSV_TERRITORIES,
                  "code,name,kind,siren\n"
                  "perdrix,CC du Val-Perdrix,epci_cc,200040244\n"
                  "val,Communauté d’agglomération Val Perdrix,epci_ca,\n"
                  "autre,Autre Nom,epci_cc,200 040 244\n"
                  "aubrac,Pays de l’Aubrac,pays,\n"
                  "pnr,PNR de l’Aubrac,pnr,\n",
                  "3>2 4>2");
  /* Now they are in the programme; a known code is no double. */
  assert_doubles (fixture, QUATUOR_CSV_TERRITORIES,
                  "code,name,kind\nneuf,Le Val PERDRIX,epci_cc\naubrac,Pays d’Aubrac,pays\n",
                  "2>0");
}

static void
test_people (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  assert_doubles (fixture, QUATUOR_CSV_PEOPLE,
                  "person,given_name,family_name,email,phone\n"
                  "AAAAA2,Jean-Marc,Le Gall,accueil@mairie.fr,01 43 00 00 01\n"
                  "BBBBB2,LE GALL,Jean Marc,,\n"
                  "CCCCC2,Zoé,Martin,,+33 1 43 00 00 01\n"
                  "DDDDD2,Jean,Le Gall,,+33 1 43 00 00 01\n",
                  "3>2 5>2");
}

/* The same title about the same day, on the same territory. */
static void
test_commitments (QuatuorTestDb *fixture,
                  gconstpointer  data)
{
  const QuatuorTerritory *territory = NULL;
  g_autoptr (QuatuorCohort) cohort = quatuor_table_load_cohort (fixture->db, NULL);
  g_autofree char *table = NULL;

  territory = g_ptr_array_index (quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY), 0);
  table = g_strdup_printf ("territory,code,text,coach,due\n"
                           "%s,A11111,Envoyer la carte,,2026-04-01\n"
                           "%s,B22222,envoyer la carte !,,2026-04-09\n"
                           "%s,C33333,Envoyer la carte,,2026-09-01\n",
                           territory->code, territory->code, territory->code);
  assert_doubles (fixture, QUATUOR_CSV_COMMITMENTS, table, "3>2");
}

/* Answers are told apart by their keys: nothing is looked for. */
static void
test_none (QuatuorTestDb *fixture,
           gconstpointer  data)
{
  assert_doubles (fixture, QUATUOR_CSV_RATINGS, "territory,campaign,category,criterion,level\n",
                  "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function)                                                                \
  g_test_add ("/csv/doubles/" path, QuatuorTestDb, NULL, quatuor_test_db_set_up, function, \
              quatuor_test_db_tear_down)
  ADD ("territories", test_territories);
  ADD ("people", test_people);
  ADD ("commitments", test_commitments);
  ADD ("none", test_none);
  return g_test_run ();
}
