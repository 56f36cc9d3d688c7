/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-seat-dialog.h"

#include "quatuor-date-row.h"
#include "quatuor-digest-window.h"
#include "quatuor-person-form.h"
#include "quatuor-person-picker.h"
#include "quatuor-problem-row.h"
#include "quatuor-team.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  ADD,
  HAND_OVER,
  REPLACE,
} Purpose;

struct _QuatuorSeatDialog
{
  QuatuorFormDialog    parent_instance;

  /* Template children */
  QuatuorDateRow      *day_row;
  QuatuorProblemRow   *day_problem;
  QuatuorPersonForm   *form;
  GtkToggleButton     *known_toggle;
  QuatuorPersonPicker *picker;
  AdwComboRow         *role_row;
  GtkStack            *stack;
  AdwPreferencesGroup *term_group;
  GtkWidget           *toggles;

  /* Owned */
  QuatuorTenure       *tenure; /* the term that is handed over or corrected */

  Purpose              purpose;
  QuatuorId            seat;
};

G_DEFINE_FINAL_TYPE (QuatuorSeatDialog, quatuor_seat_dialog, QUATUOR_TYPE_FORM_DIALOG)

static QuatuorCohort *
get_cohort (QuatuorSeatDialog *self)
{
  return quatuor_form_dialog_get_cohort (QUATUOR_FORM_DIALOG (self));
}

static gboolean
is_known (QuatuorSeatDialog *self)
{
  return gtk_toggle_button_get_active (self->known_toggle);
}

static const char *
get_role (QuatuorSeatDialog *self)
{
  if (self->tenure != NULL)
    return self->tenure->role;
  return quatuor_wording_codes ("role")[adw_combo_row_get_selected (self->role_row)];
}

static char *
holder_sentence (QuatuorSeatDialog   *self,
                 const QuatuorTenure *other)
{
  const QuatuorPerson *person =
    quatuor_cohort_find (get_cohort (self), QUATUOR_TABLE_PERSON, &other->person);
  g_autofree char *name = quatuor_person_name (person);
  g_autofree char *ends = quatuor_date_to_display (other->ends);
  g_autofree char *starts = quatuor_date_to_display (other->starts);

  if (other->ends != QUATUOR_DATE_UNKNOWN)
    return g_strdup_printf (_("%s holds this seat until %s."), name, ends);
  if (other->starts != QUATUOR_DATE_UNKNOWN)
    return g_strdup_printf (_("%s holds this seat from %s on: hand it over instead."), name,
                            starts);
  return g_strdup_printf (_("%s holds this seat: hand it over instead."), name);
}

/* What is wrong with the day, in one sentence; NULL when nothing is. */
static char *
find_day_problem (QuatuorSeatDialog *self)
{
  QuatuorDate day = quatuor_date_row_get_date (self->day_row);
  QuatuorDate first = self->purpose == HAND_OVER ? day + 1 : day;
  const QuatuorTenure *other;

  if (self->purpose == REPLACE)
    return NULL;
  if (quatuor_date_row_get_problem (self->day_row) != NULL)
    return g_strdup (quatuor_date_row_get_problem (self->day_row));
  if (self->purpose == HAND_OVER && self->tenure->starts != QUATUOR_DATE_UNKNOWN &&
      day < self->tenure->starts)
    return g_strdup (_("The last day comes before the first one."));
  if (!g_str_equal (get_role (self), QUATUOR_ROLE_HOLDER))
    return NULL;

  other = quatuor_team_holder_on (get_cohort (self), &self->seat, first, QUATUOR_DATE_UNKNOWN,
                                  self->tenure != NULL ? &self->tenure->id : NULL);
  return other != NULL ? holder_sentence (self, other) : NULL;
}

static void
update_save (QuatuorSeatDialog *self)
{
  quatuor_form_dialog_set_can_save (QUATUOR_FORM_DIALOG (self),
                                    !is_known (self) ||
                                      quatuor_person_picker_get_person (self->picker) != NULL);
}

static QuatuorEdit *
edit_with (QuatuorSeatDialog   *self,
           const QuatuorPerson *person)
{
  QuatuorDate day = quatuor_date_row_get_date (self->day_row);

  switch (self->purpose)
    {
    case ADD:
      return quatuor_team_add (get_cohort (self), &self->seat, person, get_role (self), day);
    case HAND_OVER:
      return quatuor_team_hand_over (get_cohort (self), self->tenure, person, day);
    case REPLACE:
      return quatuor_team_replace (get_cohort (self), self->tenure, person);
    default:
      g_assert_not_reached ();
    }
}

/*
 * Callbacks
 */

static void
on_day_changed_cb (QuatuorSeatDialog *self)
{
  quatuor_problem_row_set_text (self->day_problem, NULL);
}

static void
on_picked_cb (QuatuorSeatDialog *self)
{
  /* The list lets go of its row while the dialog is taken down. */
  if (self->known_toggle != NULL)
    update_save (self);
}

static void
on_toggled_cb (QuatuorSeatDialog *self)
{
  gtk_stack_set_visible_child_name (self->stack, is_known (self) ? "known" : "new");
  gtk_widget_grab_focus (is_known (self) ? GTK_WIDGET (self->picker) : GTK_WIDGET (self->form));
  update_save (self);
}

/*
 * Overrides
 */

static QuatuorEdit *
quatuor_seat_dialog_make_edit (QuatuorFormDialog *dialog)
{
  QuatuorSeatDialog *self = QUATUOR_SEAT_DIALOG (dialog);
  g_autofree char *day_problem = find_day_problem (self);
  gboolean form_is_right = is_known (self) || quatuor_person_form_check (self->form);
  QuatuorPerson *person;
  QuatuorEdit *edit;

  quatuor_problem_row_set_text (self->day_problem, day_problem);
  if (day_problem != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->day_row));
  if (day_problem != NULL || !form_is_right)
    return NULL;

  person = is_known (self) ? quatuor_row_copy (QUATUOR_TABLE_PERSON,
                                               quatuor_person_picker_get_person (self->picker))
                           : quatuor_person_form_dup_person (
                               self->form, quatuor_form_dialog_get_cohort (dialog));
  edit = edit_with (self, person);
  quatuor_row_free (QUATUOR_TABLE_PERSON, person);
  return edit;
}

static void
handover_sheet_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  QuatuorSeatDialog *self = QUATUOR_SEAT_DIALOG (widget);
  GtkWidget *sheet = quatuor_digest_window_new_handover (
    quatuor_form_dialog_get_store (QUATUOR_FORM_DIALOG (self)), &self->seat);

  gtk_window_set_transient_for (GTK_WINDOW (sheet), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (sheet));
}

static void
quatuor_seat_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_SEAT_DIALOG);

  G_OBJECT_CLASS (quatuor_seat_dialog_parent_class)->dispose (object);
}

static void
quatuor_seat_dialog_finalize (GObject *object)
{
  quatuor_row_free (QUATUOR_TABLE_TENURE, QUATUOR_SEAT_DIALOG (object)->tenure);

  G_OBJECT_CLASS (quatuor_seat_dialog_parent_class)->finalize (object);
}

static void
quatuor_seat_dialog_class_init (QuatuorSeatDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = quatuor_seat_dialog_dispose;
  object_class->finalize = quatuor_seat_dialog_finalize;
  QUATUOR_FORM_DIALOG_CLASS (klass)->make_edit = quatuor_seat_dialog_make_edit;

  g_type_ensure (QUATUOR_TYPE_DATE_ROW);
  g_type_ensure (QUATUOR_TYPE_PERSON_FORM);
  g_type_ensure (QUATUOR_TYPE_PERSON_PICKER);
  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-seat-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorSeatDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSeatDialog, day_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSeatDialog, form);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSeatDialog, known_toggle);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSeatDialog, picker);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSeatDialog, role_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSeatDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSeatDialog, term_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSeatDialog, toggles);
  gtk_widget_class_bind_template_callback (widget_class, on_day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled_cb);

  gtk_widget_class_install_action (widget_class, "seat.handover-sheet", NULL,
                                   handover_sheet_action);
}

static void
fill_roles (QuatuorSeatDialog *self)
{
  const char *const *codes = quatuor_wording_codes ("role");
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    gtk_string_list_append (words, quatuor_wording_for_code ("role", codes[i]));
  adw_combo_row_set_model (self->role_row, G_LIST_MODEL (words));
}

static void
quatuor_seat_dialog_init (QuatuorSeatDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_roles (self);
}

static char *
seat_subtitle (QuatuorCohort   *cohort,
               const QuatuorId *seat_id)
{
  const QuatuorSeat *seat = quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, seat_id);
  const QuatuorTerritory *territory;
  const QuatuorCategory *category;

  if (seat == NULL)
    return g_strdup ("");

  territory = quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &seat->territory);
  category = quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &seat->category);
  return g_strdup_printf ("%s, %s", category->label, territory->name);
}

static QuatuorSeatDialog *
new_dialog (QuatuorStore    *store,
            Purpose          purpose,
            const QuatuorId *seat,
            const char      *title,
            const char      *save)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  g_autofree char *subtitle = seat_subtitle (cohort, seat);
  QuatuorSeatDialog *self = g_object_new (QUATUOR_TYPE_SEAT_DIALOG,
                                          "save-label", save,
                                          "store", store,
                                          "subtitle", subtitle,
                                          "title", title,
                                          NULL);

  self->purpose = purpose;
  self->seat = *seat;
  gtk_widget_set_visible (GTK_WIDGET (self->role_row), purpose == ADD);
  gtk_widget_set_visible (GTK_WIDGET (self->term_group), purpose != REPLACE);
  quatuor_person_picker_set_cohort (self->picker, cohort);
  gtk_widget_set_visible (self->toggles,
                          quatuor_cohort_rows (cohort, QUATUOR_TABLE_PERSON)->len > 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
  return self;
}

/**
 * quatuor_seat_dialog_new_add:
 * @store: an open programme
 * @seat: a seat of it
 * @role: what the person shall be: holder, substitute or associate
 *
 * Returns: (transfer floating): a dialog that seats somebody
 */
GtkWidget *
quatuor_seat_dialog_new_add (QuatuorStore    *store,
                             const QuatuorId *seat,
                             const char      *role)
{
  QuatuorSeatDialog *self = new_dialog (store, ADD, seat, _("Seat Someone"), _("_Seat"));
  const char *const *codes = quatuor_wording_codes ("role");

  for (guint i = 0; codes[i] != NULL; i++)
    if (g_str_equal (codes[i], role))
      adw_combo_row_set_selected (self->role_row, i);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->day_row), _("_First Day"));
  quatuor_date_row_set_date (self->day_row, quatuor_date_today ());
  return GTK_WIDGET (self);
}

/* Whoever hands a seat over is asked at once what comes with it. */
static void
add_sheet_row (QuatuorSeatDialog *self)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "action-name", "seat.handover-sheet",
                                 "activatable", TRUE,
                                 "subtitle", _("What the successor has to know, to read and to print"),
                                 "subtitle-lines", 0,
                                 "title", _("Handover Sheet"),
                                 NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  adw_preferences_group_add (self->term_group, row);
}

/**
 * quatuor_seat_dialog_new_hand_over:
 * @store: an open programme
 * @tenure: a term of it
 *
 * Returns: (transfer floating): a dialog that ends the term and seats a
 *   successor on the next day
 */
GtkWidget *
quatuor_seat_dialog_new_hand_over (QuatuorStore        *store,
                                   const QuatuorTenure *tenure)
{
  QuatuorSeatDialog *self = new_dialog (store, HAND_OVER, &tenure->seat, _("Hand the Seat Over"),
                                        _("_Hand Over"));
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  g_autofree char *name =
    quatuor_person_name (quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &tenure->person));
  g_autofree char *title = g_strdup_printf (_("Last Day of %s"), name);

  self->tenure = quatuor_row_copy (QUATUOR_TABLE_TENURE, tenure);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self->day_row), FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->day_row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->day_row), title);
  adw_preferences_group_set_description (self->term_group,
                                         _("The successor holds the seat from the next day on."));
  quatuor_date_row_set_required (self->day_row, TRUE);
  quatuor_date_row_set_date (self->day_row, quatuor_date_today ());
  add_sheet_row (self);
  return GTK_WIDGET (self);
}

/**
 * quatuor_seat_dialog_new_replace:
 * @store: an open programme
 * @tenure: a term entered under the wrong person
 *
 * Returns: (transfer floating): a dialog that corrects who it is
 */
GtkWidget *
quatuor_seat_dialog_new_replace (QuatuorStore        *store,
                                 const QuatuorTenure *tenure)
{
  QuatuorSeatDialog *self = new_dialog (store, REPLACE, &tenure->seat, _("Correct the Person"),
                                        _("_Correct"));

  self->tenure = quatuor_row_copy (QUATUOR_TABLE_TENURE, tenure);
  return GTK_WIDGET (self);
}
