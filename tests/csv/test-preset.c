/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-preset.h"

#include "quatuor-problem.h"

#include <glib/gstdio.h>

static const char *const HEADERS[] = { "Identifiant", "Nom = usuel", "Dépt", NULL };

static QuatuorCsvImport *
make_import (void)
{
  const char *const maps[] = { "Identifiant=code", "Nom = usuel=name", "Dépt=", NULL };
  const char *const sets[] = { "kind=epci_cc", NULL };
  QuatuorCsvImport *import =
    quatuor_csv_import_new (QUATUOR_CSV_TERRITORIES, "table.csv", QUATUOR_CSV_DRY_RUN);

  import->maps = g_strdupv ((char **) maps);
  import->sets = g_strdupv ((char **) sets);
  import->dialect.separator = ';';
  import->dialect.dates = QUATUOR_CSV_DATES_MONTH_FIRST;
  g_assert_true (quatuor_csv_encoding_find ("WINDOWS-1252", &import->dialect.encoding));
  return import;
}

static void
test_kept (void)
{
  g_autoptr (QuatuorCsvImport) kept = make_import ();
  g_autoptr (QuatuorCsvImport) read =
    quatuor_csv_import_new (QUATUOR_CSV_PEOPLE, "autre.csv", QUATUOR_CSV_DRY_RUN);
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  g_assert_true (quatuor_csv_preset_save ("Tableau [préfecture]", kept, &error));
  g_assert_no_error (error);
  g_assert_true (quatuor_csv_preset_load ("Tableau [préfecture]", read, &error));
  g_assert_no_error (error);
  g_assert_cmpint (read->kind, ==, QUATUOR_CSV_TERRITORIES);
  g_assert_cmpint (read->dialect.separator, ==, ';');
  g_assert_cmpint (read->dialect.dates, ==, QUATUOR_CSV_DATES_MONTH_FIRST);
  g_assert_cmpstr (read->dialect.encoding, ==, "WINDOWS-1252");
  g_assert_true (g_strv_equal ((const char *const *) read->maps,
                               (const char *const *) kept->maps));
  g_assert_true (g_strv_equal ((const char *const *) read->sets,
                               (const char *const *) kept->sets));

  found = quatuor_csv_preset_find (HEADERS);
  g_assert_nonnull (found);
  g_assert_null (quatuor_csv_preset_find (HEADERS + 1));
}

static void
test_unknown (void)
{
  g_autoptr (QuatuorCsvImport) import = make_import ();
  g_autoptr (GError) error = NULL;

  g_assert_false (quatuor_csv_preset_load ("Jamais gardé", import, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_NO_MAPPING);
  g_assert_cmpint (import->dialect.separator, ==, ';');
}

/* A file that somebody spoilt holds nothing, and can be written again. */
static void
test_spoilt (void)
{
  g_autofree char *path =
    g_build_filename (g_get_user_data_dir (), "quatuor", "mappings.ini", NULL);
  g_autoptr (QuatuorCsvImport) import = make_import ();
  g_auto (GStrv) names = NULL;

  g_assert_true (quatuor_csv_preset_save ("A", import, NULL));
  g_assert_true (g_file_set_contents (path, "kind=people\n[A]\nkind=dragons\n", -1, NULL));
  g_assert_false (quatuor_csv_preset_load ("A", import, NULL));
  g_assert_true (quatuor_csv_preset_save ("B", import, NULL));
  g_assert_true (quatuor_csv_preset_load ("B", import, NULL));
  names = quatuor_csv_preset_list ();
  g_assert_true (g_strv_contains ((const char *const *) names, "B"));
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("quatuor-XXXXXX", NULL);
  g_autofree char *kept = g_build_filename (folder, "quatuor", NULL);
  g_autofree char *file = g_build_filename (kept, "mappings.ini", NULL);
  int status;

  /* A folder of its own: what GLib isolates it leaks. */
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/preset/kept", test_kept);
  g_test_add_func ("/csv/preset/unknown", test_unknown);
  g_test_add_func ("/csv/preset/spoilt", test_spoilt);
  status = g_test_run ();
  g_unlink (file);
  g_rmdir (kept);
  g_rmdir (folder);
  return status;
}
