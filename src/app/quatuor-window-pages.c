/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-window-private.h"

#include "quatuor-charter-page.h"
#include "quatuor-calendar-page.h"
#include "quatuor-group-page.h"
#include "quatuor-groups-page.h"
#include "quatuor-history-page.h"
#include "quatuor-needs-page.h"
#include "quatuor-overview-page.h"
#include "quatuor-presence-page.h"
#include "quatuor-programme-page.h"
#include "quatuor-rates-page.h"
#include "quatuor-reports-page.h"
#include "quatuor-resources-page.h"
#include "quatuor-session-page.h"
#include "quatuor-territory-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many pages have a key of their own, Alt+1 to Alt+9. */
#define N_PAGE_KEYS 9

/* The pages of the window, those with a title in the order of the sidebar. */
static const QuatuorPageEntry PAGES[] = {
  { "overview", quatuor_overview_page_get_type, "view-grid-symbolic", N_("Overview") },
  { "programme", quatuor_programme_page_get_type, "document-properties-symbolic",
    N_("Programme") },
  { "calendar", quatuor_calendar_page_get_type, "x-office-calendar-symbolic", N_("Calendar") },
  { "groups", quatuor_groups_page_get_type, "system-users-symbolic", N_("Peer Groups") },
  { "reports", quatuor_reports_page_get_type, "x-office-spreadsheet-symbolic", N_("Reports") },
  { "resources", quatuor_resources_page_get_type, "folder-documents-symbolic", N_("Resources") },
  { "history", quatuor_history_page_get_type, "document-open-recent-symbolic", N_("History") },
  { "charter", quatuor_charter_page_get_type, NULL, NULL },
  { "group", quatuor_group_page_get_type, NULL, NULL },
  { "needs", quatuor_needs_page_get_type, NULL, NULL },
  { "session", quatuor_session_page_get_type, NULL, NULL },
  { "presence", quatuor_presence_page_get_type, NULL, NULL },
  { "rates", quatuor_rates_page_get_type, NULL, NULL },
  { "territory", quatuor_territory_page_get_type, NULL, NULL },
};

/**
 * quatuor_window_get_pages:
 * @n_pages: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_pages): the pages of the window
 */
const QuatuorPageEntry *
quatuor_window_get_pages (gsize *n_pages)
{
  *n_pages = G_N_ELEMENTS (PAGES);
  return PAGES;
}

static const QuatuorPageEntry *
find_entry (const char *target)
{
  const char *slash = strchr (target, '/');
  gsize length = slash != NULL ? (gsize) (slash - target) : strlen (target);

  for (gsize i = 0; i < G_N_ELEMENTS (PAGES); i++)
    if (strlen (PAGES[i].name) == length && strncmp (PAGES[i].name, target, length) == 0)
      return &PAGES[i];
  return NULL;
}

/* The header bar shows the page's title, or the widget the page puts there. */
static void
show_title (QuatuorWindow *self)
{
  const char *title = quatuor_page_get_title (self->page);
  const char *subtitle = quatuor_page_get_subtitle (self->page);

  adw_window_title_set_title (self->content_title, title != NULL ? title : "");
  adw_window_title_set_subtitle (self->content_title, subtitle != NULL ? subtitle : "");
}

static void
set_page (QuatuorWindow *self,
          QuatuorPage   *page)
{
  if (self->page == page)
    return;

  if (self->page != NULL)
    g_signal_handlers_disconnect_by_func (self->page, show_title, self);
  g_set_object (&self->page, page);
  if (page == NULL)
    return;

  g_signal_connect_object (page, "notify::title", G_CALLBACK (show_title),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::subtitle", G_CALLBACK (show_title),
                           self, G_CONNECT_SWAPPED);
  gtk_stack_set_visible_child (self->page_stack, GTK_WIDGET (page));
  show_title (self);
}

/* A page is made when somebody first goes there. */
static QuatuorPage *
ensure_page (QuatuorWindow          *self,
             const QuatuorPageEntry *entry)
{
  GtkWidget *child = gtk_stack_get_child_by_name (self->page_stack, entry->name);

  if (child == NULL)
    {
      child = g_object_new (entry->get_type (), NULL);
      if (quatuor_page_get_title (QUATUOR_PAGE (child)) == NULL && entry->title != NULL)
        quatuor_page_set_title (QUATUOR_PAGE (child), _(entry->title));
      gtk_stack_add_named (self->page_stack, child, entry->name);
      quatuor_page_set_store (QUATUOR_PAGE (child), self->store);
    }
  return QUATUOR_PAGE (child);
}

/* The keys go on in the page that was asked for. Who walks through the sidebar stays
 * there. */
static void
focus_page (QuatuorWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->sidebar)))
    gtk_widget_child_focus (GTK_WIDGET (self->page), GTK_DIR_TAB_FORWARD);
}

/**
 * quatuor_window_go:
 * @self: a window with an open programme
 * @target: a page's name, and after a slash a place in it
 *
 * Shows a page. A target that is nowhere is left alone.
 */
void
quatuor_window_go (QuatuorWindow *self,
                   const char    *target)
{
  const QuatuorPageEntry *entry = find_entry (target);
  const char *slash = strchr (target, '/');
  QuatuorPage *page;
  gboolean is_other;

  g_return_if_fail (QUATUOR_IS_WINDOW (self));

  if (entry == NULL || self->store == NULL)
    return;

  page = ensure_page (self, entry);
  is_other = page != self->page;
  quatuor_page_show (page, slash != NULL ? slash + 1 : "");
  set_page (self, page);
  quatuor_sidebar_select (self->sidebar, target);
  adw_leaflet_set_visible_child (self->leaflet, self->content_pane);
  if (is_other)
    focus_page (self);
}

/**
 * quatuor_window_forget_pages:
 * @self: a window
 *
 * Takes all pages away with the programme that they showed.
 */
void
quatuor_window_forget_pages (QuatuorWindow *self)
{
  GtkWidget *child;

  set_page (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->page_stack))) != NULL)
    gtk_stack_remove (self->page_stack, child);
}

/**
 * quatuor_window_set_page_keys:
 * @application: the application
 *
 * Gives the listed pages the keys Alt+1, Alt+2 and so on.
 */
void
quatuor_window_set_page_keys (GtkApplication *application)
{
  guint number = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (PAGES) && number < N_PAGE_KEYS; i++)
    if (PAGES[i].title != NULL)
      {
        g_autofree char *action = g_strdup_printf ("win.go::%s", PAGES[i].name);
        g_autofree char *key = g_strdup_printf ("<Alt>%u", ++number);

        gtk_application_set_accels_for_action (application, action,
                                               (const char *[]) { key, NULL });
      }
}
