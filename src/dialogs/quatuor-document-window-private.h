/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-document-window.h"

#include "quatuor-pick-drop.h"
#include "quatuor-snapshot.h"
#include "quatuor-work-bar.h"

G_BEGIN_DECLS

struct _QuatuorDocumentWindow
{
  AdwWindow                  parent_instance;

  /* Template children */
  GtkBox                    *box;
  GtkWidget                 *choices;
  AdwStatusPage             *problem;
  QuatuorPickDrop           *snapshot;
  GtkStack                  *stack;
  QuatuorPickDrop           *territory;
  QuatuorWorkBar            *work;

  /* Owned */
  QuatuorStore              *store;
  QuatuorDocument           *document;  /* NULL when none is shown */
  GPtrArray                 *snapshots; /* QuatuorSnapshot; NULL before they are known */

  const QuatuorDocumentKind *kind;
  QuatuorId                  chosen; /* a territory, or none for all */
  gboolean                   names;
};

const QuatuorSnapshot *quatuor_document_window_get_snapshot (QuatuorDocumentWindow *self);
gboolean quatuor_document_window_shows_each      (QuatuorDocumentWindow *self);
QuatuorNarrativeNames quatuor_document_window_get_names (QuatuorDocumentWindow *self);
void     quatuor_document_window_enable_actions  (QuatuorDocumentWindow *self,
                                                  gboolean               enabled);
void     quatuor_document_window_install_actions (GtkWidgetClass        *widget_class);

G_END_DECLS
