/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-window.h"

#include "quatuor-author.h"
#include "quatuor-lock.h"
#include "quatuor-test-db.h"

#include <string.h>

/* Milliseconds between two looks, and how many looks until a test gives up. */
#define LOOK_EVERY 10
#define MAX_LOOKS 500

/* Looks that let what was given up come to its end. */
#define LOOKS_AFTER 20

typedef struct
{
  QuatuorTestDb       base;
  QuatuorApplication *application;
  QuatuorWindow      *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static guint n_applications = 0;
  g_autofree char *id = g_strdup_printf ("io.github.quatuor.Quatuor.Test%u", n_applications++);
  g_autoptr (GError) error = NULL;

  /* The toolkit's own proxies hold an application for a while after its test:
   * the next one takes another place on the bus. */
  quatuor_test_db_set_up (&fixture->base, data);
  fixture->application = g_object_new (QUATUOR_TYPE_APPLICATION,
                                       "application-id", id,
                                       "flags", G_APPLICATION_NON_UNIQUE,
                                       "resource-base-path", "/io/github/quatuor/Quatuor",
                                       NULL);
  g_application_register (G_APPLICATION (fixture->application), NULL, &error);
  g_assert_no_error (error);
  fixture->window = quatuor_window_new (fixture->application);
}

static void
look (void)
{
  g_usleep (LOOK_EVERY * (G_USEC_PER_SEC / 1000));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Closes what is left, and sees that nothing of the window stays behind. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (fixture->window), &window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  for (guint i = 0; window != NULL && i < MAX_LOOKS; i++)
    look ();
  g_assert_null (window);

  g_clear_object (&fixture->application);
  quatuor_test_db_tear_down (&fixture->base, data);
}

static void
open_file (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->base.path);

  g_clear_pointer (&fixture->base.db, quatuor_db_close);
  quatuor_window_open (fixture->window, file, QUATUOR_OPEN_WRITABLE);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static QuatuorStore *
await_store (Fixture *fixture)
{
  for (guint i = 0; quatuor_window_get_store (fixture->window) == NULL && i < MAX_LOOKS; i++)
    look ();
  g_assert_nonnull (quatuor_window_get_store (fixture->window));
  return quatuor_window_get_store (fixture->window);
}

static AdwMessageDialog *
find_dialog (void)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *link = toplevels; link != NULL; link = link->next)
    if (ADW_IS_MESSAGE_DIALOG (link->data) && gtk_widget_get_visible (link->data))
      return link->data;
  return NULL;
}

static AdwMessageDialog *
await_dialog (void)
{
  for (guint i = 0; find_dialog () == NULL && i < MAX_LOOKS; i++)
    look ();
  g_assert_nonnull (find_dialog ());
  return find_dialog ();
}

static void
respond (AdwMessageDialog *dialog,
         const char       *response)
{
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_start (Fixture       *fixture,
            gconstpointer  data)
{
  quatuor_window_show_start (fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));

  g_assert_null (quatuor_window_get_store (fixture->window));
  g_assert_null (quatuor_window_get_file (fixture->window));
  /* Nothing to go to, nothing to undo. */
  quatuor_window_go (fixture->window, "overview");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);
}

/* A person who chose another file while the first one was on its way has that one. */
static void
test_other_file (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->base.directory, "autre.quatuor", NULL);
  g_autoptr (GFile) first = g_file_new_for_path (fixture->base.path);
  g_autoptr (GFile) other = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&fixture->base.db, quatuor_db_close);
  g_file_copy (first, other, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  quatuor_window_open (fixture->window, first, QUATUOR_OPEN_WRITABLE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  quatuor_window_open (fixture->window, other, QUATUOR_OPEN_WRITABLE);
  await_store (fixture);
  for (guint i = 0; i < LOOKS_AFTER; i++)
    look ();
  g_assert_nonnull (quatuor_window_get_store (fixture->window));
  g_assert_true (g_file_equal (quatuor_window_get_file (fixture->window), other));
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const TARGETS[] = { "programme", "reports", "history", "overview",
                                         "no-such-page", "territory/not-an-id" };
  g_autofree char *id = quatuor_id_to_string (&fixture->base.territory);
  g_autofree char *territory = g_strconcat ("territory/", id, NULL);
  const QuatuorProgramme *programme;
  QuatuorStore *store;

  open_file (fixture);
  store = await_store (fixture);
  programme = quatuor_cohort_programme (quatuor_store_get_cohort (store));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, programme->title);

  for (gsize i = 0; i < G_N_ELEMENTS (TARGETS); i++)
    {
      quatuor_window_go (fixture->window, TARGETS[i]);
      look ();
    }
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.go", "s", territory);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.toggle-sidebar", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.focus-next-pane", NULL);
  look ();
}

static void
test_locked (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (QuatuorLock) lock = NULL;
  g_autoptr (GError) error = NULL;
  AdwMessageDialog *dialog;

  g_clear_pointer (&fixture->base.db, quatuor_db_close);
  lock = quatuor_lock_take (fixture->base.path, QUATUOR_LOCK_REFUSE, &error);
  g_assert_no_error (error);

  open_file (fixture);
  dialog = await_dialog ();
  g_assert_true (adw_message_dialog_has_response (dialog, "anyway"));
  respond (dialog, "read-only");

  g_assert_true (quatuor_store_is_read_only (await_store (fixture)));
}

static void
test_foreign (Fixture       *fixture,
              gconstpointer  data)
{
  AdwMessageDialog *dialog;

  g_clear_pointer (&fixture->base.db, quatuor_db_close);
  g_assert_true (g_file_set_contents (fixture->base.path, "Bonjour !\n", -1, NULL));
  open_file (fixture);

  dialog = await_dialog ();
  g_assert_false (adw_message_dialog_has_response (dialog, "anyway"));
  g_assert_false (adw_message_dialog_has_response (dialog, "read-only"));
  respond (dialog, "cancel");
  g_assert_null (quatuor_window_get_file (fixture->window));
}

static void
test_undo_older (Fixture       *fixture,
                 gconstpointer  data)
{
  const QuatuorEntry *redo;
  QuatuorStore *store;

  quatuor_test_db_rename (&fixture->base, "CC du Frontonnais");
  quatuor_test_db_rename (&fixture->base, "CC du Val d’Oriel");
  open_file (fixture);
  store = await_store (fixture);

  /* The first undo goes behind the opening of the file, and asks. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (await_dialog ()), "CC du Val d’Oriel"));
  respond (await_dialog (), "cancel");
  look ();
  g_assert_null (quatuor_store_get_redo (store));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  respond (await_dialog (), "undo");
  for (guint i = 0; quatuor_store_get_redo (store) == NULL && i < MAX_LOOKS; i++)
    look ();
  redo = quatuor_store_get_redo (store);
  g_assert_nonnull (redo);

  /* The next one does not ask again. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  for (guint i = 0; quatuor_store_get_redo (store) == redo && i < MAX_LOOKS; i++)
    look ();
  g_assert_null (find_dialog ());
}

static QuatuorEdit *
rename_programme (QuatuorStore *store,
                  const char   *title)
{
  QuatuorProgramme *programme = quatuor_row_copy (
    QUATUOR_TABLE_PROGRAMME, quatuor_cohort_programme (quatuor_store_get_cohort (store)));
  QuatuorEdit *edit = quatuor_edit_new ("programme.edit");

  quatuor_row_set_text (&programme->title, title);
  quatuor_edit_put (edit, QUATUOR_TABLE_PROGRAMME, programme);
  quatuor_row_free (QUATUOR_TABLE_PROGRAMME, programme);
  return edit;
}

static void
add_claire (QuatuorStore *store,
            QuatuorId     id)
{
  QuatuorPerson claire = {
    .id = id, .code = (char *) "AB12CD", .given_name = (char *) "Claire",
    .family_name = (char *) "Évrard",
  };
  QuatuorEdit *edit = quatuor_edit_new ("person.add");

  quatuor_edit_about (edit, QUATUOR_TABLE_PERSON, &claire.id);
  quatuor_edit_put (edit, QUATUOR_TABLE_PERSON, &claire);
  quatuor_store_apply_async (store, edit, NULL, NULL, NULL);
  for (guint i = 0; quatuor_store_get_undo (store) == NULL && i < MAX_LOOKS; i++)
    look ();
}

/* Two people at one computer: what the other one did just now is asked for, too. */
static void
test_undo_of_another (Fixture       *fixture,
                      gconstpointer  data)
{
  QuatuorId id = quatuor_id_new ();
  const QuatuorEntry *first;
  QuatuorStore *store;

  open_file (fixture);
  store = await_store (fixture);
  add_claire (store, id);
  first = quatuor_store_get_undo (store);
  quatuor_author_set (store, quatuor_cohort_find (quatuor_store_get_cohort (store),
                                                  QUATUOR_TABLE_PERSON, &id));
  quatuor_store_apply_async (store, rename_programme (store, "Cohorte de Claire"), NULL, NULL,
                             NULL);
  for (guint i = 0; quatuor_store_get_undo (store) == first && i < MAX_LOOKS; i++)
    look ();

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (await_dialog ()), "Claire Évrard"));
  respond (await_dialog (), "cancel");
  look ();
  g_assert_null (quatuor_store_get_redo (store));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/app/window/start", test_start);
  ADD ("/app/window/other-file", test_other_file);
  ADD ("/app/window/pages", test_pages);
  ADD ("/app/window/locked", test_locked);
  ADD ("/app/window/foreign", test_foreign);
  ADD ("/app/window/undo-older", test_undo_older);
  ADD ("/app/window/undo-of-another", test_undo_of_another);
#undef ADD

  return g_test_run ();
}
