/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-mail.h"

#include "quatuor-cohort.h"
#include "quatuor-feedback.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* What a mail address may hold unescaped in a mailto link (RFC 6068). */
#define ALLOWED_IN_ADDRESS "@!$'*+"

static char *
join_addresses (const GPtrArray *people,
                const char      *separator,
                gboolean         escape)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const QuatuorPerson *person = g_ptr_array_index (people, i);

      if (person->email == NULL)
        continue;
      if (text->len > 0)
        g_string_append (text, separator);
      if (escape)
        g_string_append_uri_escaped (text, person->email, ALLOWED_IN_ADDRESS, FALSE);
      else
        g_string_append (text, person->email);
    }
  return g_string_free (text, FALSE);
}

static guint
count_addresses (const GPtrArray *people)
{
  guint count = 0;

  for (guint i = 0; i < people->len; i++)
    count += ((const QuatuorPerson *) g_ptr_array_index (people, i))->email != NULL;
  return count;
}

/* Adds a field to a mailto link; its lines end as RFC 6068 wants it. */
static void
append_field (GString    *uri,
              const char *name,
              const char *text)
{
  g_auto (GStrv) lines = NULL;
  g_autofree char *joined = NULL;

  if (text == NULL)
    return;
  lines = g_strsplit (text, "\n", -1);
  joined = g_strjoinv ("\r\n", lines);
  g_string_append_printf (uri, "&%s=", name);
  g_string_append_uri_escaped (uri, joined, NULL, FALSE);
}

/**
 * quatuor_mail_make_uri:
 * @people: (element-type QuatuorPerson): to whom
 * @subject: (nullable): what it is about
 * @body: (nullable): how it begins
 *
 * Returns: (transfer full): a link that begins a mail; nobody sees the others’
 *   addresses
 */
char *
quatuor_mail_make_uri (const GPtrArray *people,
                       const char      *subject,
                       const char      *body)
{
  g_autofree char *addresses = join_addresses (people, ",", TRUE);
  GString *uri = g_string_new ("mailto:?bcc=");

  g_string_append (uri, addresses);
  append_field (uri, "subject", subject);
  append_field (uri, "body", body);
  return g_string_free (uri, FALSE);
}

/**
 * quatuor_mail_list_missing:
 * @people: (element-type QuatuorPerson): to whom one would write
 *
 * Returns: (transfer full) (nullable): the names of those without an address,
 *   with commas between; %NULL when all have one
 */
char *
quatuor_mail_list_missing (const GPtrArray *people)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const QuatuorPerson *person = g_ptr_array_index (people, i);
      g_autofree char *name = NULL;

      if (person->email != NULL)
        continue;
      name = quatuor_person_name (person);
      if (names->len > 0)
        g_string_append (names, ", ");
      g_string_append (names, name);
    }
  return names->len > 0 ? g_strdup (names->str) : NULL;
}

static GtkWindow *
window_of (GtkWidget *widget)
{
  return GTK_WINDOW (gtk_widget_get_root (widget));
}

static void
open_uri (GtkWindow  *window,
          const char *uri)
{
  gtk_show_uri (window, uri, GDK_CURRENT_TIME);
}

static void
on_missing_response_cb (AdwMessageDialog *dialog,
                        const char       *response,
                        char             *uri)
{
  if (g_str_equal (response, "write"))
    open_uri (gtk_window_get_transient_for (GTK_WINDOW (dialog)), uri);
}

static void
free_uri (gpointer  data,
          GClosure *closure)
{
  g_free (data);
}

/* Names those who would not get the mail, before it is written without them. */
static AdwMessageDialog *
show_missing (GtkWidget  *widget,
              const char *names)
{
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  /* Translators: %s are names of people with commas between. */
  body = g_strdup_printf (_("No address is known of: %s."), names);
  dialog = adw_message_dialog_new (window_of (widget), _("Not Everybody Can Be Reached"), body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
  return ADW_MESSAGE_DIALOG (dialog);
}

/**
 * quatuor_mail_write:
 * @widget: a widget in a window
 * @people: (element-type QuatuorPerson): to whom
 * @subject: (nullable): what it is about
 * @body: (nullable): how it begins
 *
 * Begins a mail in the person's own mail program. Who has no address is named
 * first.
 */
void
quatuor_mail_write (GtkWidget       *widget,
                    const GPtrArray *people,
                    const char      *subject,
                    const char      *body)
{
  g_autofree char *missing = quatuor_mail_list_missing (people);
  g_autofree char *uri = quatuor_mail_make_uri (people, subject, body);
  AdwMessageDialog *dialog;

  if (people->len == 0)
    {
      quatuor_feedback_say (widget, _("There is nobody to write to"));
      return;
    }
  if (missing == NULL)
    {
      open_uri (window_of (widget), uri);
      return;
    }

  dialog = show_missing (widget, missing);
  if (count_addresses (people) == 0)
    return;
  adw_message_dialog_add_response (dialog, "write", _("_Write to the Others"));
  adw_message_dialog_set_response_appearance (dialog, "write", ADW_RESPONSE_SUGGESTED);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_missing_response_cb),
                         g_steal_pointer (&uri), free_uri, 0);
}

/**
 * quatuor_mail_copy_addresses:
 * @widget: a widget in a window
 * @people: (element-type QuatuorPerson): whose addresses
 *
 * Puts the addresses on the clipboard, for a mail program of another computer.
 * Who has none is named.
 */
void
quatuor_mail_copy_addresses (GtkWidget       *widget,
                             const GPtrArray *people)
{
  g_autofree char *addresses = join_addresses (people, ", ", FALSE);
  g_autofree char *missing = quatuor_mail_list_missing (people);
  guint n_addresses = count_addresses (people);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u address copied", "%u addresses copied", n_addresses),
                     n_addresses);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), addresses);
  quatuor_feedback_say (widget, text);
  if (missing != NULL)
    show_missing (widget, missing);
}
