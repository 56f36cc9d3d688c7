/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-clause-row.h"

#include "quatuor-text-row.h"

#include <glib/gi18n-lib.h>

struct _QuatuorClauseRow
{
  QuatuorRecordRow  parent_instance;

  /* Owned by the row it lies in */
  QuatuorTextRow   *text;
};

G_DEFINE_FINAL_TYPE (QuatuorClauseRow, quatuor_clause_row, QUATUOR_TYPE_RECORD_ROW)

static void
quatuor_clause_row_show (QuatuorRecordRow *record,
                         QuatuorStore     *store,
                         gconstpointer     row)
{
  const QuatuorClause *clause = row;

  quatuor_record_row_set_titles (record, clause->text, NULL);
}

static void
quatuor_clause_row_class_init (QuatuorClauseRowClass *klass)
{
  QUATUOR_RECORD_ROW_CLASS (klass)->show = quatuor_clause_row_show;
}

static void
quatuor_clause_row_init (QuatuorClauseRow *self)
{
  self->text = g_object_new (QUATUOR_TYPE_TEXT_ROW, "column", "text", "title", _("Clause"), NULL);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->text));
  quatuor_record_row_add_field (QUATUOR_RECORD_ROW (self), QUATUOR_ROW_FIELD (self->text));
}
