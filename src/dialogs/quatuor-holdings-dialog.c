/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-holdings-dialog.h"

#include "quatuor-feedback.h"
#include "quatuor-holdings.h"
#include "quatuor-sheet.h"
#include "quatuor-table.h"

#include <glib/gi18n-lib.h>

struct _QuatuorHoldingsDialog
{
  AdwWindow       parent_instance;

  /* Template children */
  GtkBox         *box;
  AdwWindowTitle *title;

  /* Owned */
  GPtrArray      *holdings; /* QuatuorHolding, once the answers were read */
  QuatuorSheet   *sheet;    /* while it is printed */
  char           *name;
};

G_DEFINE_FINAL_TYPE (QuatuorHoldingsDialog, quatuor_holdings_dialog, ADW_TYPE_WINDOW)

typedef struct
{
  QuatuorId  person;
  GPtrArray *ratings; /* QuatuorRating */
} Query;

static void
rating_free (gpointer rating)
{
  quatuor_row_free (QUATUOR_TABLE_RATING, rating);
}

static void
query_free (gpointer data)
{
  Query *query = data;

  g_ptr_array_unref (query->ratings);
  g_free (query);
}

/* In the store's thread. */
static gboolean
read_answers (QuatuorDb  *db,
              gpointer    data,
              GError    **error)
{
  Query *query = data;
  g_autoptr (GPtrArray) all = quatuor_table_list (db, QUATUOR_TABLE_RATING, error);

  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    {
      const QuatuorRating *rating = g_ptr_array_index (all, i);

      if (quatuor_id_equal (&rating->person, &query->person))
        g_ptr_array_add (query->ratings, quatuor_row_copy (QUATUOR_TABLE_RATING, rating));
    }
  return TRUE;
}

static GtkWidget *
new_label (const QuatuorHolding *holding)
{
  GtkWidget *label = gtk_label_new (holding->text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), !holding->heading);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (holding->heading)
    {
      gtk_widget_add_css_class (label, "heading");
      gtk_widget_set_margin_top (label, 12);
    }
  return label;
}

static void
on_answers_read_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (QuatuorHoldingsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  QuatuorCohort *cohort = quatuor_store_get_cohort (QUATUOR_STORE (source));
  Query *query = quatuor_store_run_finish (QUATUOR_STORE (source), result, &error);
  const QuatuorPerson *person;

  if (query == NULL)
    {
      quatuor_feedback_error (GTK_WIDGET (self), error);
      return;
    }

  person = quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &query->person);
  if (person == NULL || self->box == NULL)
    return;

  self->holdings = quatuor_holdings_list (cohort, person, query->ratings);
  for (guint i = 0; i < self->holdings->len; i++)
    gtk_box_append (self->box, new_label (g_ptr_array_index (self->holdings, i)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "holdings.print", TRUE);
}

/*
 * Printing
 */

static QuatuorSheet *
make_sheet (QuatuorHoldingsDialog *self)
{
  g_autofree char *day = quatuor_date_to_display (quatuor_date_today ());
  g_autofree char *subtitle = g_strdup_printf (_("As it stands on %s"), day);
  QuatuorSheet *sheet = quatuor_sheet_new (self->name);

  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_TITLE, self->name);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SMALL, subtitle);
  for (guint i = 0; i < self->holdings->len; i++)
    {
      const QuatuorHolding *holding = g_ptr_array_index (self->holdings, i);

      quatuor_sheet_add_text (sheet,
                              holding->heading ? QUATUOR_SHEET_HEADING : QUATUOR_SHEET_BODY,
                              holding->text);
    }
  return sheet;
}

static void
on_begin_print_cb (QuatuorHoldingsDialog *self,
                   GtkPrintContext       *context,
                   GtkPrintOperation     *operation)
{
  /* Pango 1.50 knows no g_autoptr for its contexts. */
  PangoContext *pango = gtk_print_context_create_pango_context (context);
  guint n_pages = quatuor_sheet_paginate (self->sheet, pango,
                                          gtk_print_context_get_width (context),
                                          gtk_print_context_get_height (context));

  g_object_unref (pango);
  gtk_print_operation_set_n_pages (operation, (int) n_pages);
}

static void
on_draw_page_cb (QuatuorHoldingsDialog *self,
                 GtkPrintContext       *context,
                 int                    page,
                 GtkPrintOperation     *operation)
{
  quatuor_sheet_draw_page (self->sheet, gtk_print_context_get_cairo_context (context),
                           (guint) page);
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  QuatuorHoldingsDialog *self = QUATUOR_HOLDINGS_DIALOG (widget);
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->sheet, quatuor_sheet_free);
  self->sheet = make_sheet (self);
  gtk_print_operation_set_job_name (operation, self->name);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect_object (operation, "begin-print", G_CALLBACK (on_begin_print_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (on_draw_page_cb), self,
                           G_CONNECT_SWAPPED);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (self), &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    quatuor_feedback_error (widget, error);
}

/*
 * Overrides
 */

static void
quatuor_holdings_dialog_dispose (GObject *object)
{
  QuatuorHoldingsDialog *self = QUATUOR_HOLDINGS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_HOLDINGS_DIALOG);
  g_clear_pointer (&self->holdings, g_ptr_array_unref);
  g_clear_pointer (&self->sheet, quatuor_sheet_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (quatuor_holdings_dialog_parent_class)->dispose (object);
}

static void
quatuor_holdings_dialog_class_init (QuatuorHoldingsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_holdings_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-holdings-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorHoldingsDialog, box);
  gtk_widget_class_bind_template_child (widget_class, QuatuorHoldingsDialog, title);

  gtk_widget_class_install_action (widget_class, "holdings.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK,
                                       "holdings.print", NULL);
}

static void
quatuor_holdings_dialog_init (QuatuorHoldingsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "holdings.print", FALSE);
}

/**
 * quatuor_holdings_dialog_new:
 * @store: an open programme
 * @person: a person of it
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
quatuor_holdings_dialog_new (QuatuorStore        *store,
                             const QuatuorPerson *person)
{
  QuatuorHoldingsDialog *self = g_object_new (QUATUOR_TYPE_HOLDINGS_DIALOG, NULL);
  Query *query = g_new0 (Query, 1);

  self->name = quatuor_person_name (person);
  adw_window_title_set_subtitle (self->title, self->name);
  query->person = person->id;
  query->ratings = g_ptr_array_new_with_free_func (rating_free);
  quatuor_store_run_async (store, read_answers, query, query_free, NULL, on_answers_read_cb,
                           g_object_ref (self));
  return GTK_WIDGET (self);
}
