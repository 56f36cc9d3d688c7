/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-chart.h"
#include "quatuor-drawing.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_CHART_VIEW (quatuor_chart_view_get_type ())

/**
 * QuatuorChartView:
 *
 * A chart on the screen, drawn as on paper, in the colours of the moment. Who does
 * not see it hears its summary.
 */
G_DECLARE_FINAL_TYPE (QuatuorChartView, quatuor_chart_view, QUATUOR, CHART_VIEW, QuatuorDrawing)

GtkWidget *quatuor_chart_view_new (QuatuorChart *chart);

G_END_DECLS
