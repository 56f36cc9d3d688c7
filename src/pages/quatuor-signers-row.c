/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-signers-row.h"

#include "quatuor-seat-mark.h"

#include <glib/gi18n-lib.h>

struct _QuatuorSignersRow
{
  AdwExpanderRow  parent_instance;

  /* Owned; the rows are in the expander */
  GPtrArray      *rows;
};

G_DEFINE_FINAL_TYPE (QuatuorSignersRow, quatuor_signers_row, ADW_TYPE_EXPANDER_ROW)

static void
quatuor_signers_row_finalize (GObject *object)
{
  g_ptr_array_unref (QUATUOR_SIGNERS_ROW (object)->rows);

  G_OBJECT_CLASS (quatuor_signers_row_parent_class)->finalize (object);
}

static void
quatuor_signers_row_class_init (QuatuorSignersRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quatuor_signers_row_finalize;
}

static void
quatuor_signers_row_init (QuatuorSignersRow *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * quatuor_signers_row_new:
 *
 * Returns: (transfer floating): a row of no territory
 */
GtkWidget *
quatuor_signers_row_new (void)
{
  return g_object_new (QUATUOR_TYPE_SIGNERS_ROW, NULL);
}

static char *
person_name (QuatuorCohort   *cohort,
             const QuatuorId *id)
{
  const QuatuorPerson *person = quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, id);

  return person != NULL ? quatuor_person_name (person) : NULL;
}

/* Who signed and when; who holds the seat where nobody did. */
static char *
describe (QuatuorCohort       *cohort,
          const QuatuorSigner *signer)
{
  const QuatuorTenure *tenure =
    quatuor_cohort_holder (cohort, &signer->seat->id, quatuor_date_today ());
  g_autofree char *name = NULL;
  g_autofree char *day = NULL;

  if (signer->signature == NULL)
    {
      name = tenure != NULL ? person_name (cohort, &tenure->person) : NULL;
      /* Translators: %s is a person. */
      return name != NULL ? g_strdup_printf (_("%s has not signed"), name) : g_strdup (_("Vacant"));
    }
  name = person_name (cohort, &signer->signature->person);
  day = quatuor_date_to_display (signer->signature->signed_on);
  if (name == NULL)
    /* Translators: %s is a day. */
    return g_strdup_printf (_("Signed on %s"), day);
  /* Translators: a person, and a day. */
  return g_strdup_printf (_("Signed by %s on %s"), name, day);
}

static GtkWidget *
new_button (const QuatuorSigner *signer,
            const char          *category)
{
  gboolean has_signed = signer->signature != NULL;
  GtkWidget *button = gtk_button_new_with_label (has_signed ? _("Take Back") : _("Sign"));
  g_autofree char *target =
    quatuor_id_to_string (has_signed ? &signer->signature->id : &signer->seat->id);
  g_autofree char *label =
    has_signed
      /* Translators: %s is a category of seats. */
      ? g_strdup_printf (_("Take Back the Signature: %s"), category)
      /* Translators: %s is a category of seats. */
      : g_strdup_printf (_("Sign: %s"), category);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button),
                                  has_signed ? "charter.unsign" : "charter.sign");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (has_signed)
    gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return button;
}

static GtkWidget *
new_row (QuatuorCohort       *cohort,
         const QuatuorSigner *signer)
{
  const QuatuorCategory *category =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &signer->seat->category);
  g_autofree char *description = describe (cohort, signer);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", category->label,
                                 "subtitle", description,
                                 NULL);
  GtkWidget *mark = quatuor_seat_mark_new ();

  quatuor_seat_mark_set (QUATUOR_SEAT_MARK (mark), category,
                         signer->signature != NULL ? QUATUOR_SEAT_HELD : QUATUOR_SEAT_VACANT);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_button (signer, category->label));
  return row;
}

/**
 * quatuor_signers_row_set:
 * @self: a row
 * @cohort: a cohort
 * @signers: (array length=n_signers): the seats of one territory
 * @n_signers: how many, at least one
 */
void
quatuor_signers_row_set (QuatuorSignersRow   *self,
                         QuatuorCohort       *cohort,
                         const QuatuorSigner *signers,
                         guint                n_signers)
{
  const QuatuorTerritory *territory =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &signers[0].seat->territory);
  g_autofree char *subtitle = NULL;
  guint n_signed = 0;

  g_return_if_fail (QUATUOR_IS_SIGNERS_ROW (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < n_signers; i++)
    {
      GtkWidget *row = new_row (cohort, &signers[i]);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      g_ptr_array_add (self->rows, row);
      n_signed += signers[i].signature != NULL ? 1 : 0;
    }
  /* Translators: how many have signed, and how many there are. */
  subtitle = g_strdup_printf (_("%u of %u signed"), n_signed, n_signers);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), territory->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}
