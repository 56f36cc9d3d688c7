/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-window.h"

#include "quatuor-feedback.h"
#include "quatuor-team.h"
#include "quatuor-window-private.h"

#include <string.h>

/* Every page of the window and what its actions open, on the sample: what can take
 * the focus has a name, no name or text keeps the underscore of a mnemonic, nothing
 * asks for more than the narrowest window has, and Escape closes what was opened. */

/* Looks that let a page ask the store for what it shows. */
#define LOOKS_A_PAGE 8

/* A text that is shown inside, as a screen reader reads the contents of a button. */
static gboolean
has_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_label_get_text (GTK_LABEL (widget))[0] != '\0')
    return TRUE;
  if (GTK_IS_INSCRIPTION (widget) && gtk_inscription_get_text (GTK_INSCRIPTION (widget)) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_text (child))
      return TRUE;
  return FALSE;
}

/* GTK 4.8 itself leaves the underscore in the name of a button that shows it as a
 * mnemonic, and says both forms to a screen reader. */
static gboolean
has_mnemonic (GtkWidget *widget)
{
  return (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget))) ||
         (GTK_IS_CHECK_BUTTON (widget) &&
          gtk_check_button_get_use_underline (GTK_CHECK_BUTTON (widget)));
}

/* GtkText is the inside of a field, which has the name; an entry row names it. */
static gboolean
is_named (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  for (GtkWidget *outer = gtk_widget_get_parent (widget); GTK_IS_TEXT (widget) && outer != NULL;
       outer = gtk_widget_get_parent (outer))
    if (GTK_IS_EDITABLE (outer) || GTK_IS_LIST_BOX_ROW (outer))
      return is_named (outer);
  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
         has_text (widget);
}

/* Boxes that only scroll or hold what has names. */
static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_EDITABLE (widget) ||
         GTK_IS_SWITCH (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_TEXT_VIEW (widget) ||
         GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_COLUMN_VIEW (widget);
}

/* The toolkit’s own: window controls, the parts of drop-downs and of split lists. */
static gboolean
is_of_toolkit (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) != NULL ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN) != NULL ||
         (GTK_IS_LIST_VIEW (widget) &&
          gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW) != NULL) ||
         (!GTK_IS_MENU_BUTTON (widget) &&
          gtk_widget_get_ancestor (widget, GTK_TYPE_MENU_BUTTON) != NULL);
}

static void
check_texts (GtkWidget  *widget,
             const char *target)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      strchr (gtk_label_get_text (GTK_LABEL (widget)), '_') != NULL)
    {
      g_test_message ("%s: the text “%s”", target, gtk_label_get_text (GTK_LABEL (widget)));
      g_test_fail ();
    }
  if (is_control (widget) &&
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    {
      g_autofree char *name =
        gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                            GTK_ACCESSIBLE_PROPERTY_LABEL, "");

      if (name != NULL && strchr (name, '_') != NULL && !has_mnemonic (widget))
        {
          g_test_message ("%s: the name “%s”", target, name);
          g_test_fail ();
        }
    }
}

/* The lines of a list that lets none of them take the focus are out of reach. */
static void
check_list (GtkWidget  *list,
            const char *target)
{
  GtkSelectionModel *lines = gtk_list_view_get_model (GTK_LIST_VIEW (list));

  if (lines == NULL || g_list_model_get_n_items (G_LIST_MODEL (lines)) == 0 ||
      gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD))
    return;
  g_test_message ("%s: no line of the list takes the focus", target);
  g_test_fail ();
}

static void
check (GtkWidget  *widget,
       const char *target)
{
  if (GTK_IS_LIST_VIEW (widget) && gtk_widget_get_mapped (widget) && !is_of_toolkit (widget))
    check_list (widget, target);
  check_texts (widget, target);
  if (is_control (widget) && gtk_widget_get_mapped (widget) &&
      gtk_widget_get_focusable (widget) && !is_of_toolkit (widget) && !is_named (widget))
    {
      g_test_message ("%s: %s has no name", target, G_OBJECT_TYPE_NAME (widget));
      g_test_fail ();
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check (child, target);
}

/* What asks for more is cut off there: a page does not scroll sideways. */
static void
check_width (GtkWidget  *widget,
             const char *target)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least > FIXTURE_NARROWEST)
    {
      g_test_message ("%s: %s asks for %d pixels", target, G_OBJECT_TYPE_NAME (widget), least);
      g_test_fail ();
    }
}

static void
check_at (FixtureWindow *self,
          const char    *target)
{
  g_test_message ("%s", target);
  quatuor_window_go (self->window, target);
  fixture_window_look (LOOKS_A_PAGE);
  check (GTK_WIDGET (self->window->page), target);
  check_width (GTK_WIDGET (self->window->page), target);
}

/* The first row of a table that a page shows one of. */
static char *
make_target (FixtureWindow *self,
             const char    *page,
             QuatuorTable   table)
{
  const GPtrArray *rows =
    quatuor_cohort_rows (quatuor_store_get_cohort (quatuor_window_get_store (self->window)), table);
  g_autofree char *id = NULL;

  g_assert_cmpuint (rows->len, >, 0);
  id = quatuor_id_to_string (&((const QuatuorTerritory *) g_ptr_array_index (rows, 0))->id);
  return g_strdup_printf ("%s/%s", page, id);
}

static void
check_pages (FixtureWindow *self)
{
  static const struct
  {
    const char   *page;
    QuatuorTable  table;
  } OF_ROWS[] = {
    { "group", QUATUOR_TABLE_PEER_GROUP },
    { "needs", QUATUOR_TABLE_TERRITORY },
    { "presence", QUATUOR_TABLE_SESSION },
    { "session", QUATUOR_TABLE_SESSION },
  };
  gsize n_pages;
  const QuatuorPageEntry *pages = quatuor_window_get_pages (&n_pages);

  for (gsize i = 0; i < n_pages; i++)
    if (pages[i].title != NULL || g_str_equal (pages[i].name, "charter") ||
        g_str_equal (pages[i].name, "rates"))
      check_at (self, pages[i].name);
  for (gsize i = 0; i < G_N_ELEMENTS (OF_ROWS); i++)
    {
      g_autofree char *target = make_target (self, OF_ROWS[i].page, OF_ROWS[i].table);

      check_at (self, target);
    }
}

/* The toast in sight and the one that waits for it: the toolkit names no button of
 * theirs. */
static void
check_toasts (FixtureWindow *self)
{
  g_autoptr (AdwToast) first = adw_toast_new ("first");

  quatuor_feedback_show_toast (GTK_WIDGET (self->window), first);
  quatuor_feedback_say (GTK_WIDGET (self->window), "second");
  fixture_window_look (LOOKS_A_PAGE);
  check (GTK_WIDGET (self->window), "the first toast");
  adw_toast_dismiss (first);
  fixture_window_look (LOOKS_A_PAGE);
  check (GTK_WIDGET (self->window), "the second toast");
}

static void
check_territory (FixtureWindow *self)
{
  static const char *const TABS[] = { "team", "diagnostic", "path", "support", "roadmap",
                                      "narrative", "history" };
  g_autofree char *territory = make_target (self, "territory", QUATUOR_TABLE_TERRITORY);

  for (gsize i = 0; i < G_N_ELEMENTS (TABS); i++)
    {
      g_autofree char *target = g_strdup_printf ("%s/%s", territory, TABS[i]);

      check_at (self, target);
    }
}

/* Returns: (transfer full) (nullable): a window that lies above the main one. */
static GtkWidget *
find_opened (FixtureWindow *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint n = g_list_model_get_n_items (windows); n > 0; n--)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, n - 1);

      /* The shortcuts wait out of sight until somebody asks for them. */
      if (window != GTK_WIDGET (self->window) && gtk_widget_get_visible (window))
        return g_steal_pointer (&window);
    }
  return NULL;
}

static gboolean
closes_by_escape (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
      guint n_shortcuts =
        GTK_IS_SHORTCUT_CONTROLLER (controller)
          ? g_list_model_get_n_items (G_LIST_MODEL (controller)) : 0;

      for (guint n = 0; n < n_shortcuts; n++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), n);
          g_autofree char *trigger =
            gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (trigger, "Escape"))
            return TRUE;
        }
    }
  return FALSE;
}

static void
check_opened (FixtureWindow *self,
              const char    *target)
{
  g_autoptr (GtkWidget) window = NULL;

  fixture_window_look (LOOKS_A_PAGE);
  while ((window = find_opened (self)) != NULL)
    {
      check (window, target);
      /* Not the frame: a screen without a compositor draws one. */
      check_width (gtk_window_get_child (GTK_WINDOW (window)), target);
      if (!closes_by_escape (window))
        {
          g_test_message ("%s: Escape does not close %s", target, G_OBJECT_TYPE_NAME (window));
          g_test_fail ();
        }
      gtk_window_destroy (GTK_WINDOW (window));
      g_clear_object (&window);
      fixture_window_look (1);
    }
}

/* The windows of ours that the menu opens; about and shortcuts are the toolkit’s. */
static void
check_dialogs (FixtureWindow *self)
{
  static const char *const ACTIONS[] = { "app.help", "win.archive", "win.backups",
                                         "win.import", "win.new", "win.preferences",
                                         "win.search" };

  for (gsize i = 0; i < G_N_ELEMENTS (ACTIONS); i++)
    {
      g_autoptr (GtkWidget) window = NULL;

      g_test_message ("%s", ACTIONS[i]);
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), ACTIONS[i], NULL));
      fixture_window_look (LOOKS_A_PAGE);
      window = find_opened (self);
      g_assert_nonnull (window);
      check_opened (self, ACTIONS[i]);
    }
}

/* What the parts of a page hear is found where it is installed. */
static gboolean
activate (GtkWidget  *widget,
          const char *action,
          GVariant   *target)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child) && activate (child, action, target))
      return TRUE;
  return gtk_widget_activate_action_variant (widget, action, target);
}

static void
check_action (FixtureWindow *self,
              const char    *action,
              const char    *target)
{
  g_autoptr (GVariant) parameter = NULL;
  g_autoptr (GtkWidget) window = NULL;

  if (target != NULL)
    parameter = g_variant_ref_sink (g_variant_new_string (target));
  g_test_message ("%s", action);
  g_assert_true (activate (GTK_WIDGET (self->window->page), action, parameter));
  fixture_window_look (LOOKS_A_PAGE);
  window = find_opened (self);
  g_assert_nonnull (window);
  check_opened (self, action);
}

/* Goes to a place and does there what opens a window. */
static void
check_acts (FixtureWindow     *self,
            const char        *place,
            const char *const *actions,
            const char        *target)
{
  quatuor_window_go (self->window, place);
  fixture_window_look (LOOKS_A_PAGE);
  for (guint i = 0; actions[i] != NULL; i++)
    check_action (self, actions[i], target);
}

static void
check_acts_of_pages (FixtureWindow *self)
{
  static const char *const CALENDAR[] = { "calendar.add", "calendar.move-plan", NULL };
  static const char *const GROUP[] = { "group.members", "group.add-note", NULL };
  static const char *const GROUPS[] = { "groups.compose", "groups.new", NULL };
  static const char *const PROGRAMME[] = { "campaign.hide", NULL };
  static const char *const RESOURCES[] = { "resources.add", "resources.add-learning", NULL };
  static const char *const SESSION[] = { "session.add-work", "session.edit", "session.history",
                                         "session.invite", "session.move", NULL };
  g_autofree char *group = make_target (self, "group", QUATUOR_TABLE_PEER_GROUP);
  g_autofree char *session = make_target (self, "session", QUATUOR_TABLE_SESSION);

  check_acts (self, "calendar", CALENDAR, NULL);
  check_acts (self, "groups", GROUPS, NULL);
  check_acts (self, group, GROUP, NULL);
  check_acts (self, "programme", PROGRAMME, NULL);
  check_acts (self, "resources", RESOURCES, NULL);
  check_acts (self, session, SESSION, NULL);
}

/* The first holder of a seat of a territory. */
static const QuatuorTenure *
find_holder (FixtureWindow    *self,
             const QuatuorId  *territory,
             const QuatuorId **seat)
{
  QuatuorCohort *cohort =
    quatuor_store_get_cohort (quatuor_window_get_store (self->window));
  const GPtrArray *seats = quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, territory);

  for (guint i = 0; i < seats->len; i++)
    {
      const GPtrArray *tenures;

      *seat = g_ptr_array_index (seats, i);
      tenures = quatuor_cohort_children (cohort, QUATUOR_TABLE_TENURE, *seat);
      for (guint n = 0; n < tenures->len; n++)
        {
          const QuatuorTenure *tenure = g_ptr_array_index (tenures, n);

          if (g_str_equal (tenure->role, QUATUOR_ROLE_HOLDER))
            return tenure;
        }
    }
  g_assert_not_reached ();
}

static void
check_acts_of_team (FixtureWindow *self,
                    const char    *place)
{
  static const char *const SEAT[] = { "team.add-associate", "team.add-holder",
                                      "team.add-substitute", NULL };
  static const char *const TENURE[] = { "team.edit-term", "team.hand-over",
                                        "team.handover-sheet", "team.replace", "team.vacate",
                                        NULL };
  static const char *const PERSON[] = { "person.edit", "person.forget", "person.history",
                                        "person.sheet", NULL };
  const GPtrArray *territories =
    quatuor_cohort_rows (quatuor_store_get_cohort (quatuor_window_get_store (self->window)),
                         QUATUOR_TABLE_TERRITORY);
  const QuatuorTerritory *territory = g_ptr_array_index (territories, 0);
  const QuatuorId *seat;
  const QuatuorTenure *holder = find_holder (self, &territory->id, &seat);
  g_autofree char *seat_id = quatuor_id_to_string (seat);
  g_autofree char *tenure_id = quatuor_id_to_string (&holder->id);
  g_autofree char *person_id = quatuor_id_to_string (&holder->person);

  check_acts (self, place, SEAT, seat_id);
  check_acts (self, place, TENURE, tenure_id);
  check_acts (self, place, PERSON, person_id);
}

static void
check_acts_of_territory (FixtureWindow *self)
{
  static const char *const SUPPORT[] = { "support.add-commitment", "support.add-interview",
                                         "support.add-topic", "support.note-contact",
                                         "support.prepare", NULL };
  static const char *const ROADMAP[] = { "roadmap.add-effect", "roadmap.add-learning", NULL };
  static const char *const NARRATIVE[] = { "narrative.add-moment",
                                           "narrative.add-recommendation", NULL };
  static const char *const TERRITORY[] = { "territory.edit", "territory.set-state", NULL };
  g_autofree char *territory = make_target (self, "territory", QUATUOR_TABLE_TERRITORY);
  g_autofree char *team = g_strconcat (territory, "/team", NULL);
  g_autofree char *support = g_strconcat (territory, "/support", NULL);
  g_autofree char *roadmap = g_strconcat (territory, "/roadmap", NULL);
  g_autofree char *narrative = g_strconcat (territory, "/narrative", NULL);

  check_acts_of_team (self, team);
  check_acts (self, team, TERRITORY, NULL);
  check_acts (self, support, SUPPORT, NULL);
  check_acts (self, roadmap, ROADMAP, NULL);
  check_acts (self, narrative, NARRATIVE, NULL);
}

static void
test_names (FixtureWindow *self,
            gconstpointer  data)
{
  check_pages (self);
  check_toasts (self);
  check_territory (self);
  check_dialogs (self);
  check_acts_of_pages (self);
  check_acts_of_territory (self);
  check (GTK_WIDGET (self->window), "window");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();

  g_test_add ("/app/names", FixtureWindow, NULL, fixture_window_set_up, test_names,
              fixture_window_tear_down);
  return g_test_run ();
}
