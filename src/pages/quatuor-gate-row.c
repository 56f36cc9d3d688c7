/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-gate-row.h"

#include "quatuor-row-acts.h"

#include <glib/gi18n-lib.h>

struct _QuatuorGateRow
{
  QuatuorFieldRow parent_instance;
};

G_DEFINE_FINAL_TYPE (QuatuorGateRow, quatuor_gate_row, QUATUOR_TYPE_FIELD_ROW)

static void
quatuor_gate_row_class_init (QuatuorGateRowClass *klass)
{
  quatuor_row_acts_install (GTK_WIDGET_CLASS (klass));
}

static void
quatuor_gate_row_init (QuatuorGateRow *self)
{
  quatuor_row_field_get_binding (QUATUOR_ROW_FIELD (self))->column = g_strdup ("text");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Gate"));
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), quatuor_row_acts_button ());
}
