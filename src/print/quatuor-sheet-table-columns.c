/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-sheet-table-private.h"

/* In points. */
#define FONT_SIZE 8.0
#define FONT_SIZE_MIN 7.0 /* smaller print is read by nobody */
#define LEAST_COLUMN 16.0
#define WIDEST_WORD 110.0 /* a longer one may be broken */
#define WIDEST_CELL 320.0 /* a longer text takes several lines */
#define EASY_CELL 100.0   /* in which a long text is read with ease */

/* A table of more columns is cut into parts, rather than its texts into syllables. */
#define COLUMNS_SQUEEZED 9

/* So many of the first columns may be needed to say which row it is. */
#define KEYS_MAX 4

/* The rows that tell how wide a column is to be: the first ones. */
#define N_MEASURED 200

static double
width_of (PangoLayout *layout,
          double       room)
{
  PangoRectangle logical;

  pango_layout_set_width (layout, room > 0 ? (int) (room * PANGO_SCALE) : -1);
  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

/* In the least room, a line is as wide as the longest word. */
static void
measure_word (QuatuorSheetColumn *column,
              PangoLayout        *layout,
              const char         *text)
{
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  column->least = MAX (column->least, MIN (width_of (layout, LEAST_COLUMN), WIDEST_WORD));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
}

static void
measure_cell (QuatuorSheetColumn *column,
              PangoLayout        *layout,
              const char         *text)
{
  measure_word (column, layout, text);
  column->natural = MAX (column->natural, MIN (width_of (layout, 0), WIDEST_CELL));
}

static gboolean
is_empty (QuatuorSheetTable *self,
          guint              column)
{
  for (guint row = 0; row < MIN (self->grid->rows->len, N_MEASURED); row++)
    if (*quatuor_sheet_table_text (self, row, column) != '\0')
      return FALSE;
  return TRUE;
}

static double
measure_columns (QuatuorSheetTable *self)
{
  g_autoptr (PangoLayout) header = quatuor_sheet_table_layout (self, QUATUOR_SHEET_HEADER);
  g_autoptr (PangoLayout) body = quatuor_sheet_table_layout (self, 0);
  double least = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      QuatuorSheetColumn *column = &g_array_index (self->columns, QuatuorSheetColumn, i);

      column->natural = column->least = LEAST_COLUMN;
      /* A header takes several lines, so that the room goes to the cells; that of
       * an empty column may be broken. */
      if (!is_empty (self, i))
        measure_word (column, header, quatuor_sheet_table_text (self, QUATUOR_SHEET_HEADER, i));
      for (guint row = 0; row < MIN (self->grid->rows->len, N_MEASURED); row++)
        measure_cell (column, body, quatuor_sheet_table_text (self, row, i));
      column->natural = MAX (column->natural, column->least);
      least += column->least + 2 * QUATUOR_SHEET_GUTTER;
    }
  return least;
}

static const QuatuorSheetColumn *
column_of (QuatuorSheetTable       *self,
           const QuatuorSheetPlace *place)
{
  return &g_array_index (self->columns, QuatuorSheetColumn, place->column);
}

/* Each column gets its longest word; what is left goes to those that want more,
 * as much as they want it. What there is too little of is cut for all alike. */
static void
share_width (QuatuorSheetTable *self,
             GArray            *part,
             double             width)
{
  double room = width - 2 * QUATUOR_SHEET_GUTTER * part->len;
  double natural = 0, least = 0;

  for (guint i = 0; i < part->len; i++)
    {
      natural += column_of (self, &g_array_index (part, QuatuorSheetPlace, i))->natural;
      least += column_of (self, &g_array_index (part, QuatuorSheetPlace, i))->least;
    }
  for (guint i = 0; i < part->len; i++)
    {
      QuatuorSheetPlace *place = &g_array_index (part, QuatuorSheetPlace, i);
      const QuatuorSheetColumn *column = column_of (self, place);

      if (least >= room)
        place->width = column->least * room / least;
      else if (natural > room)
        place->width = column->least +
                       (column->natural - column->least) * (room - least) / (natural - least);
      else
        place->width = column->natural * room / natural;
      place->width += 2 * QUATUOR_SHEET_GUTTER;
    }
}

/* What a column takes so that it is read with ease, at least its longest word. */
static double
easy_width (QuatuorSheetTable *self,
            guint              column)
{
  const QuatuorSheetColumn *its = &g_array_index (self->columns, QuatuorSheetColumn, column);

  return MAX (its->least, MIN (its->natural, EASY_CELL)) + 2 * QUATUOR_SHEET_GUTTER;
}

static double
easy_widths (QuatuorSheetTable *self)
{
  double width = 0;

  for (guint i = 0; i < self->columns->len; i++)
    width += easy_width (self, i);
  return width;
}

static GArray *
new_part (QuatuorSheetTable *self)
{
  GArray *part = g_array_new (FALSE, TRUE, sizeof (QuatuorSheetPlace));

  g_ptr_array_add (self->parts, part);
  return part;
}

static void
add_place (GArray *part,
           guint   column)
{
  const QuatuorSheetPlace place = { .column = column };

  g_array_append_val (part, place);
}

/* Whether no two rows have the same cells in the first columns. */
static gboolean
tells_rows (QuatuorSheetTable *self,
            guint              n_columns)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint row = 0; row < MIN (self->grid->rows->len, N_MEASURED); row++)
    {
      GString *key = g_string_new (NULL);

      for (guint i = 0; i < n_columns; i++)
        g_string_append_printf (key, "%s\n", quatuor_sheet_table_text (self, row, i));
      if (!g_hash_table_add (seen, g_string_free (key, FALSE)))
        return FALSE;
    }
  return TRUE;
}

/* The columns that stand again in each part, in half of its width at most. */
static guint
count_keys (QuatuorSheetTable *self,
            double             width)
{
  double taken = 0;

  for (guint n = 1; n <= MIN (KEYS_MAX, self->columns->len); n++)
    {
      taken += easy_width (self, n - 1);
      if (taken > width / 2)
        break;
      if (tells_rows (self, n))
        return n;
    }
  return 1;
}

/* The columns that say which row it is stand again in each part. */
static void
cut_into_parts (QuatuorSheetTable *self,
                double             width)
{
  guint n_keys = count_keys (self, width);
  GArray *part = new_part (self);
  double taken = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      double its = easy_width (self, i);

      if (taken + its > width && part->len > n_keys)
        {
          part = new_part (self);
          taken = 0;
          for (guint key = 0; key < n_keys; key++)
            {
              add_place (part, key);
              taken += easy_width (self, key);
            }
        }
      add_place (part, i);
      taken += its;
    }
}

/**
 * quatuor_sheet_table_plan_columns:
 * @self: a table with the context of its text
 * @width: the width there is
 *
 * Shares the width among the columns, in smaller print when it is short, and in
 * parts when that is not enough.
 */
void
quatuor_sheet_table_plan_columns (QuatuorSheetTable *self,
                                  double             width)
{
  gboolean is_squeezed;

  g_ptr_array_set_size (self->parts, 0);
  self->font_size = FONT_SIZE;
  while (measure_columns (self) > width && self->font_size > FONT_SIZE_MIN)
    self->font_size--;
  is_squeezed = measure_columns (self) > width ||
                (self->columns->len > COLUMNS_SQUEEZED && easy_widths (self) > width);
  if (is_squeezed)
    {
      self->font_size = FONT_SIZE;
      measure_columns (self);
      cut_into_parts (self, width);
    }
  else
    {
      GArray *whole = new_part (self);

      for (guint i = 0; i < self->columns->len; i++)
        add_place (whole, i);
    }
  for (guint i = 0; i < self->parts->len; i++)
    share_width (self, g_ptr_array_index (self->parts, i), width);
}
