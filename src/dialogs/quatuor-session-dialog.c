/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-session-dialog.h"

#include "quatuor-calendar.h"
#include "quatuor-day-row.h"
#include "quatuor-entry-text.h"
#include "quatuor-filter-row.h"
#include "quatuor-person-row.h"
#include "quatuor-problem-row.h"
#include "quatuor-session-edit.h"
#include "quatuor-session-words.h"
#include "quatuor-text.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

/* How many half-days somebody may ask of people at most. */
#define MINIMUM_MAX 999

struct _QuatuorSessionDialog
{
  QuatuorFormDialog    parent_instance;

  /* Template children */
  AdwComboRow         *audience_row;
  QuatuorProblemRow   *audience_problem;
  QuatuorFilterRow    *category_row;
  AdwPreferencesGroup *days_group;
  AdwComboRow         *format_row;
  QuatuorFilterRow    *group_row;
  QuatuorFilterRow    *host_row;
  AdwComboRow         *kind_row;
  QuatuorPersonRow    *lead_row;
  AdwEntryRow         *link_row;
  AdwEntryRow         *minimum_row;
  QuatuorProblemRow   *minimum_problem;
  QuatuorFilterRow    *module_row;
  GtkSwitch           *open_switch;
  QuatuorFilterRow    *phase_row;
  AdwEntryRow         *place_row;
  QuatuorFilterRow    *territory_row;
  AdwEntryRow         *title_row;
  QuatuorProblemRow   *title_problem;
  GtkWidget           *warning;
  GtkLabel            *warning_label;

  /* Owned */
  GPtrArray           *days; /* QuatuorDayRow, as they lie in the group */
  QuatuorSession      *session;

  gboolean             is_warned; /* of the restraint that is shown */
};

G_DEFINE_FINAL_TYPE (QuatuorSessionDialog, quatuor_session_dialog, QUATUOR_TYPE_FORM_DIALOG)

static QuatuorCohort *
get_cohort (QuatuorSessionDialog *self)
{
  return quatuor_form_dialog_get_cohort (QUATUOR_FORM_DIALOG (self));
}

/*
 * Choices
 */

static void
fill_choices (AdwComboRow *row,
              const char  *list,
              const char  *column)
{
  const char *const *codes = quatuor_wording_codes (list);
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    gtk_string_list_append (words, quatuor_wording_for_code (column, codes[i]));
  adw_combo_row_set_model (row, G_LIST_MODEL (words));
}

static void
select_code (AdwComboRow *row,
             const char  *list,
             const char  *code)
{
  const char *const *codes = quatuor_wording_codes (list);

  for (guint i = 0; codes[i] != NULL; i++)
    if (g_strcmp0 (codes[i], code) == 0)
      adw_combo_row_set_selected (row, i);
}

static const char *
get_code (AdwComboRow *row,
          const char  *list)
{
  return quatuor_wording_codes (list)[adw_combo_row_get_selected (row)];
}

/*
 * Warning
 */

static void
forget_warning (QuatuorSessionDialog *self)
{
  if (!self->is_warned)
    return;
  self->is_warned = FALSE;
  gtk_widget_set_visible (self->warning, FALSE);
  g_object_set (self, "save-label", _("_Save"), NULL);
}

static gboolean
must_warn (QuatuorSessionDialog *self,
           const GPtrArray      *half_days)
{
  const QuatuorRestraint *restraint =
    quatuor_calendar_restraint (get_cohort (self), self->session, half_days);
  g_autofree char *text = NULL;

  if (restraint == NULL || self->is_warned)
    return FALSE;

  /* Translators: %s is what the period is called, such as an election. */
  text = g_strdup_printf (_("A session open to the public would lie in a period of restraint: %s. "
                            "Save again if you have checked that it may take place."),
                          restraint->title);
  gtk_label_set_label (self->warning_label, text);
  gtk_widget_set_visible (self->warning, TRUE);
  g_object_set (self, "save-label", _("_Save Anyway"), NULL);
  self->is_warned = TRUE;
  return TRUE;
}

/*
 * Days
 */

static void
on_day_removed_cb (QuatuorSessionDialog *self,
                   QuatuorDayRow        *day)
{
  forget_warning (self);
  g_ptr_array_remove (self->days, day);
  adw_preferences_group_remove (self->days_group, GTK_WIDGET (day));
}

static QuatuorDayRow *
append_day (QuatuorSessionDialog *self,
            QuatuorDate           date)
{
  GtkWidget *day = quatuor_day_row_new ();

  quatuor_day_row_set_date (QUATUOR_DAY_ROW (day), date);
  g_signal_connect_object (day, "changed", G_CALLBACK (forget_warning), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (day, "removed", G_CALLBACK (on_day_removed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->days_group, day);
  g_ptr_array_add (self->days, day);
  return QUATUOR_DAY_ROW (day);
}

static void
append_whole_day (QuatuorSessionDialog *self,
                  QuatuorDate           date)
{
  QuatuorDayRow *day = append_day (self, date);
  QuatuorHalfDay half_day = { .part = (char *) "morning" };

  quatuor_day_row_add (day, &half_day);
  half_day.part = (char *) "afternoon";
  quatuor_day_row_add (day, &half_day);
}

static void
show_days (QuatuorSessionDialog *self)
{
  const GPtrArray *half_days = quatuor_cohort_children (get_cohort (self), QUATUOR_TABLE_HALF_DAY,
                                                        &self->session->id);
  QuatuorDayRow *day = NULL;

  for (guint i = 0; i < half_days->len; i++)
    {
      const QuatuorHalfDay *half_day = g_ptr_array_index (half_days, i);

      if (day == NULL || quatuor_day_row_get_date (day) != half_day->date)
        day = append_day (self, half_day->date);
      quatuor_day_row_add (day, half_day);
    }
}

static void
add_day_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  QuatuorSessionDialog *self = QUATUOR_SESSION_DIALOG (widget);
  QuatuorDate last = QUATUOR_DATE_UNKNOWN;

  forget_warning (self);
  for (guint i = 0; i < self->days->len; i++)
    last = MAX (last, quatuor_day_row_get_date (g_ptr_array_index (self->days, i)));
  append_whole_day (self, last != QUATUOR_DATE_UNKNOWN ? last + 1 : QUATUOR_DATE_UNKNOWN);
  gtk_widget_grab_focus (g_ptr_array_index (self->days, self->days->len - 1));
}

/*
 * Callbacks
 */

static void
on_audience_changed_cb (QuatuorSessionDialog *self)
{
  const char *audience = get_code (self->audience_row, "session.audience");

  forget_warning (self);
  quatuor_problem_row_set_text (self->audience_problem, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->category_row), g_str_equal (audience, "category"));
  gtk_widget_set_visible (GTK_WIDGET (self->territory_row), g_str_equal (audience, "territory"));
  gtk_widget_set_visible (GTK_WIDGET (self->group_row), g_str_equal (audience, "group"));
}

static void
on_changed_cb (QuatuorSessionDialog *self)
{
  forget_warning (self);
  quatuor_problem_row_set_text (self->audience_problem, NULL);
  quatuor_problem_row_set_text (self->minimum_problem, NULL);
  quatuor_problem_row_set_text (self->title_problem, NULL);
}

/*
 * Saving
 */

static void
take_fields (QuatuorSessionDialog *self)
{
  QuatuorSession *session = self->session;

  quatuor_entry_text_take (&session->title, GTK_EDITABLE (self->title_row));
  quatuor_row_set_text (&session->kind, get_code (self->kind_row, "session.kind"));
  quatuor_row_set_text (&session->format, get_code (self->format_row, "session.format"));
  quatuor_row_set_text (&session->audience, get_code (self->audience_row, "session.audience"));
  session->category = quatuor_filter_row_get_id (self->category_row);
  session->territory = quatuor_filter_row_get_id (self->territory_row);
  session->peer_group = quatuor_filter_row_get_id (self->group_row);
  quatuor_entry_text_take (&session->place, GTK_EDITABLE (self->place_row));
  quatuor_entry_text_take (&session->link, GTK_EDITABLE (self->link_row));
  session->host = quatuor_filter_row_get_id (self->host_row);
  session->lead = *quatuor_person_row_get_person (self->lead_row);
  session->phase = quatuor_filter_row_get_id (self->phase_row);
  session->module = quatuor_filter_row_get_id (self->module_row);
  session->open_to_all = gtk_switch_get_active (self->open_switch) ? 1 : 0;
}

static gboolean
take_minimum (QuatuorSessionDialog *self)
{
  g_autofree char *text =
    quatuor_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->minimum_row)));
  guint64 number;

  self->session->minimum = QUATUOR_INTEGER_UNKNOWN;
  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 0, MINIMUM_MAX, &number, NULL))
    return FALSE;
  self->session->minimum = (gint64) number;
  return TRUE;
}

static const char *
find_audience_problem (QuatuorSessionDialog *self)
{
  const QuatuorSession *session = self->session;

  if (g_str_equal (session->audience, QUATUOR_AUDIENCE_CATEGORY) &&
      quatuor_id_is_none (&session->category))
    return _("Choose the category.");
  if (g_str_equal (session->audience, QUATUOR_AUDIENCE_TERRITORY) &&
      quatuor_id_is_none (&session->territory))
    return _("Choose the territory.");
  if (g_str_equal (session->audience, QUATUOR_AUDIENCE_GROUP) &&
      quatuor_id_is_none (&session->peer_group))
    return _("Choose the group.");
  return NULL;
}

static gboolean
show_problem (QuatuorProblemRow *row,
              const char        *problem)
{
  quatuor_problem_row_set_text (row, problem);
  if (problem != NULL)
    gtk_widget_grab_focus (quatuor_problem_row_get_field (row));
  return problem != NULL;
}

/* The last problem that is shown takes the focus: they are told from below. */
static gboolean
check (QuatuorSessionDialog *self)
{
  gboolean is_wrong;

  is_wrong = show_problem (self->minimum_problem,
                           take_minimum (self) ? NULL : _("A number of half-days is whole."));
  is_wrong |= show_problem (self->audience_problem, find_audience_problem (self));
  for (guint i = self->days->len; i-- > 0;)
    is_wrong |= !quatuor_day_row_check (g_ptr_array_index (self->days, i));
  is_wrong |= show_problem (self->title_problem,
                            self->session->title == NULL ? _("A title is needed.") : NULL);
  return !is_wrong;
}

static void
free_half_day (gpointer half_day)
{
  quatuor_row_free (QUATUOR_TABLE_HALF_DAY, half_day);
}

static QuatuorEdit *
quatuor_session_dialog_make_edit (QuatuorFormDialog *dialog)
{
  QuatuorSessionDialog *self = QUATUOR_SESSION_DIALOG (dialog);
  g_autoptr (GPtrArray) half_days = g_ptr_array_new_with_free_func (free_half_day);

  take_fields (self);
  if (!check (self))
    return NULL;

  for (guint i = 0; i < self->days->len; i++)
    quatuor_day_row_list (g_ptr_array_index (self->days, i), half_days);
  if (must_warn (self, half_days))
    return NULL;
  return quatuor_session_save (get_cohort (self), self->session, half_days);
}

/*
 * GObject
 */

static void
quatuor_session_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_SESSION_DIALOG);

  G_OBJECT_CLASS (quatuor_session_dialog_parent_class)->dispose (object);
}

static void
quatuor_session_dialog_finalize (GObject *object)
{
  QuatuorSessionDialog *self = QUATUOR_SESSION_DIALOG (object);

  g_ptr_array_unref (self->days);
  quatuor_row_free (QUATUOR_TABLE_SESSION, self->session);

  G_OBJECT_CLASS (quatuor_session_dialog_parent_class)->finalize (object);
}

static void
quatuor_session_dialog_class_init (QuatuorSessionDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = quatuor_session_dialog_dispose;
  object_class->finalize = quatuor_session_dialog_finalize;
  QUATUOR_FORM_DIALOG_CLASS (klass)->make_edit = quatuor_session_dialog_make_edit;

  g_type_ensure (QUATUOR_TYPE_FILTER_ROW);
  g_type_ensure (QUATUOR_TYPE_PERSON_ROW);
  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-session-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionDialog, audience_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionDialog, audience_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionDialog, category_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionDialog, days_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionDialog, group_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionDialog, host_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionDialog, lead_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionDialog, link_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionDialog, minimum_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionDialog, minimum_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionDialog, module_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionDialog, open_switch);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionDialog, phase_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionDialog, place_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionDialog, territory_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionDialog, title_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionDialog, warning);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionDialog, warning_label);
  gtk_widget_class_bind_template_callback (widget_class, on_audience_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);

  gtk_widget_class_install_action (widget_class, "session.add-day", NULL, add_day_action);
}

static void
quatuor_session_dialog_init (QuatuorSessionDialog *self)
{
  self->days = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_choices (self->kind_row, "session.kind", "kind");
  fill_choices (self->format_row, "session.format", "format");
  fill_choices (self->audience_row, "session.audience", "audience");
  on_audience_changed_cb (self);
}

static void
show_row (QuatuorSessionDialog *self,
          QuatuorFilterRow     *row,
          QuatuorTable          table,
          const char           *nothing,
          const QuatuorId      *id)
{
  quatuor_filter_row_show (row, get_cohort (self), table, nothing);
  quatuor_filter_row_set_id (row, id);
}

static void
show_session (QuatuorSessionDialog *self)
{
  const QuatuorSession *session = self->session;
  g_autofree char *minimum = NULL;

  if (session->minimum != QUATUOR_INTEGER_UNKNOWN)
    minimum = g_strdup_printf ("%" G_GINT64_FORMAT, session->minimum);
  quatuor_entry_text_show (GTK_EDITABLE (self->title_row), session->title);
  quatuor_entry_text_show (GTK_EDITABLE (self->place_row), session->place);
  quatuor_entry_text_show (GTK_EDITABLE (self->link_row), session->link);
  quatuor_entry_text_show (GTK_EDITABLE (self->minimum_row), minimum);
  select_code (self->kind_row, "session.kind", session->kind);
  select_code (self->format_row, "session.format", session->format);
  select_code (self->audience_row, "session.audience", session->audience);
  show_row (self, self->category_row, QUATUOR_TABLE_CATEGORY, _("Choose…"), &session->category);
  show_row (self, self->territory_row, QUATUOR_TABLE_TERRITORY, _("Choose…"),
            &session->territory);
  show_row (self, self->group_row, QUATUOR_TABLE_PEER_GROUP, _("Choose…"), &session->peer_group);
  show_row (self, self->host_row, QUATUOR_TABLE_TERRITORY, _("None"), &session->host);
  show_row (self, self->phase_row, QUATUOR_TABLE_PHASE, _("None"), &session->phase);
  show_row (self, self->module_row, QUATUOR_TABLE_MODULE, _("None"), &session->module);
  quatuor_person_row_set (self->lead_row,
                          quatuor_form_dialog_get_store (QUATUOR_FORM_DIALOG (self)),
                          &session->lead);
  gtk_switch_set_active (self->open_switch, session->open_to_all == 1);
}

/**
 * quatuor_session_dialog_new:
 * @store: an open programme
 * @session: a session of it
 *
 * Returns: (transfer floating): a dialog that changes it
 */
GtkWidget *
quatuor_session_dialog_new (QuatuorStore         *store,
                            const QuatuorSession *session)
{
  QuatuorSessionDialog *self = g_object_new (QUATUOR_TYPE_SESSION_DIALOG,
                                             "store", store,
                                             "title", _("Session"),
                                             "subtitle", session->title,
                                             NULL);

  self->session = quatuor_row_copy (QUATUOR_TABLE_SESSION, session);
  show_session (self);
  show_days (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
  return GTK_WIDGET (self);
}

/**
 * quatuor_session_dialog_new_add:
 * @store: an open programme
 * @date: its first day, or %QUATUOR_DATE_UNKNOWN
 * @model: (nullable): what it begins with: a phase, an audience, a group …
 *
 * Returns: (transfer floating): a dialog that adds a session
 */
GtkWidget *
quatuor_session_dialog_new_add (QuatuorStore         *store,
                                QuatuorDate           date,
                                const QuatuorSession *model)
{
  QuatuorSessionDialog *self = g_object_new (QUATUOR_TYPE_SESSION_DIALOG,
                                             "store", store,
                                             "title", _("New Session"),
                                             "save-label", _("_Add"),
                                             NULL);

  self->session = model != NULL ? quatuor_row_copy (QUATUOR_TABLE_SESSION, model)
                                : quatuor_row_new (QUATUOR_TABLE_SESSION);
  self->session->id = quatuor_id_new ();
  g_free (self->session->code);
  self->session->code = quatuor_cohort_new_code (get_cohort (self), QUATUOR_TABLE_SESSION);
  quatuor_row_set_text (&self->session->state, QUATUOR_SESSION_PLANNED);
  if (model == NULL)
    quatuor_row_set_text (&self->session->kind, "core");
  show_session (self);
  append_whole_day (self, date);
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
  return GTK_WIDGET (self);
}
