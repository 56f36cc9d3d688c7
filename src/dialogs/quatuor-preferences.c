/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-preferences.h"

#include "quatuor-author.h"
#include "quatuor-feedback.h"
#include "quatuor-settings.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _QuatuorPreferences
{
  AdwPreferencesWindow  parent_instance;

  /* Template children */
  AdwEntryRow          *name;
  AdwComboRow          *person;
  AdwActionRow         *addition;
  AdwPreferencesGroup  *attention_group;
  GtkSpinButton        *contact_days;
  GtkSpinButton        *presence_minimum;
  GtkSpinButton        *session_days;
  GtkSpinButton        *silent_days;
  AdwPreferencesGroup  *tables_group;
  AdwComboRow          *profile;
  AdwPreferencesGroup  *look_group;
  AdwComboRow          *look;

  /* Owned */
  GSettings            *settings;
  QuatuorStore         *store;

  gboolean              showing;
};

G_DEFINE_FINAL_TYPE (QuatuorPreferences, quatuor_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* In the order of the lists. */
static const char *const PROFILES[] = { "excel-fr", "universal", NULL };
static const char *const LOOKS[] = { "system", "light", "dark", NULL };

static guint
find_nick (const char *const *nicks,
           GSettings         *settings,
           const char        *key)
{
  g_autofree char *nick = g_settings_get_string (settings, key);

  for (guint i = 0; nicks[i] != NULL; i++)
    if (g_str_equal (nicks[i], nick))
      return i;
  return 0;
}

/**
 * quatuor_preferences_apply_look:
 *
 * Makes the windows light or dark, as was chosen.
 */
void
quatuor_preferences_apply_look (void)
{
  static const AdwColorScheme SCHEMES[] = {
    ADW_COLOR_SCHEME_DEFAULT,
    ADW_COLOR_SCHEME_FORCE_LIGHT,
    ADW_COLOR_SCHEME_FORCE_DARK,
  };
  g_autoptr (GSettings) settings = quatuor_settings_new ();

  if (settings != NULL)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        SCHEMES[find_nick (LOOKS, settings, "look")]);
}

/* The people of the programme, after the choice of nobody. */
static void
show_people (QuatuorPreferences *self)
{
  const GPtrArray *people =
    quatuor_cohort_rows (quatuor_store_get_cohort (self->store), QUATUOR_TABLE_PERSON);
  g_autofree char *name = quatuor_author_get_name ();
  const QuatuorPerson *author =
    quatuor_author_find (quatuor_store_get_cohort (self->store), name);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *offer = NULL;
  guint selected = 0;

  gtk_string_list_append (names, _("Nobody of this programme"));
  for (guint i = 0; i < people->len; i++)
    {
      g_autofree char *person = quatuor_person_name (g_ptr_array_index (people, i));

      gtk_string_list_append (names, person);
      if (g_ptr_array_index (people, i) == author)
        selected = i + 1;
    }
  self->showing = TRUE;
  adw_combo_row_set_model (self->person, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->person, selected);
  self->showing = FALSE;

  /* Translators: %s is a person’s name. */
  offer = g_strdup_printf (_("%s is not among the people of this programme"),
                           name != NULL ? name : "");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->addition), offer);
  gtk_widget_set_visible (GTK_WIDGET (self->addition),
                          name != NULL && author == NULL &&
                          !quatuor_store_is_read_only (self->store));
}

/*
 * Callbacks
 */

static void
on_name_applied_cb (QuatuorPreferences *self)
{
  g_autofree char *name = quatuor_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->name)));

  if (self->settings == NULL)
    return;

  g_settings_set_string (self->settings, "author", name != NULL ? name : "");
  if (self->store == NULL)
    return;
  quatuor_author_set (self->store,
                      quatuor_author_find (quatuor_store_get_cohort (self->store), name));
  show_people (self);
}

static void
on_person_selected_cb (QuatuorPreferences *self)
{
  guint selected = adw_combo_row_get_selected (self->person);
  const QuatuorPerson *person = NULL;
  g_autofree char *name = NULL;

  if (self->showing || self->store == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;

  if (selected > 0)
    {
      person = g_ptr_array_index (quatuor_cohort_rows (quatuor_store_get_cohort (self->store),
                                                       QUATUOR_TABLE_PERSON), selected - 1);
      name = quatuor_person_name (person);
    }
  if (self->settings != NULL && name != NULL)
    {
      g_settings_set_string (self->settings, "author", name);
      gtk_editable_set_text (GTK_EDITABLE (self->name), name);
    }
  quatuor_author_set (self->store, person);
  gtk_widget_set_visible (GTK_WIDGET (self->addition), FALSE);
}

/* The family name is what follows the first word: “Marie-Claire Le Gall”. */
static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  QuatuorPreferences *self = QUATUOR_PREFERENCES (widget);
  g_autofree char *name = quatuor_author_get_name ();
  g_autofree char *code = quatuor_cohort_new_code (quatuor_store_get_cohort (self->store),
                                                   QUATUOR_TABLE_PERSON);
  char *space = name != NULL ? strchr (name, ' ') : NULL;
  QuatuorPerson person = { .id = quatuor_id_new (), .code = code };
  QuatuorEdit *edit;

  if (name == NULL)
    return;

  if (space != NULL)
    *space = '\0';
  person.given_name = space != NULL ? name : NULL;
  person.family_name = space != NULL ? space + 1 : name;
  edit = quatuor_edit_new ("person.add");
  quatuor_edit_about (edit, QUATUOR_TABLE_PERSON, &person.id);
  quatuor_edit_put (edit, QUATUOR_TABLE_PERSON, &person);
  quatuor_feedback_apply (widget, self->store, edit);
}

static void
on_store_changed_cb (QuatuorPreferences *self)
{
  quatuor_author_recall (self->store);
  show_people (self);
}

static void
on_profile_selected_cb (QuatuorPreferences *self)
{
  if (self->settings != NULL && !self->showing)
    g_settings_set_string (self->settings, "export-profile",
                           PROFILES[adw_combo_row_get_selected (self->profile)]);
}

static void
on_look_selected_cb (QuatuorPreferences *self)
{
  if (self->settings == NULL || self->showing)
    return;

  g_settings_set_string (self->settings, "look", LOOKS[adw_combo_row_get_selected (self->look)]);
  quatuor_preferences_apply_look ();
}

static void
show_settings (QuatuorPreferences *self)
{
  g_autofree char *name = quatuor_author_get_name ();

  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->name), name != NULL ? name : "");
  adw_combo_row_set_selected (self->profile, find_nick (PROFILES, self->settings,
                                                        "export-profile"));
  adw_combo_row_set_selected (self->look, find_nick (LOOKS, self->settings, "look"));
  self->showing = FALSE;
  g_settings_bind (self->settings, "attention-contact-days", self->contact_days, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "attention-session-days", self->session_days, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "presence-minimum", self->presence_minimum, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "attention-silent-days", self->silent_days, "value",
                   G_SETTINGS_BIND_DEFAULT);
}

static void
quatuor_preferences_dispose (GObject *object)
{
  QuatuorPreferences *self = QUATUOR_PREFERENCES (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_PREFERENCES);
  G_OBJECT_CLASS (quatuor_preferences_parent_class)->dispose (object);
}

static void
quatuor_preferences_class_init (QuatuorPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_preferences_dispose;
  gtk_widget_class_install_action (widget_class, "preferences.add-person", NULL, add_cb);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorPreferences, name);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPreferences, person);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPreferences, addition);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPreferences, attention_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPreferences, silent_days);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPreferences, contact_days);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPreferences, presence_minimum);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPreferences, session_days);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPreferences, tables_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPreferences, profile);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPreferences, look_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPreferences, look);
  gtk_widget_class_bind_template_callback (widget_class, on_look_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_name_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_person_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_profile_selected_cb);
}

static void
quatuor_preferences_init (QuatuorPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->addition), FALSE);

  self->settings = quatuor_settings_new ();
  if (self->settings != NULL)
    show_settings (self);
  /* Without a schema nothing can be kept: a copy that was not installed. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->name), self->settings != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->attention_group), self->settings != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->tables_group), self->settings != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->look_group), self->settings != NULL);
}

/**
 * quatuor_preferences_present:
 * @parent: (nullable): the window that asks
 * @store: (nullable): the programme that is open in it
 */
void
quatuor_preferences_present (GtkWindow    *parent,
                             QuatuorStore *store)
{
  QuatuorPreferences *self =
    g_object_new (QUATUOR_TYPE_PREFERENCES, "transient-for", parent, NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->person), store != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->addition), FALSE);
  if (store != NULL)
    {
      self->store = g_object_ref (store);
      g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed_cb), self,
                               G_CONNECT_SWAPPED);
      show_people (self);
    }
  gtk_window_present (GTK_WINDOW (self));
}
