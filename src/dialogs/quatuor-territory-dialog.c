/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-territory-dialog.h"

#include "quatuor-date-row.h"
#include "quatuor-entry-text.h"
#include "quatuor-note-row.h"
#include "quatuor-person-row.h"
#include "quatuor-place-entry.h"
#include "quatuor-problem-row.h"
#include "quatuor-territory-edit.h"
#include "quatuor-text.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Years that a census can be of. */
#define YEAR_MIN 1800
#define YEAR_MAX 2200

struct _QuatuorTerritoryDialog
{
  QuatuorFormDialog    parent_instance;

  /* Template children */
  QuatuorPersonRow    *coach_row;
  AdwEntryRow         *code_row;
  QuatuorProblemRow   *code_problem;
  AdwEntryRow         *departments_row;
  AdwComboRow         *kind_row;
  AdwEntryRow         *labels_row;
  QuatuorPlaceEntry   *name_entry;
  QuatuorNoteRow      *north_star_row;
  QuatuorNoteRow      *note_row;
  AdwComboRow         *parent_row;
  AdwEntryRow         *population_row;
  QuatuorProblemRow   *population_problem;
  AdwEntryRow         *region_row;
  QuatuorDateRow      *since_row;
  QuatuorProblemRow   *since_problem;
  AdwEntryRow         *siren_row;
  QuatuorProblemRow   *siren_problem;
  AdwPreferencesGroup *state_group;
  AdwComboRow         *state_row;
  AdwEntryRow         *year_row;
  QuatuorProblemRow   *year_problem;

  /* Owned */
  GArray              *parents;    /* QuatuorId, as parent_row shows them */
  QuatuorTerritory    *territory;

  gboolean             code_is_made; /* of the name, until somebody types one */
  gboolean             filling;
  gboolean             is_new;
};

G_DEFINE_FINAL_TYPE (QuatuorTerritoryDialog, quatuor_territory_dialog, QUATUOR_TYPE_FORM_DIALOG)

static QuatuorCohort *
get_cohort (QuatuorTerritoryDialog *self)
{
  return quatuor_form_dialog_get_cohort (QUATUOR_FORM_DIALOG (self));
}

static void
show_integer (AdwEntryRow *row,
              gint64       value)
{
  g_autofree char *text = NULL;

  if (value != QUATUOR_INTEGER_UNKNOWN)
    text = g_strdup_printf ("%" G_GINT64_FORMAT, value);
  quatuor_entry_text_show (GTK_EDITABLE (row), text);
}

/* “12 000”, with whatever space, is 12000. */
static gboolean
parse_integer (AdwEntryRow *row,
               gint64       max,
               gint64      *value)
{
  g_autofree char *folded = quatuor_text_fold (gtk_editable_get_text (GTK_EDITABLE (row)));
  g_auto (GStrv) groups = g_strsplit (folded, " ", -1);
  g_autofree char *digits = g_strjoinv ("", groups);
  guint64 parsed;

  *value = QUATUOR_INTEGER_UNKNOWN;
  if (digits[0] == '\0')
    return TRUE;
  if (!g_ascii_string_to_unsigned (digits, 10, 0, (guint64) max, &parsed, NULL))
    return FALSE;
  *value = (gint64) parsed;
  return TRUE;
}

static void
select_code (AdwComboRow *row,
             const char  *column,
             const char  *code)
{
  const char *const *codes = quatuor_wording_codes (column);

  for (guint i = 0; codes[i] != NULL; i++)
    if (g_strcmp0 (codes[i], code) == 0)
      adw_combo_row_set_selected (row, i);
}

/*
 * The name and what follows from it
 */

static void
show_code (QuatuorTerritoryDialog *self)
{
  g_autofree char *name = quatuor_place_entry_dup_text (self->name_entry);
  g_autofree char *code = NULL;

  if (!self->code_is_made)
    return;

  code = quatuor_territory_new_code (get_cohort (self), name, &self->territory->id);
  self->filling = TRUE;
  quatuor_entry_text_show (GTK_EDITABLE (self->code_row), code);
  self->filling = FALSE;
}

static void
take_place (QuatuorTerritoryDialog *self,
            const QuatuorPlace     *place)
{
  show_code (self);
  select_code (self->kind_row, "territory.kind", place->kind);
  quatuor_entry_text_show (GTK_EDITABLE (self->siren_row), place->siren);
  quatuor_entry_text_show (GTK_EDITABLE (self->departments_row), place->departments);
  quatuor_entry_text_show (GTK_EDITABLE (self->region_row), place->region);
  show_integer (self->population_row, place->population);
  show_integer (self->year_row, place->population_year);
}

/*
 * Callbacks
 */

static void
on_name_changed_cb (QuatuorTerritoryDialog *self)
{
  show_code (self);
}

static void
on_place_picked_cb (QuatuorTerritoryDialog *self)
{
  take_place (self, quatuor_place_entry_get_place (self->name_entry));
  gtk_widget_grab_focus (GTK_WIDGET (self->kind_row));
}

static void
on_code_changed_cb (QuatuorTerritoryDialog *self)
{
  quatuor_problem_row_set_text (self->code_problem, NULL);
  if (!self->filling)
    self->code_is_made = FALSE;
}

static void
on_field_changed_cb (QuatuorTerritoryDialog *self)
{
  quatuor_problem_row_set_text (self->population_problem, NULL);
  quatuor_problem_row_set_text (self->since_problem, NULL);
  quatuor_problem_row_set_text (self->siren_problem, NULL);
  quatuor_problem_row_set_text (self->year_problem, NULL);
}

/*
 * Saving
 */

static gboolean
show_problem (QuatuorProblemRow *row,
              const char        *problem)
{
  quatuor_problem_row_set_text (row, problem);
  if (problem != NULL)
    gtk_widget_grab_focus (quatuor_problem_row_get_field (row));
  return problem != NULL;
}

static const char *
find_code_problem (QuatuorTerritoryDialog *self)
{
  g_autofree char *code = quatuor_entry_text_dup (GTK_EDITABLE (self->code_row));
  g_autofree char *clean = quatuor_text_make_code (code);
  const QuatuorTerritory *other =
    quatuor_cohort_find_code (get_cohort (self), QUATUOR_TABLE_TERRITORY, code);

  if (code == NULL || g_strcmp0 (code, clean) != 0)
    return _("A code has small letters without accents, digits and hyphens only.");
  if (other != NULL && !quatuor_id_equal (&other->id, &self->territory->id))
    return _("Another territory has this code.");
  return NULL;
}

static const char *
find_siren_problem (QuatuorTerritoryDialog *self)
{
  if (self->territory->siren == NULL || quatuor_text_is_siren (self->territory->siren))
    return NULL;
  return _("This is no SIREN: its nine digits do not check.");
}

static void
take_fields (QuatuorTerritoryDialog *self)
{
  QuatuorTerritory *territory = self->territory;
  guint parent = adw_combo_row_get_selected (self->parent_row);
  guint kind = adw_combo_row_get_selected (self->kind_row);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->siren_row));
  g_autofree char *siren = quatuor_text_fold (typed);
  g_auto (GStrv) groups = g_strsplit (siren, " ", -1);
  g_autofree char *digits = g_strjoinv ("", groups);

  g_free (territory->name);
  territory->name = quatuor_place_entry_dup_text (self->name_entry);
  quatuor_entry_text_take (&territory->code, GTK_EDITABLE (self->code_row));
  quatuor_row_set_text (&territory->kind, quatuor_wording_codes ("territory.kind")[kind]);
  quatuor_row_set_text (&territory->siren, digits[0] != '\0' ? digits : NULL);
  quatuor_entry_text_take (&territory->departments, GTK_EDITABLE (self->departments_row));
  quatuor_entry_text_take (&territory->region, GTK_EDITABLE (self->region_row));
  quatuor_entry_text_take (&territory->labels, GTK_EDITABLE (self->labels_row));
  g_free (territory->north_star);
  territory->north_star = quatuor_note_row_dup_text (self->north_star_row);
  g_free (territory->note);
  territory->note = quatuor_note_row_dup_text (self->note_row);
  territory->coach = *quatuor_person_row_get_person (self->coach_row);
  territory->parent = g_array_index (self->parents, QuatuorId, parent);
}

/* The last problem that is shown takes the focus: they are told from below. */
static gboolean
check (QuatuorTerritoryDialog *self)
{
  gboolean year_is_right = parse_integer (self->year_row, YEAR_MAX,
                                          &self->territory->population_year) &&
                           (self->territory->population_year == QUATUOR_INTEGER_UNKNOWN ||
                            self->territory->population_year >= YEAR_MIN);
  gboolean population_is_right = parse_integer (self->population_row, G_MAXINT32,
                                                &self->territory->population);
  gboolean is_wrong;

  is_wrong = show_problem (self->since_problem,
                           self->is_new ? quatuor_date_row_get_problem (self->since_row) : NULL);
  is_wrong |= show_problem (self->year_problem,
                            year_is_right ? NULL : _("A year has four digits."));
  is_wrong |= show_problem (self->population_problem,
                            population_is_right ? NULL : _("A population is a whole number."));
  is_wrong |= show_problem (self->siren_problem, find_siren_problem (self));
  is_wrong |= show_problem (self->code_problem, find_code_problem (self));
  is_wrong |= quatuor_place_entry_set_problem (self->name_entry,
                                               self->territory->name == NULL
                                                 ? _("A name is needed.")
                                                 : NULL);
  return !is_wrong;
}

static QuatuorEdit *
quatuor_territory_dialog_make_edit (QuatuorFormDialog *dialog)
{
  QuatuorTerritoryDialog *self = QUATUOR_TERRITORY_DIALOG (dialog);
  const char *const *states = quatuor_wording_codes ("territory.state");

  take_fields (self);
  if (!check (self))
    return NULL;
  if (!self->is_new)
    return quatuor_territory_edit (get_cohort (self), self->territory);
  return quatuor_territory_add (get_cohort (self), self->territory,
                                states[adw_combo_row_get_selected (self->state_row)],
                                quatuor_date_row_get_date (self->since_row));
}

/*
 * Overrides
 */

/* A territory that came to be by this dialog is what one wants to see next. */
static void
show_new_territory (QuatuorTerritoryDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *id = quatuor_id_to_string (&self->territory->id);
  g_autofree char *target = g_strconcat ("territory/", id, NULL);

  self->is_new = FALSE;
  if (parent != NULL && quatuor_cohort_find (get_cohort (self), QUATUOR_TABLE_TERRITORY,
                                             &self->territory->id) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.go", "s", target);
}

static void
quatuor_territory_dialog_dispose (GObject *object)
{
  QuatuorTerritoryDialog *self = QUATUOR_TERRITORY_DIALOG (object);

  if (self->is_new)
    show_new_territory (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_TERRITORY_DIALOG);
  g_clear_pointer (&self->parents, g_array_unref);

  G_OBJECT_CLASS (quatuor_territory_dialog_parent_class)->dispose (object);
}

static void
quatuor_territory_dialog_finalize (GObject *object)
{
  quatuor_row_free (QUATUOR_TABLE_TERRITORY, QUATUOR_TERRITORY_DIALOG (object)->territory);

  G_OBJECT_CLASS (quatuor_territory_dialog_parent_class)->finalize (object);
}

#define BIND(name) \
  gtk_widget_class_bind_template_child (widget_class, QuatuorTerritoryDialog, name)

static void
quatuor_territory_dialog_class_init (QuatuorTerritoryDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = quatuor_territory_dialog_dispose;
  object_class->finalize = quatuor_territory_dialog_finalize;
  QUATUOR_FORM_DIALOG_CLASS (klass)->make_edit = quatuor_territory_dialog_make_edit;

  g_type_ensure (QUATUOR_TYPE_DATE_ROW);
  g_type_ensure (QUATUOR_TYPE_NOTE_ROW);
  g_type_ensure (QUATUOR_TYPE_PERSON_ROW);
  g_type_ensure (QUATUOR_TYPE_PLACE_ENTRY);
  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-territory-dialog.ui");
  BIND (coach_row);
  BIND (code_row);
  BIND (code_problem);
  BIND (departments_row);
  BIND (kind_row);
  BIND (labels_row);
  BIND (name_entry);
  BIND (north_star_row);
  BIND (note_row);
  BIND (parent_row);
  BIND (population_row);
  BIND (population_problem);
  BIND (region_row);
  BIND (since_row);
  BIND (since_problem);
  BIND (siren_row);
  BIND (siren_problem);
  BIND (state_group);
  BIND (state_row);
  BIND (year_row);
  BIND (year_problem);
  gtk_widget_class_bind_template_callback (widget_class, on_code_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_place_picked_cb);
}

static void
fill_codes (AdwComboRow *row,
            const char  *column,
            const char  *kind)
{
  const char *const *codes = quatuor_wording_codes (column);
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    gtk_string_list_append (words, quatuor_wording_for_code (kind, codes[i]));
  adw_combo_row_set_model (row, G_LIST_MODEL (words));
}

/* The long kinds are cut in the row, but not in the list that it opens. */
static void
show_tooltip (AdwComboRow *row)
{
  GtkStringObject *word = adw_combo_row_get_selected_item (row);

  gtk_widget_set_tooltip_text (GTK_WIDGET (row),
                               word != NULL ? gtk_string_object_get_string (word) : NULL);
}

static void
quatuor_territory_dialog_init (QuatuorTerritoryDialog *self)
{
  self->parents = g_array_new (FALSE, TRUE, sizeof (QuatuorId));
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self->kind_row, "notify::selected-item", G_CALLBACK (show_tooltip), NULL);
  fill_codes (self->kind_row, "territory.kind", "kind");
  fill_codes (self->state_row, "territory.state", "state");
}

static void
fill_parents (QuatuorTerritoryDialog *self,
              QuatuorCohort          *cohort)
{
  const GPtrArray *rows = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, C_("territory", "None"));
  g_array_append_val (self->parents, QUATUOR_ID_NONE);
  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorTerritory *row = g_ptr_array_index (rows, i);

      /* A territory is no part of what is a part of it. */
      if (quatuor_territory_is_inside (cohort, &row->id, &self->territory->id))
        continue;
      if (quatuor_id_equal (&row->id, &self->territory->parent))
        selected = self->parents->len;
      gtk_string_list_append (names, row->name);
      g_array_append_val (self->parents, row->id);
    }
  adw_combo_row_set_model (self->parent_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->parent_row, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->parent_row), self->parents->len > 1);
}

static void
show_territory (QuatuorTerritoryDialog *self)
{
  const QuatuorTerritory *territory = self->territory;

  quatuor_place_entry_set_text (self->name_entry, territory->name);
  self->filling = TRUE;
  quatuor_entry_text_show (GTK_EDITABLE (self->code_row), territory->code);
  self->filling = FALSE;
  select_code (self->kind_row, "territory.kind", territory->kind);
  quatuor_entry_text_show (GTK_EDITABLE (self->siren_row), territory->siren);
  quatuor_entry_text_show (GTK_EDITABLE (self->departments_row), territory->departments);
  quatuor_entry_text_show (GTK_EDITABLE (self->region_row), territory->region);
  show_integer (self->population_row, territory->population);
  show_integer (self->year_row, territory->population_year);
  quatuor_entry_text_show (GTK_EDITABLE (self->labels_row), territory->labels);
  quatuor_note_row_set_text (self->north_star_row, territory->north_star);
  quatuor_note_row_set_text (self->note_row, territory->note);
}

/**
 * quatuor_territory_dialog_new:
 * @store: an open programme
 * @territory: (nullable): a territory of it; %NULL for a new one
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
quatuor_territory_dialog_new (QuatuorStore           *store,
                              const QuatuorTerritory *territory)
{
  QuatuorTerritoryDialog *self = g_object_new (QUATUOR_TYPE_TERRITORY_DIALOG,
                                               "store", store,
                                               NULL);
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);

  self->is_new = territory == NULL;
  self->code_is_made = self->is_new;
  if (self->is_new)
    {
      self->territory = quatuor_row_new (QUATUOR_TABLE_TERRITORY);
      self->territory->id = quatuor_id_new ();
      quatuor_row_set_text (&self->territory->kind, "epci_cc");
      select_code (self->state_row, "territory.state", "active");
      quatuor_date_row_set_date (self->since_row, quatuor_date_today ());
    }
  else
    self->territory = quatuor_row_copy (QUATUOR_TABLE_TERRITORY, territory);

  show_territory (self);
  fill_parents (self, cohort);
  quatuor_person_row_set (self->coach_row, store, &self->territory->coach);
  gtk_widget_set_visible (GTK_WIDGET (self->state_group), self->is_new);
  g_object_set (self,
                "title", self->is_new ? _("New Territory") : _("Territory"),
                "subtitle", self->is_new ? NULL : territory->name,
                "save-label", self->is_new ? _("_Add") : _("_Save"),
                NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_entry));
  return GTK_WIDGET (self);
}
