/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-new-programme-dialog.h"
#include "quatuor-page.h"
#include "quatuor-sidebar.h"
#include "quatuor-window.h"

G_BEGIN_DECLS

struct _QuatuorWindow
{
  AdwApplicationWindow parent_instance;

  /* Template children */
  GtkStack            *main_stack;
  AdwBin              *start_bin;
  AdwStatusPage       *opening_page;
  AdwLeaflet          *leaflet;
  GtkWidget           *sidebar_pane;
  GtkWidget           *content_pane;
  QuatuorSidebar      *sidebar;
  GtkStack            *page_stack;
  AdwWindowTitle      *content_title;
  GtkWidget           *undo_button;
  GtkWidget           *redo_button;
  GtkMenuButton       *content_menu;
  GtkMenuButton       *sidebar_menu;
  GtkRevealer         *read_only_bar;

  /* Owned */
  GSettings           *settings;
  QuatuorStore        *store;   /* the open programme */
  GFile               *file;    /* open, or being opened */
  GCancellable        *opening;
  QuatuorPage         *page;    /* the one in sight */
  QuatuorNewProgrammeNext next;     /* once the programme is in sight */
  QuatuorId            undo_author; /* whose acts may be undone without asking again */

  guint                opening_source;
  gboolean             is_begun;   /* the first frame */
  gboolean             is_painted;
  gboolean             undo_confirmed;
  gboolean             sidebar_hidden;
  gboolean             closing;
};

/**
 * QuatuorPageEntry:
 * @name: the first part of a target of `win.go`
 * @get_type: of the page's class
 * @icon: (nullable): in the sidebar; %NULL for a page that is not listed there
 * @title: (nullable): in the sidebar
 */
typedef struct
{
  const char  *name;
  GType      (*get_type) (void);
  const char  *icon;
  const char  *title;
} QuatuorPageEntry;

const QuatuorPageEntry *quatuor_window_get_pages        (gsize         *n_pages);
void                    quatuor_window_forget_pages     (QuatuorWindow *self);

void                    quatuor_window_show_opened      (QuatuorWindow *self,
                                                         QuatuorStore  *store);
void                    quatuor_window_cancel_opening   (QuatuorWindow *self);
void                    quatuor_window_ask_new          (QuatuorWindow *self,
                                                         QuatuorNewProgrammeNext next);
void                    quatuor_window_ask_open         (QuatuorWindow *self);
void                    quatuor_window_open_archive     (QuatuorWindow *self);
void                    quatuor_window_open_sample      (QuatuorWindow *self);
void                    quatuor_window_remember_file    (QuatuorWindow *self,
                                                         GFile         *file);

void                    quatuor_window_install_tools    (GtkWidgetClass *widget_class);
void                    quatuor_window_update_tools     (QuatuorWindow *self);
void                    quatuor_window_recall_author    (QuatuorWindow *self);

void                    quatuor_window_update_undo      (QuatuorWindow *self);
void                    quatuor_window_undo             (QuatuorWindow *self);
void                    quatuor_window_redo             (QuatuorWindow *self);

G_END_DECLS
