/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-date.h"
#include "quatuor-grid.h"

G_BEGIN_DECLS

/* A mark that is not there: not answered, not held, without a day. */
#define QUATUOR_CHART_NONE (-1)

/**
 * QuatuorChartKind:
 * @QUATUOR_CHART_SCORES: a line a row, marks from 0 to 100 in tenths of a point
 * @QUATUOR_CHART_LEVELS: a line a row, marks from level 0 to 4
 * @QUATUOR_CHART_HEAT: cells that are darker the nearer they are to 100 percent
 * @QUATUOR_CHART_TIMELINE: spans of days, each series a sort of them
 */
typedef enum
{
  QUATUOR_CHART_SCORES,
  QUATUOR_CHART_LEVELS,
  QUATUOR_CHART_HEAT,
  QUATUOR_CHART_TIMELINE,
} QuatuorChartKind;

/**
 * QuatuorChartSeries:
 * @label: what its marks are called
 * @colour: (nullable): the name of a colour, of those a category may have
 */
typedef struct
{
  char *label;
  char *colour;
} QuatuorChartSeries;

/**
 * QuatuorChartCell:
 * @value: where the mark stands, or %QUATUOR_CHART_NONE; of a timeline, the first
 *   day
 * @end: of a timeline, the last day
 * @text: the same in words, also of what has no mark
 */
typedef struct
{
  int   value;
  int   end;
  char *text;
} QuatuorChartCell;

/**
 * QuatuorChartRow:
 * @label: what the row is about
 * @note: (nullable): what is said at its end, such as the gap
 * @median: the median of its marks, or %QUATUOR_CHART_NONE
 * @cells: (element-type QuatuorChartCell): one a series
 */
typedef struct
{
  char   *label;
  char   *note;
  int     median;
  GArray *cells;
} QuatuorChartRow;

/**
 * QuatuorChart:
 * @kind: how it is drawn
 * @title: what it shows
 * @unit: of its values, in words
 * @source: where they come from
 * @count: how many answers, half-days… they are made of, in words
 * @summary: what it says, for those who do not see it
 * @note_title: (nullable): what the notes of its rows are
 * @on: of a timeline, the present day, or %QUATUOR_DATE_UNKNOWN
 * @series: (element-type QuatuorChartSeries): the sorts of its marks
 * @rows: (element-type QuatuorChartRow): its rows
 *
 * A chart as data. The screen, the printer, PDF and HTML draw it by the same
 * function, and its twin is a table of the same words.
 */
typedef struct
{
  QuatuorChartKind  kind;
  char             *title;
  char             *unit;
  char             *source;
  char             *count;
  char             *summary;
  char             *note_title;
  QuatuorDate       on;
  GPtrArray        *series;
  GPtrArray        *rows;
} QuatuorChart;

QuatuorChart    *quatuor_chart_new        (QuatuorChartKind    kind,
                                           const char         *title);
QuatuorChart    *quatuor_chart_ref        (QuatuorChart       *self);
void             quatuor_chart_unref      (QuatuorChart       *self);
void             quatuor_chart_add_series (QuatuorChart       *self,
                                           const char         *label,
                                           const char         *colour);
QuatuorChartRow *quatuor_chart_add_row    (QuatuorChart       *self,
                                           const char         *label);
void             quatuor_chart_add_cell   (QuatuorChartRow    *row,
                                           int                 value,
                                           int                 end,
                                           const char         *text);
gboolean         quatuor_chart_has_marks  (const QuatuorChart *self);
char            *quatuor_chart_origin     (const QuatuorChart *self);
QuatuorGrid     *quatuor_chart_to_grid    (const QuatuorChart *self,
                                           const char         *corner);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorChart, quatuor_chart_unref)

G_END_DECLS
