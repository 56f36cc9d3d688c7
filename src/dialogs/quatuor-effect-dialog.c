/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-effect-dialog.h"

#include "quatuor-date-row.h"
#include "quatuor-note-row.h"
#include "quatuor-pick-row.h"
#include "quatuor-project-edit.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

struct _QuatuorEffectDialog
{
  QuatuorRowDialog   parent_instance;

  /* Template children */
  QuatuorPickRow    *contribution_row;
  QuatuorPickRow    *evidence_row;
  AdwEntryRow       *for_whom_row;
  QuatuorPickRow    *foreseen_row;
  QuatuorPickRow    *kind_row;
  QuatuorDateRow    *noted_row;
  QuatuorProblemRow *noted_problem;
  QuatuorNoteRow    *text_row;
  QuatuorProblemRow *text_problem;

  gboolean           has_foreseen; /* effects that this one could answer */
};

G_DEFINE_FINAL_TYPE (QuatuorEffectDialog, quatuor_effect_dialog, QUATUOR_TYPE_ROW_DIALOG)

static const char *const KINDS[] = { QUATUOR_EFFECT_FORESEEN, QUATUOR_EFFECT_OBSERVED,
                                     QUATUOR_EFFECT_UNINTENDED, NULL };

static const char *const CONTRIBUTIONS[] = { "none", "some", "decisive", NULL };

static void
on_field_changed_cb (QuatuorEffectDialog *self)
{
  quatuor_problem_row_set_text (self->text_problem, NULL);
  quatuor_problem_row_set_text (self->noted_problem, NULL);
}

/* Only what was observed answers something, and nobody can tell yet what the
 * path contributed to what is only foreseen. */
static void
on_picked_cb (QuatuorEffectDialog *self)
{
  const char *kind = quatuor_pick_row_get_value (self->kind_row);

  gtk_widget_set_visible (GTK_WIDGET (self->foreseen_row),
                          self->has_foreseen && g_strcmp0 (kind, QUATUOR_EFFECT_OBSERVED) == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->contribution_row),
                          g_strcmp0 (kind, QUATUOR_EFFECT_FORESEEN) != 0);
}

static gboolean
quatuor_effect_dialog_check (QuatuorRowDialog *dialog,
                             gconstpointer     row)
{
  QuatuorEffectDialog *self = QUATUOR_EFFECT_DIALOG (dialog);
  const QuatuorEffect *effect = row;
  gboolean is_right;

  is_right = quatuor_row_dialog_tell (self->noted_problem,
                                      quatuor_date_row_get_problem (self->noted_row));
  is_right &= quatuor_row_dialog_tell (self->text_problem,
                                       effect->text == NULL ? _("Say what the effect is.")
                                                            : NULL);
  return is_right;
}

static QuatuorEdit *
quatuor_effect_dialog_save (QuatuorRowDialog *dialog,
                            QuatuorCohort    *cohort,
                            gconstpointer     row)
{
  return quatuor_effect_save (cohort, row);
}

static void
quatuor_effect_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_EFFECT_DIALOG);

  G_OBJECT_CLASS (quatuor_effect_dialog_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, QuatuorEffectDialog, name)

static void
quatuor_effect_dialog_class_init (QuatuorEffectDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  QuatuorRowDialogClass *dialog_class = QUATUOR_ROW_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_effect_dialog_dispose;
  dialog_class->table = QUATUOR_TABLE_EFFECT;
  dialog_class->check = quatuor_effect_dialog_check;
  dialog_class->save = quatuor_effect_dialog_save;

  g_type_ensure (QUATUOR_TYPE_DATE_ROW);
  g_type_ensure (QUATUOR_TYPE_NOTE_ROW);
  g_type_ensure (QUATUOR_TYPE_PICK_ROW);
  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-effect-dialog.ui");
  BIND (contribution_row);
  BIND (evidence_row);
  BIND (for_whom_row);
  BIND (foreseen_row);
  BIND (kind_row);
  BIND (noted_row);
  BIND (noted_problem);
  BIND (text_row);
  BIND (text_problem);
  gtk_widget_class_bind_template_callback (widget_class, on_field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_picked_cb);
}

static void
quatuor_effect_dialog_init (QuatuorEffectDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  quatuor_pick_row_add_codes (self->kind_row, "kind", KINDS);
  quatuor_pick_row_add (self->contribution_row, NULL, C_("contribution", "Not known"));
  quatuor_pick_row_add_codes (self->contribution_row, "contribution", CONTRIBUTIONS);
  quatuor_pick_row_add (self->evidence_row, NULL, C_("evidence", "Not known"));
  for (int strength = 0; strength <= QUATUOR_EVIDENCE_MAX; strength++)
    {
      g_autofree char *value = g_strdup_printf ("%d", strength);
      g_autofree char *label =
        g_strdup_printf ("%d  %s", strength, quatuor_wording_for_code ("effect.evidence", value));

      quatuor_pick_row_add (self->evidence_row, value, label);
    }
}

static void
add_foreseen (QuatuorEffectDialog *self,
              QuatuorCohort       *cohort,
              const QuatuorEffect *effect)
{
  g_autoptr (GPtrArray) rows = quatuor_effect_list (cohort, &effect->territory,
                                                    QUATUOR_EFFECT_FORESEEN);

  /* An effect does not answer itself, also when it becomes another kind. */
  for (guint i = rows->len; i-- > 0;)
    if (quatuor_row_same_key (QUATUOR_TABLE_EFFECT, g_ptr_array_index (rows, i), effect))
      g_ptr_array_remove_index (rows, i);
  quatuor_pick_row_add (self->foreseen_row, NULL, C_("foreseen effect", "None"));
  quatuor_pick_row_add_rows (self->foreseen_row, cohort, QUATUOR_TABLE_EFFECT, rows);
  self->has_foreseen = rows->len > 0;
}

/**
 * quatuor_effect_dialog_new:
 * @store: an open programme
 * @effect: an effect, of the programme or new
 *
 * Returns: (transfer floating): a dialog that saves it
 */
GtkWidget *
quatuor_effect_dialog_new (QuatuorStore        *store,
                           const QuatuorEffect *effect)
{
  QuatuorEffectDialog *self = g_object_new (QUATUOR_TYPE_EFFECT_DIALOG, "store", store, NULL);
  QuatuorRowDialog *dialog = QUATUOR_ROW_DIALOG (self);
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  const QuatuorTerritory *territory =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &effect->territory);

  add_foreseen (self, cohort, effect);
  quatuor_row_dialog_add_field (dialog, "kind", GTK_WIDGET (self->kind_row));
  quatuor_row_dialog_add_field (dialog, "text", GTK_WIDGET (self->text_row));
  quatuor_row_dialog_add_field (dialog, "for_whom", GTK_WIDGET (self->for_whom_row));
  quatuor_row_dialog_add_field (dialog, "evidence", GTK_WIDGET (self->evidence_row));
  quatuor_row_dialog_add_field (dialog, "contribution", GTK_WIDGET (self->contribution_row));
  quatuor_row_dialog_add_field (dialog, "foreseen", GTK_WIDGET (self->foreseen_row));
  quatuor_row_dialog_add_field (dialog, "noted_on", GTK_WIDGET (self->noted_row));
  quatuor_row_dialog_set_row (dialog, effect);
  on_picked_cb (self);
  g_object_set (self, "subtitle", territory->name, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_row));
  return GTK_WIDGET (self);
}

/**
 * quatuor_effect_dialog_new_add:
 * @store: an open programme
 * @territory: a territory of it
 * @kind: `foreseen`, `observed` or `unintended`
 * @foreseen: (nullable): the foreseen effect that the new one answers
 *
 * Returns: (transfer floating): a dialog for a new effect
 */
GtkWidget *
quatuor_effect_dialog_new_add (QuatuorStore    *store,
                               const QuatuorId *territory,
                               const char      *kind,
                               const QuatuorId *foreseen)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  g_autofree char *code = quatuor_cohort_new_code (cohort, QUATUOR_TABLE_EFFECT);
  QuatuorEffect effect = {
    .id = quatuor_id_new (),
    .code = code,
    .territory = *territory,
    .kind = (char *) kind,
    .evidence = QUATUOR_INTEGER_UNKNOWN,
    .foreseen = foreseen != NULL ? *foreseen : QUATUOR_ID_NONE,
    .noted_on = quatuor_date_today (),
  };
  GtkWidget *dialog = quatuor_effect_dialog_new (store, &effect);

  g_object_set (dialog, "title", _("New Effect"), "save-label", _("_Add"), NULL);
  return dialog;
}
