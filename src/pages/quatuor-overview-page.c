/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-overview-page.h"

struct _QuatuorOverviewPage
{
  QuatuorPage parent_instance;
};

G_DEFINE_FINAL_TYPE (QuatuorOverviewPage, quatuor_overview_page, QUATUOR_TYPE_PAGE)

static void
quatuor_overview_page_class_init (QuatuorOverviewPageClass *klass)
{
}

static void
quatuor_overview_page_init (QuatuorOverviewPage *self)
{
}
