/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-support-row.h"

#include "quatuor-commitment-edit.h"
#include "quatuor-digest-parts.h"
#include "quatuor-label.h"
#include "quatuor-row-keys.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

struct _QuatuorSupportRow
{
  AdwActionRow   parent_instance;

  /* Template children */
  GtkButton     *act_button;
  GtkMenuButton *menu_button;

  /* Owned */
  char          *target; /* table and id, as the page's actions take them */
};

G_DEFINE_FINAL_TYPE (QuatuorSupportRow, quatuor_support_row, ADW_TYPE_ACTION_ROW)

/*
 * Menu
 */

static void
append_act (QuatuorSupportRow *self,
            GMenu             *menu,
            const char        *label,
            const char        *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", self->target);
  g_menu_append_item (menu, item);
}

static void
append_state (QuatuorSupportRow *self,
              GMenu             *menu,
              const char        *label,
              const char        *state)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "support.set-state", "(ss)", self->target, state);
  g_menu_append_item (menu, item);
}

/* The states are between changing and removing. */
static void
set_menu (QuatuorSupportRow *self,
          GMenu             *states)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) edit = g_menu_new ();
  g_autoptr (GMenu) removal = g_menu_new ();

  append_act (self, edit, _("_Edit…"), "support.edit");
  append_act (self, edit, _("H_istory…"), "win.history-of");
  append_act (self, removal, _("_Remove"), "support.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (edit));
  if (states != NULL)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (states));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
}

static void
set_button (QuatuorSupportRow *self,
            const char        *label,
            const char        *state)
{
  gtk_widget_set_visible (GTK_WIDGET (self->act_button), label != NULL);
  if (label == NULL)
    return;
  gtk_button_set_label (self->act_button, label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->act_button), "(ss)", self->target, state);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->act_button), "support.set-state");
}

static void
set_row (QuatuorSupportRow *self,
         QuatuorTable       table,
         const QuatuorId   *id,
         const char        *title,
         const char        *subtitle)
{
  g_autofree char *text = quatuor_id_to_string (id);

  g_free (self->target);
  self->target = g_strdup_printf ("%s:%s", quatuor_row_type (table)->name, text);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle != NULL ? subtitle : "");
}

/*
 * Words
 */

static void
append_line (GString    *text,
             const char *line)
{
  if (line == NULL || line[0] == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

/* The names of the rows that a contact is linked to by @table, their id being
 * the second of the key. */
static char *
linked_names (QuatuorCohort   *cohort,
              QuatuorTable     link,
              QuatuorTable     table,
              const QuatuorId *contact)
{
  const GPtrArray *rows = quatuor_cohort_children (cohort, link, contact);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorId *keys = g_ptr_array_index (rows, i);
      g_autofree char *name = quatuor_label_row_name (cohort, table, &keys[1]);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  return g_string_free (names, FALSE);
}

static char *
contact_facts (const QuatuorContact *contact)
{
  const char *shown = quatuor_wording_for_code ("visibility", contact->visibility);
  g_autofree char *minutes = NULL;

  if (contact->minutes == QUATUOR_INTEGER_UNKNOWN)
    /* Translators: %s is who may read the note of a contact: the coach only … */
    return contact->note != NULL ? g_strdup_printf (_("Note: %s"), shown) : g_strdup ("");
  minutes = g_strdup_printf (ngettext ("%d minute", "%d minutes", (unsigned long) contact->minutes),
                             (int) contact->minutes);
  if (contact->note == NULL)
    return g_steal_pointer (&minutes);
  /* Translators: a length in minutes, and who may read the note. */
  return g_strdup_printf (_("%s – note: %s"), minutes, shown);
}

static const char *
kind_icon (const char *kind)
{
  if (g_str_equal (kind, "visit"))
    return "mark-location-symbolic";
  if (g_str_equal (kind, "call"))
    return "call-start-symbolic";
  return g_str_equal (kind, "mail") ? "mail-unread-symbolic" : "system-users-symbolic";
}

/**
 * quatuor_support_row_show_contact:
 * @self: a row
 * @cohort: a cohort
 * @contact: one of its contacts
 */
void
quatuor_support_row_show_contact (QuatuorSupportRow    *self,
                                  QuatuorCohort        *cohort,
                                  const QuatuorContact *contact)
{
  g_autofree char *day = quatuor_date_to_display (contact->date);
  /* Translators: a kind of contact, such as “Visit”, and its day. */
  g_autofree char *title =
    g_strdup_printf (_("%s, %s"), quatuor_wording_for_code ("kind", contact->kind), day);
  g_autofree char *people = linked_names (cohort, QUATUOR_TABLE_CONTACT_PERSON,
                                          QUATUOR_TABLE_PERSON, &contact->id);
  g_autofree char *topics = linked_names (cohort, QUATUOR_TABLE_CONTACT_TOPIC,
                                          QUATUOR_TABLE_TOPIC, &contact->id);
  g_autofree char *facts = contact_facts (contact);
  g_autoptr (GString) subtitle = g_string_new (NULL);

  append_line (subtitle, people);
  append_line (subtitle, topics);
  append_line (subtitle, facts);
  append_line (subtitle, contact->note);
  set_row (self, QUATUOR_TABLE_CONTACT, &contact->id, title, subtitle->str);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (self), kind_icon (contact->kind));
  set_button (self, NULL, NULL);
  set_menu (self, NULL);
}

static char *
commitment_state (const QuatuorCommitment *commitment,
                  QuatuorDate              on)
{
  const char *state = quatuor_wording_for_code ("state", commitment->state);
  g_autofree char *day = quatuor_date_to_display (commitment->state_on);

  if (quatuor_commitment_is_open (commitment))
    return quatuor_digest_due (commitment->due, on);
  if (commitment->state_on == QUATUOR_DATE_UNKNOWN)
    return g_strdup (state);
  /* Translators: a state, such as “Kept”, and since which day. */
  return g_strdup_printf (_("%s on %s"), state, day);
}

static char *
commitment_origin (QuatuorCohort           *cohort,
                   const QuatuorCommitment *commitment)
{
  g_autofree char *name = NULL;

  if (!quatuor_id_is_none (&commitment->contact))
    {
      name = quatuor_label_row_name (cohort, QUATUOR_TABLE_CONTACT, &commitment->contact);
      /* Translators: %s is the day of a contact. */
      return g_strdup_printf (_("noted on %s"), name);
    }
  if (!quatuor_id_is_none (&commitment->session))
    {
      name = quatuor_label_row_name (cohort, QUATUOR_TABLE_SESSION, &commitment->session);
      /* Translators: %s is the title of a session. */
      return g_strdup_printf (_("from the session “%s”"), name);
    }
  if (!quatuor_id_is_none (&commitment->need))
    {
      name = quatuor_label_row_name (cohort, QUATUOR_TABLE_NEED, &commitment->need);
      /* Translators: %s is what one seat needs of another. */
      return g_strdup_printf (_("from the need “%s”"), name);
    }
  return NULL;
}

/**
 * quatuor_support_row_show_commitment:
 * @self: a row
 * @cohort: a cohort
 * @commitment: one of its commitments
 * @on: the present day
 */
void
quatuor_support_row_show_commitment (QuatuorSupportRow       *self,
                                     QuatuorCohort           *cohort,
                                     const QuatuorCommitment *commitment,
                                     QuatuorDate              on)
{
  g_autofree char *who = quatuor_commitment_who (cohort, commitment);
  g_autofree char *state = commitment_state (commitment, on);
  g_autofree char *origin = commitment_origin (cohort, commitment);
  g_autofree char *first = state != NULL ? g_strdup_printf ("%s – %s", who, state)
                                         : g_strdup (who);
  g_autoptr (GString) subtitle = g_string_new (first);
  g_autoptr (GMenu) states = g_menu_new ();
  gboolean is_open = quatuor_commitment_is_open (commitment);

  append_line (subtitle, origin);
  set_row (self, QUATUOR_TABLE_COMMITMENT, &commitment->id, commitment->text, subtitle->str);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (self),
                                quatuor_commitment_is_overdue (commitment, on)
                                  ? "dialog-warning-symbolic"
                                  : NULL);
  if (is_open)
    append_state (self, states, _("_Drop"), QUATUOR_COMMITMENT_DROPPED);
  else
    append_state (self, states, _("_Reopen"), QUATUOR_COMMITMENT_OPEN);
  set_button (self, is_open ? _("Kept") : NULL, QUATUOR_COMMITMENT_KEPT);
  set_menu (self, states);
}

/**
 * quatuor_support_row_show_topic:
 * @self: a row
 * @cohort: a cohort
 * @topic: one of its local topics
 */
void
quatuor_support_row_show_topic (QuatuorSupportRow  *self,
                                QuatuorCohort      *cohort,
                                const QuatuorTopic *topic)
{
  g_autoptr (GString) subtitle = g_string_new (quatuor_wording_for_code ("state", topic->state));
  g_autoptr (GMenu) states = g_menu_new ();

  append_line (subtitle, topic->note);
  set_row (self, QUATUOR_TABLE_TOPIC, &topic->id, topic->title, subtitle->str);
  if (!g_str_equal (topic->state, "open"))
    append_state (self, states, _("_Open Again"), "open");
  if (!g_str_equal (topic->state, "parked"))
    append_state (self, states, _("_Park"), "parked");
  if (!g_str_equal (topic->state, "closed"))
    append_state (self, states, _("_Close"), "closed");
  set_button (self, NULL, NULL);
  set_menu (self, states);
}

static char *
interview_facts (QuatuorCohort          *cohort,
                 const QuatuorInterview *interview)
{
  g_autofree char *day = quatuor_date_to_display (interview->date);
  GString *text = g_string_new (interview->date != QUATUOR_DATE_UNKNOWN ? day : NULL);
  guint n_excerpts = quatuor_cohort_children (cohort, QUATUOR_TABLE_EXCERPT, &interview->id)->len;

  if (interview->mode != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                            quatuor_wording_for_code ("mode", interview->mode));
  append_line (text, interview->consent == NULL ? _("Consent not asked yet: nothing is shown")
                     : g_str_equal (interview->consent, "given")
                       ? _("Consent given")
                       : _("Consent refused: nothing is shown"));
  if (n_excerpts > 0)
    {
      g_autofree char *count =
        g_strdup_printf (ngettext ("%u excerpt", "%u excerpts", n_excerpts), n_excerpts);

      append_line (text, count);
    }
  return g_string_free (text, FALSE);
}

/**
 * quatuor_support_row_show_interview:
 * @self: a row
 * @cohort: a cohort
 * @interview: one of its interviews
 */
void
quatuor_support_row_show_interview (QuatuorSupportRow      *self,
                                    QuatuorCohort          *cohort,
                                    const QuatuorInterview *interview)
{
  g_autofree char *facts = interview_facts (cohort, interview);
  g_autofree char *role = quatuor_id_is_none (&interview->seat)
                            ? NULL
                            : quatuor_label_row_name (cohort, QUATUOR_TABLE_SEAT, &interview->seat);
  g_autofree char *title = role != NULL ? g_strdup_printf (_("%s, %s"), interview->code, role)
                                        : g_strdup (interview->code);

  set_row (self, QUATUOR_TABLE_INTERVIEW, &interview->id, title, facts);
  set_button (self, NULL, NULL);
  set_menu (self, NULL);
}

/*
 * Actions
 */

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "support.edit", "s", QUATUOR_SUPPORT_ROW (widget)->target);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "support.remove", "s", QUATUOR_SUPPORT_ROW (widget)->target);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gtk_menu_button_popup (QUATUOR_SUPPORT_ROW (widget)->menu_button);
}

static void
quatuor_support_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_SUPPORT_ROW);
  g_clear_pointer (&QUATUOR_SUPPORT_ROW (object)->target, g_free);

  G_OBJECT_CLASS (quatuor_support_row_parent_class)->dispose (object);
}

static void
quatuor_support_row_class_init (QuatuorSupportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_support_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-support-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorSupportRow, act_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSupportRow, menu_button);

  gtk_widget_class_install_action (widget_class, "row.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "row.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "row.remove", NULL, remove_action);
  quatuor_row_keys_install (widget_class);
}

static void
quatuor_support_row_init (QuatuorSupportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_support_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
quatuor_support_row_new (void)
{
  return g_object_new (QUATUOR_TYPE_SUPPORT_ROW, NULL);
}
