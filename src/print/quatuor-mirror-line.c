/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-mirror-line.h"

#include "quatuor-mirror-words.h"

/**
 * quatuor_mirror_seat_shape:
 * @seat: a seat
 *
 * Returns: the shape of its marks
 */
QuatuorShape
quatuor_mirror_seat_shape (const QuatuorMirrorSeat *seat)
{
  return (QuatuorShape) (seat->position % QUATUOR_N_SHAPES);
}

static void
add_mark (QuatuorDotLine          *line,
          const QuatuorMirrorSeat *seat,
          guint                    value,
          const char              *label,
          gboolean                 dark)
{
  quatuor_dot_line_add (line, value, quatuor_mirror_seat_shape (seat),
                        quatuor_ink_for_colour (seat->category->colour, dark), label);
}

/**
 * quatuor_mirror_dimension_line:
 * @mirror: a mirror
 * @dimension: one of its dimensions
 * @dark: whether the background is dark
 *
 * Returns: (transfer full): the scores that are shown, with their median
 */
QuatuorDotLine *
quatuor_mirror_dimension_line (const QuatuorMirror          *mirror,
                               const QuatuorMirrorDimension *dimension,
                               gboolean                      dark)
{
  QuatuorDotLine *line = quatuor_dot_line_new (QUATUOR_SCALE_SCORES);

  for (guint i = 0; i < mirror->seats->len; i++)
    {
      const QuatuorMirrorSeat *seat = g_ptr_array_index (mirror->seats, i);
      const QuatuorScore *score = &dimension->scores[i];
      g_autofree char *number = NULL;
      g_autofree char *label = NULL;

      if (score->kind != QUATUOR_SCORE_SHOWN)
        continue;
      number = quatuor_tenths_to_text (score->tenths);
      label = g_strdup_printf ("%s %s", seat->category->label, number);
      add_mark (line, seat, score->tenths, label, dark);
    }
  if (dimension->median.n_seats > 0)
    quatuor_dot_line_set_median (line, dimension->median.tenths);
  return line;
}

/**
 * quatuor_mirror_criterion_line:
 * @mirror: a mirror
 * @criterion: one of its criteria
 * @dark: whether the background is dark
 *
 * Returns: (transfer full): the levels that were given
 */
QuatuorDotLine *
quatuor_mirror_criterion_line (const QuatuorMirror          *mirror,
                               const QuatuorMirrorCriterion *criterion,
                               gboolean                      dark)
{
  QuatuorDotLine *line = quatuor_dot_line_new (QUATUOR_SCALE_LEVELS);

  for (guint i = 0; i < mirror->seats->len; i++)
    {
      const QuatuorMirrorSeat *seat = g_ptr_array_index (mirror->seats, i);

      if (criterion->levels[i] >= 0)
        add_mark (line, seat, (guint) criterion->levels[i], seat->category->label, dark);
    }
  return line;
}
