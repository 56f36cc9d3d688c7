/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-territory-row.h"

#include "quatuor-name-label.h"
#include "quatuor-phase-mark.h"
#include "quatuor-seat-mark.h"

#include <glib/gi18n-lib.h>

struct _QuatuorTerritoryRow
{
  AdwBin                parent_instance;

  /* Template children */
  QuatuorNameLabel     *name;
  GtkBox               *seats;
  GtkBox               *phases;
  GtkImage             *attention;

  /* Owned */
  QuatuorTerritoryItem *item;
};

G_DEFINE_FINAL_TYPE (QuatuorTerritoryRow, quatuor_territory_row, ADW_TYPE_BIN)

/* Rows are used again and again as the list scrolls: marks are kept. */
static GtkWidget *
next_mark (GtkBox     *box,
           GtkWidget  *previous,
           GtkWidget *(*make) (void))
{
  GtkWidget *mark = previous != NULL ? gtk_widget_get_next_sibling (previous)
                                     : gtk_widget_get_first_child (GTK_WIDGET (box));

  if (mark == NULL)
    {
      mark = make ();
      gtk_box_append (box, mark);
    }
  return mark;
}

static void
remove_after (GtkBox    *box,
              GtkWidget *last)
{
  for (;;)
    {
      GtkWidget *mark = last != NULL ? gtk_widget_get_next_sibling (last)
                                     : gtk_widget_get_first_child (GTK_WIDGET (box));

      if (mark == NULL)
        return;
      gtk_box_remove (box, mark);
    }
}

/* Returns: how many of the seats are held. */
static guint
show_seats (QuatuorTerritoryRow *self,
            QuatuorCohort       *cohort,
            const GPtrArray     *seats)
{
  QuatuorDate today = quatuor_date_today ();
  GtkWidget *mark = NULL;
  guint n_held = 0;

  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *seat = g_ptr_array_index (seats, i);
      const QuatuorCategory *category =
        quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &seat->category);
      QuatuorSeatState state = QUATUOR_SEAT_VACANT;

      if (category == NULL)
        continue;
      if (quatuor_cohort_holder (cohort, &seat->id, today) != NULL)
        state = QUATUOR_SEAT_HELD;
      else if (quatuor_cohort_substitute (cohort, &seat->id, today) != NULL)
        state = QUATUOR_SEAT_SUBSTITUTED;

      mark = next_mark (self->seats, mark, quatuor_seat_mark_new);
      quatuor_seat_mark_set (QUATUOR_SEAT_MARK (mark), category, state);
      n_held += state == QUATUOR_SEAT_HELD;
    }
  remove_after (self->seats, mark);
  return n_held;
}

static void
show_phases (QuatuorTerritoryRow *self,
             QuatuorCohort       *cohort,
             const QuatuorId     *territory,
             gboolean             is_followed)
{
  const GPtrArray *phases = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PHASE);
  GtkWidget *mark = NULL;

  for (guint i = 0; i < phases->len; i++)
    {
      const QuatuorPhase *phase = g_ptr_array_index (phases, i);
      const QuatuorProgress *progress =
        quatuor_cohort_find (cohort, QUATUOR_TABLE_PROGRESS, territory, &phase->id);

      mark = next_mark (self->phases, mark, quatuor_phase_mark_new);
      quatuor_phase_mark_set (QUATUOR_PHASE_MARK (mark), phase->title,
                              progress != NULL ? progress->state : "not_started",
                              is_followed && quatuor_cohort_is_late (cohort, territory, phase,
                                                                     quatuor_date_today ()));
    }
  remove_after (self->phases, mark);
}

static char *
describe_attention (QuatuorTerritoryRow *self)
{
  guint n_attention = quatuor_territory_item_get_attention (self->item);

  return g_strdup_printf (
    ngettext ("%u thing to attend to", "%u things to attend to", n_attention), n_attention);
}

static gboolean
on_attention_tooltip_cb (QuatuorTerritoryRow *self,
                         int                  x,
                         int                  y,
                         gboolean             keyboard_tooltip,
                         GtkTooltip          *tooltip)
{
  g_autofree char *text = self->item != NULL ? describe_attention (self) : NULL;

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static void
show_attention (QuatuorTerritoryRow *self)
{
  g_autofree char *text = describe_attention (self);

  gtk_widget_set_visible (GTK_WIDGET (self->attention),
                          quatuor_territory_item_get_attention (self->item) > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->attention),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
}

static void
refresh (QuatuorTerritoryRow *self)
{
  QuatuorCohort *cohort = quatuor_territory_item_get_cohort (self->item);
  const QuatuorTerritory *territory = quatuor_territory_item_get_territory (self->item);
  const GPtrArray *seats = quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, &territory->id);
  gboolean is_followed = quatuor_territory_item_is_followed (self->item);
  guint n_held = show_seats (self, cohort, seats);
  g_autofree char *label = NULL;

  quatuor_name_label_set_text (self->name, territory->name);
  if (is_followed)
    gtk_widget_remove_css_class (GTK_WIDGET (self->name), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "dim-label");
  show_phases (self, cohort, &territory->id, is_followed);
  show_attention (self);

  /* Translators: a territory’s name, how many of its seats are held, and how many there are. */
  label = g_strdup_printf (_("%s, %u of %u seats held"), territory->name, n_held, seats->len);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
quatuor_territory_row_dispose (GObject *object)
{
  QuatuorTerritoryRow *self = QUATUOR_TERRITORY_ROW (object);

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_TERRITORY_ROW);

  G_OBJECT_CLASS (quatuor_territory_row_parent_class)->dispose (object);
}

static void
quatuor_territory_row_class_init (QuatuorTerritoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_territory_row_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (QUATUOR_TYPE_NAME_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/widgets/quatuor-territory-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorTerritoryRow, name);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTerritoryRow, seats);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTerritoryRow, phases);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTerritoryRow, attention);
  gtk_widget_class_bind_template_callback (widget_class, on_attention_tooltip_cb);
}

static void
quatuor_territory_row_init (QuatuorTerritoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_territory_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
quatuor_territory_row_new (void)
{
  return g_object_new (QUATUOR_TYPE_TERRITORY_ROW, NULL);
}

/**
 * quatuor_territory_row_set_item:
 * @self: a row
 * @item: (nullable): the territory to show from now on
 */
void
quatuor_territory_row_set_item (QuatuorTerritoryRow  *self,
                                QuatuorTerritoryItem *item)
{
  g_return_if_fail (QUATUOR_IS_TERRITORY_ROW (self));

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  if (!g_set_object (&self->item, item) || item == NULL)
    return;

  g_signal_connect_object (item, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}
