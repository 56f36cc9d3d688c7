/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-row-acts.h"

#include "quatuor-feedback.h"
#include "quatuor-item-target.h"
#include "quatuor-problem.h"
#include "quatuor-removal.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

#define RANK_STEP 1

static gsize
offset_of (QuatuorTable  table,
           const char   *column)
{
  const QuatuorRowType *type = quatuor_row_type (table);

  for (guint i = 0; i < type->n_fields; i++)
    if (g_str_equal (type->fields[i].name, column))
      return type->fields[i].offset;
  g_assert_not_reached ();
}

static gboolean
has_rank (QuatuorTable table)
{
  const QuatuorRowType *type = quatuor_row_type (table);

  for (guint i = 0; i < type->n_fields; i++)
    if (g_str_equal (type->fields[i].name, "rank"))
      return TRUE;
  return FALSE;
}

static gint64 *
rank_of (QuatuorTable  table,
         gconstpointer row)
{
  return (gint64 *) ((guint8 *) row + offset_of (table, "rank"));
}

static const char *
code_of (QuatuorTable  table,
         gconstpointer row)
{
  return *(char *const *) ((const guint8 *) row + offset_of (table, "code"));
}

/* The rows among which a row has its rank, in the order people see: what binds
 * one category in a charter stands apart from what binds another. */
static GPtrArray *
list_siblings (QuatuorCohort *cohort,
               QuatuorTable   table,
               gconstpointer  row)
{
  const QuatuorId *parent = quatuor_row_parent (table, row);
  const GPtrArray *rows = parent != NULL ? quatuor_cohort_children (cohort, table, parent)
                                         : quatuor_cohort_rows (cohort, table);
  GPtrArray *siblings = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      gpointer sibling = g_ptr_array_index (rows, i);

      if (table != QUATUOR_TABLE_CLAUSE ||
          quatuor_id_equal (&((const QuatuorClause *) sibling)->category,
                            &((const QuatuorClause *) row)->category))
        g_ptr_array_add (siblings, sibling);
    }
  return siblings;
}

static gboolean
find_place (const GPtrArray *siblings,
            QuatuorTable     table,
            gconstpointer    row,
            guint           *place)
{
  for (guint i = 0; i < siblings->len; i++)
    if (quatuor_row_same_key (table, g_ptr_array_index (siblings, i), row))
      {
        *place = i;
        return TRUE;
      }
  return FALSE;
}

static QuatuorEdit *
edit_of (QuatuorTable  table,
         const char   *what,
         gconstpointer row)
{
  g_autofree char *verb = g_strconcat (quatuor_row_type (table)->name, ".", what, NULL);
  QuatuorEdit *edit = quatuor_edit_new (verb);

  if (table == QUATUOR_TABLE_GATE)
    quatuor_edit_about (edit, QUATUOR_TABLE_PHASE, &((const QuatuorGate *) row)->phase);
  else if (table == QUATUOR_TABLE_PEER_NOTE)
    quatuor_edit_about (edit, QUATUOR_TABLE_PEER_GROUP,
                        &((const QuatuorPeerNote *) row)->peer_group);
  else
    quatuor_edit_about (edit, table, row);
  return edit;
}

/* Swaps two neighbours. Ranks that were equal or had holes are made 1, 2, 3 on
 * the way, so that the order on the screen is the order in the file. */
static QuatuorEdit *
move_edit (const GPtrArray *siblings,
           QuatuorTable     table,
           guint            from,
           guint            to)
{
  QuatuorEdit *edit = edit_of (table, "edit", g_ptr_array_index (siblings, from));

  for (guint i = 0; i < siblings->len; i++)
    {
      gconstpointer row = g_ptr_array_index (siblings, i);
      guint place = i == from ? to : i == to ? from : i;
      gpointer moved;

      if (*rank_of (table, row) == (gint64) place + RANK_STEP)
        continue;
      moved = quatuor_row_copy (table, row);
      *rank_of (table, moved) = (gint64) place + RANK_STEP;
      quatuor_edit_put (edit, table, moved);
      quatuor_row_free (table, moved);
    }
  return edit;
}

static void
move (QuatuorRowField *self,
      int              delta)
{
  QuatuorFieldBinding *binding = quatuor_row_field_get_binding (self);
  g_autoptr (GPtrArray) siblings = NULL;
  guint place;

  if (binding->row == NULL || !has_rank (binding->table))
    return;

  siblings = list_siblings (quatuor_store_get_cohort (binding->store), binding->table,
                            binding->row);
  if (!find_place (siblings, binding->table, binding->row, &place) ||
      (delta < 0 && place == 0) || (delta > 0 && place + 1 >= siblings->len))
    return;

  quatuor_feedback_apply (GTK_WIDGET (self), binding->store,
                          move_edit (siblings, binding->table, place,
                                     (guint) ((int) place + delta)));
}

static void
move_up_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  move (QUATUOR_ROW_FIELD (widget), -1);
}

static void
move_down_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  move (QUATUOR_ROW_FIELD (widget), 1);
}

/* Takes the rows of @table away that refer to @id by their column @column. */
static void
remove_referring (QuatuorEdit     *edit,
                  QuatuorCohort   *cohort,
                  QuatuorTable     table,
                  const char      *column,
                  const QuatuorId *id)
{
  const GPtrArray *rows = quatuor_cohort_rows (cohort, table);
  gsize offset = offset_of (table, column);

  for (guint i = 0; i < rows->len; i++)
    {
      const guint8 *row = g_ptr_array_index (rows, i);

      if (quatuor_id_equal (row + offset, id))
        quatuor_edit_remove (edit, table, row);
    }
}

static void
remove_children (QuatuorEdit     *edit,
                 QuatuorCohort   *cohort,
                 QuatuorTable     table,
                 const QuatuorId *id)
{
  const GPtrArray *gates;

  switch ((int) table)
    {
    case QUATUOR_TABLE_GATE:
      remove_referring (edit, cohort, QUATUOR_TABLE_GATE_CHECK, "gate", id);
      break;
    case QUATUOR_TABLE_PHASE:
      gates = quatuor_cohort_children (cohort, QUATUOR_TABLE_GATE, id);
      for (guint i = 0; gates != NULL && i < gates->len; i++)
        remove_referring (edit, cohort, QUATUOR_TABLE_GATE_CHECK, "gate",
                          g_ptr_array_index (gates, i));
      remove_referring (edit, cohort, QUATUOR_TABLE_GATE, "phase", id);
      remove_referring (edit, cohort, QUATUOR_TABLE_PROGRESS, "phase", id);
      break;
    case QUATUOR_TABLE_CAMPAIGN:
      remove_referring (edit, cohort, QUATUOR_TABLE_CAMPAIGN_HIDDEN, "campaign", id);
      break;
    case QUATUOR_TABLE_CATEGORY:
      remove_referring (edit, cohort, QUATUOR_TABLE_SEAT, "category", id);
      break;
    case QUATUOR_TABLE_CRITERION:
      remove_referring (edit, cohort, QUATUOR_TABLE_CRITERION_MAP, "new", id);
      remove_referring (edit, cohort, QUATUOR_TABLE_CAMPAIGN_HIDDEN, "criterion", id);
      break;
    default:
      break;
    }
}

static gboolean
names_id (const QuatuorRowType *type,
          const guint8         *row,
          const QuatuorId      *id)
{
  for (guint i = 0; i < type->n_fields; i++)
    if ((type->fields[i].kind == QUATUOR_FIELD_ID || type->fields[i].kind == QUATUOR_FIELD_KEY) &&
        quatuor_id_equal (row + type->fields[i].offset, id))
      return TRUE;
  return FALSE;
}

/* Whether a row of @table, another one than @id itself, names @id. */
static gboolean
has_naming (QuatuorCohort   *cohort,
            QuatuorTable     table,
            const QuatuorId *id)
{
  const GPtrArray *rows = quatuor_cohort_rows (cohort, table);
  const QuatuorRowType *type = quatuor_row_type (table);

  for (guint i = 0; i < rows->len; i++)
    {
      const guint8 *row = g_ptr_array_index (rows, i);

      if (!quatuor_id_equal (row, id) && names_id (type, row, id))
        return TRUE;
    }
  return FALSE;
}

/* Whether anything but rows of @own, which go along, names the row. An id is
 * used once in a programme, so that it is enough to look for its bytes. */
static gboolean
is_named (QuatuorCohort   *cohort,
          QuatuorTable     own,
          const QuatuorId *id)
{
  for (QuatuorTable table = 0; table < QUATUOR_N_TABLES; table++)
    if (table != own && table != QUATUOR_TABLE_RATING && has_naming (cohort, table, id))
      return TRUE;
  return FALSE;
}

/* The seats of a category are made with it and with each territory, and go with
 * it as long as nobody ever sat there. What is for the whole category, such as a
 * session, was planned by somebody and does not go along unseen. */
static const char *
find_category_obstacle (QuatuorCohort   *cohort,
                        const QuatuorId *category)
{
  const GPtrArray *seats = quatuor_cohort_rows (cohort, QUATUOR_TABLE_SEAT);

  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *seat = g_ptr_array_index (seats, i);
      const GArray *tallies = quatuor_cohort_tallies (cohort, &seat->id);

      if (quatuor_id_equal (&seat->category, category) &&
          ((tallies != NULL && tallies->len > 0) ||
           is_named (cohort, QUATUOR_TABLE_SEAT, &seat->id)))
        return _("its seats have people or answers");
    }
  return is_named (cohort, QUATUOR_TABLE_SEAT, category)
           ? _("a session, a group or a clause is for it")
           : NULL;
}

/* Whether somebody answered in a campaign, or it was crossed. */
static gboolean
is_answered (QuatuorCohort   *cohort,
             const QuatuorId *campaign)
{
  const GPtrArray *seats = quatuor_cohort_rows (cohort, QUATUOR_TABLE_SEAT);

  for (guint i = 0; i < seats->len; i++)
    {
      const GArray *tallies = quatuor_cohort_tallies (cohort, g_ptr_array_index (seats, i));

      for (guint j = 0; tallies != NULL && j < tallies->len; j++)
        if (quatuor_id_equal (&g_array_index (tallies, QuatuorTally, j).campaign, campaign))
          return TRUE;
    }
  return is_named (cohort, QUATUOR_TABLE_CAMPAIGN_HIDDEN, campaign);
}

/* Returns: (transfer none) (nullable): why the row must stay, in words. */
static const char *
find_obstacle (QuatuorCohort *cohort,
               QuatuorTable   table,
               gconstpointer  row)
{
  switch ((int) table)
    {
    case QUATUOR_TABLE_CAMPAIGN:
      return is_answered (cohort, row) ? _("it has answers") : NULL;
    case QUATUOR_TABLE_CATEGORY:
      return find_category_obstacle (cohort, row);
    case QUATUOR_TABLE_DIMENSION:
      return is_named (cohort, QUATUOR_TABLE_DIMENSION, row) ? _("it has criteria") : NULL;
    default:
      return NULL;
    }
}

static const char *
title_of (QuatuorTable  table,
          gconstpointer row)
{
  if (table == QUATUOR_TABLE_CATEGORY)
    return ((const QuatuorCategory *) row)->label;
  return *(char *const *) ((const guint8 *) row + offset_of (table, "title"));
}

/**
 * quatuor_row_acts_remove:
 * @widget: where the act is told
 * @store: the programme
 * @table: a table
 * @row: the row to remove
 *
 * Removes a row and what stands under it, as one act. Nothing is asked: the
 * toast takes it back. What others depend on stays, and that is said.
 */
void
quatuor_row_acts_remove (GtkWidget     *widget,
                         QuatuorStore  *store,
                         QuatuorTable   table,
                         gconstpointer  row)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  const char *obstacle = find_obstacle (cohort, table, row);
  g_autoptr (GError) error = NULL;
  QuatuorEdit *edit;

  if (obstacle != NULL)
    {
      quatuor_problem_raise (&error, QUATUOR_PROBLEM_IN_USE, title_of (table, row), obstacle);
      quatuor_feedback_error (widget, error);
      return;
    }

  edit = edit_of (table, "remove", row);
  if (table >= QUATUOR_TABLE_PEER_GROUP)
    {
      const GPtrArray *rows = quatuor_cohort_rows (cohort, table);
      guint place;

      /* A removal knows the rows of the cohort by themselves, not by their keys. */
      if (find_place (rows, table, row, &place))
        quatuor_removal_add (edit, cohort, table, g_ptr_array_index (rows, place));
    }
  else
    {
      remove_children (edit, cohort, table, row);
      quatuor_edit_remove (edit, table, row);
    }
  quatuor_feedback_apply (widget, store, edit);
}

static void
history_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  QuatuorFieldBinding *binding = quatuor_row_field_get_binding (QUATUOR_ROW_FIELD (widget));

  if (binding->row != NULL)
    quatuor_item_show_history (widget, binding->table, binding->row);
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  QuatuorFieldBinding *binding = quatuor_row_field_get_binding (QUATUOR_ROW_FIELD (widget));
  g_autoptr (QuatuorStore) store = g_object_ref (binding->store);
  gpointer row = quatuor_row_copy (binding->table, binding->row);
  QuatuorTable table = binding->table;

  quatuor_row_acts_remove (widget, store, table, row);
  quatuor_row_free (table, row);
}

/**
 * quatuor_row_acts_install:
 * @widget_class: the class of a QuatuorRowField
 *
 * Gives the rows of a class the actions `row.move-up` and `row.move-down`, with
 * Alt+Up and Alt+Down, `row.history` and `row.remove`.
 */
void
quatuor_row_acts_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "row.move-up", NULL, move_up_cb);
  gtk_widget_class_install_action (widget_class, "row.move-down", NULL, move_down_cb);
  gtk_widget_class_install_action (widget_class, "row.history", NULL, history_cb);
  gtk_widget_class_install_action (widget_class, "row.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK,
                                       "row.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK,
                                       "row.move-down", NULL);
}

/* What the first answer froze neither moves nor goes. */
static gboolean
is_frozen (const QuatuorFieldBinding *binding)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (binding->store);
  const QuatuorDimension *dimension = NULL;
  const QuatuorFramework *framework;

  if (binding->table == QUATUOR_TABLE_DIMENSION)
    dimension = binding->row;
  else if (binding->table == QUATUOR_TABLE_CRITERION)
    dimension = quatuor_cohort_find (cohort, QUATUOR_TABLE_DIMENSION,
                                     &((const QuatuorCriterion *) binding->row)->dimension);
  if (dimension == NULL)
    return FALSE;

  framework = quatuor_cohort_find (cohort, QUATUOR_TABLE_FRAMEWORK, &dimension->framework);
  return framework != NULL && framework->frozen_on != QUATUOR_DATE_UNKNOWN;
}

/**
 * quatuor_row_acts_update:
 * @self: a field whose class has the actions
 *
 * Says which of them can be done now: the first row cannot move up.
 */
void
quatuor_row_acts_update (QuatuorRowField *self)
{
  QuatuorFieldBinding *binding = quatuor_row_field_get_binding (self);
  g_autoptr (GPtrArray) siblings =
    list_siblings (quatuor_store_get_cohort (binding->store), binding->table, binding->row);
  gboolean writable = !quatuor_store_is_read_only (binding->store) && !is_frozen (binding);
  guint place = 0;
  gboolean found = has_rank (binding->table) &&
                   find_place (siblings, binding->table, binding->row, &place);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.move-up", writable && found && place > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.move-down",
                                 writable && found && place + 1 < siblings->len);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.remove", writable);
}

/**
 * quatuor_row_acts_button:
 *
 * Returns: (transfer full): the menu button of a row that can move and go,
 *   floating
 */
GtkWidget *
quatuor_row_acts_button (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();
  g_autoptr (GMenu) history = g_menu_new ();
  g_autoptr (GMenu) removal = g_menu_new ();
  g_autoptr (GMenuItem) item = g_menu_item_new (_("_Remove"), "row.remove");
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (order, _("Move _Up"), "row.move-up");
  g_menu_append (order, _("Move _Down"), "row.move-down");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append (history, _("H_istory…"), "row.history");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (history));
  g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
  g_menu_append_item (removal, item);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Move or Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Move or Remove"), -1);
  return button;
}

/**
 * quatuor_row_acts_next_rank:
 * @siblings: (nullable): the rows of one parent
 * @table: their table
 *
 * Returns: the rank of one more row, after all of them
 */
gint64
quatuor_row_acts_next_rank (const GPtrArray *siblings,
                            QuatuorTable     table)
{
  gint64 last = 0;

  for (guint i = 0; siblings != NULL && i < siblings->len; i++)
    last = MAX (last, *rank_of (table, g_ptr_array_index (siblings, i)));
  return last + RANK_STEP;
}

static gboolean
is_taken (const GPtrArray *siblings,
          QuatuorTable     table,
          const char      *code)
{
  for (guint i = 0; siblings != NULL && i < siblings->len; i++)
    if (g_ascii_strcasecmp (code_of (table, g_ptr_array_index (siblings, i)), code) == 0)
      return TRUE;
  return FALSE;
}

/**
 * quatuor_row_acts_new_code:
 * @siblings: (nullable): the rows among which a code is unique
 * @table: their table
 * @title: what a person wrote
 *
 * Returns: (transfer full): a code made of the title that no row has yet
 */
char *
quatuor_row_acts_new_code (const GPtrArray *siblings,
                           QuatuorTable     table,
                           const char      *title)
{
  g_autofree char *made = quatuor_text_make_code (title);
  const char *stem = made != NULL ? made : quatuor_row_type (table)->name;
  char *code = g_strdup (stem);

  for (guint i = 2; is_taken (siblings, table, code); i++)
    {
      g_free (code);
      code = g_strdup_printf ("%s-%u", stem, i);
    }
  return code;
}
